import type { Reader } from '../../platform.ts';
import { recordReader } from '../record-reader.ts';
import type { TweetDesk } from '../tweets/tweet-desk.ts';
import { circle, community, deleted, feed, feedByMonth } from '../tweets/tweet-families.ts';

/** `tweets.js`, the months of 2012 to 2019, `community-tweet.js`, `twitter-circle-tweet.js`, `deleted-tweets.js`: alike in all but their file. */
export function tweetReaders(desk: TweetDesk): readonly Reader[] {
  return [feed, feedByMonth, community, circle, deleted].map((family) =>
    recordReader({
      family: family.family,
      ...(family.material === undefined ? {} : { material: family.material }),
      files: family.files,
      take: (record, place) => desk.take(family, record, place),
    }),
  );
}
