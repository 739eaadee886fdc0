import { noItems } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { dataFiles } from '../file-names.ts';
import { FirstTimes, idText } from '../ids.ts';
import { recordReader } from '../record-reader.ts';
import { shown } from '../shown-to.ts';
import { snowflakeEpoch } from '../x-dates.ts';
import { xItem } from '../x-item.ts';

/** First id of July 2024, near enough: X hid likes in June. Doubles are exact to a fraction of a millisecond here. */
const firstHidden = (Date.UTC(2024, 6, 1) - snowflakeEpoch) * 2 ** 22;

/**
 * `like.js`. The id is that of the liked post and tells when that was written, not when it was liked; the text is
 * someone else's. A like of a post from before July 2024 may itself be from the time when likes stood on the profile.
 */
export function likeReader(): Reader {
  const likes = new FirstTimes();
  return recordReader({
    family: 'likes',
    files: dataFiles('likes?'),
    take(record, { source, input }) {
      const id = idText(record.tweetId);
      if (id === null) return null;
      if (!likes.isFirst(input.index, id)) return noItems;
      const link = `https://x.com/i/web/status/${id}`;
      return [
        xItem(source, {
          identity: { targetLink: link },
          kind: 'reaction',
          subject: 'like',
          permalink: link,
          shownTo: Number(id) >= firstHidden ? shown.likeSinceJuly2024 : shown.likeBefore,
        }),
      ];
    },
  });
}
