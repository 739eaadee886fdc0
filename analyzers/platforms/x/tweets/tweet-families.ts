import type { JsonObject } from '../../../formats/json-values.ts';
import type { ShownTo } from '../../../model/item.ts';
import type { Corner } from '../../../model/values.ts';
import { dataFiles, tweetMonths, tweetTables } from '../file-names.ts';
import { ended, shown } from '../shown-to.ts';
import { xDate } from '../x-dates.ts';
import { isForFollowers } from './tweet-fields.ts';

/** What the file says about the tweets in it: their own fields do not (formats/x.md 7.4 to 7.6). */
export interface TweetFamily {
  readonly family: string;
  /** What exports of other years keep in files of another family. */
  readonly material?: string;
  readonly files: RegExp;
  readonly subject: 'post' | 'community-post' | 'circle-post';
  /** The likeliest first. */
  readonly mediaFolders: readonly string[];
  shownTo(tweet: JsonObject): ShownTo;
  readonly corner?: Corner;
  /** False: the address of the post leads nowhere any more. */
  readonly standsOnline: boolean;
}

const feedMedia = ['tweets_media', 'tweet_media'];

export const feed: TweetFamily = {
  family: 'tweets',
  material: 'tweets',
  files: dataFiles('tweets?'),
  subject: 'post',
  mediaFolders: feedMedia,
  shownTo: (tweet) => (isForFollowers(tweet) ? shown.followersOnly : shown.likeAccount),
  standsOnline: true,
};

/** The files of 2012 to 2019 name no media folder: that archive holds no pictures, a newer one beside it may. */
export const feedByMonth: TweetFamily = { ...feed, family: 'tweets by month', files: tweetMonths };
export const feedAsTable: TweetFamily = { ...feed, family: 'table of tweets', files: tweetTables };

export const community: TweetFamily = {
  family: 'community tweets',
  files: dataFiles('community-tweets?'),
  subject: 'community-post',
  mediaFolders: ['community_tweet_media', 'community_tweets_media', ...feedMedia],
  shownTo: (tweet) => (isForFollowers(tweet) ? shown.followersOnly : shown.community),
  standsOnline: true,
};

export const circle: TweetFamily = {
  family: 'circle tweets',
  files: dataFiles('twitter-circle-tweets?'),
  subject: 'circle-post',
  mediaFolders: ['twitter_circle_tweet_media', 'twitter_circle_tweets_media', ...feedMedia],
  shownTo: () => shown.circle,
  corner: 'closed-service',
  standsOnline: true,
};

export const deleted: TweetFamily = {
  family: 'deleted tweets',
  files: dataFiles('deleted-tweets?'),
  subject: 'post',
  mediaFolders: ['deleted_tweets_media', 'deleted_tweet_media', ...feedMedia],
  shownTo: (tweet) => ended(feed.shownTo(tweet), xDate(tweet.deleted_at)?.at ?? null, 'x-deleted'),
  standsOnline: false,
};
