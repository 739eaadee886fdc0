import { asList } from '../../../formats/json-values.ts';
import { dataFiles } from '../../meta/file-names.ts';
import { like, likeReader } from '../../meta/readers/likes.ts';
import { recordReader } from '../../meta/record-reader.ts';
import type { Reader } from '../../platform.ts';
import { newItem } from '../desk.ts';
import { rootFile } from '../file-names.ts';
import { oldDate } from '../old-dates.ts';
import { shown } from '../shown-to.ts';

/** Likes of posts and comments; rows of `[time, owner]` in 2018 to 2020. */
export function likeReaders(): readonly Reader[] {
  return [
    likeReader(newItem, dataFiles('likes/liked_(?:posts|comments)'), shown.reaction),
    recordReader({
      family: 'likes',
      files: rootFile('likes'),
      take({ value }, { source }) {
        const [time, owner] = asList(value) ?? [];
        if (typeof owner !== 'string') return null;
        return [like(newItem, source, oldDate(time), null, owner, shown.reaction)];
      },
    }),
  ];
}
