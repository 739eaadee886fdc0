import { isObject, textField } from '../../../formats/json-values.ts';
import { filled } from '../../meta/fields.ts';
import { baseName } from '../../meta/file-names.ts';
import { mediumOf } from '../../meta/media.ts';
import type { MediaRecord } from '../../meta/media-record.ts';
import { recordReader } from '../../meta/record-reader.ts';
import type { Reader } from '../../platform.ts';
import { type Desk, newItem } from '../desk.ts';
import { rootFile } from '../file-names.ts';
import { oldDate } from '../old-dates.ts';
import { ended, shown } from '../shown-to.ts';
import { storyShown } from '../story-audience.ts';

/** `media.json` of 2018 to 2020: lists of files by what they are, `{ caption, taken_at, path, location? }`. */
export function oldMediaReader({ posts, files, person }: Desk): Reader {
  return recordReader({
    family: 'media',
    files: rootFile('media'),
    take({ value, list }, place) {
      if (!isObject(value)) return null;
      const path = filled(textField(value, 'path'));
      const medium = path === null ? null : mediumOf({ uri: path });
      const text = filled(textField(value, 'caption'));
      if (medium === null && text === null) return null;
      const record: MediaRecord = {
        at: oldDate(value.taken_at),
        text,
        media: medium === null ? [] : [medium],
        isDraft: null,
      };
      if (list === null || /^(?:photos|videos)$/.test(list)) return posts.numbered(record, place);
      const item = {
        identity: medium === null ? {} : { mediaBaseName: baseName(medium.uri) },
        createdAt: record.at,
        text,
        media: record.media.map((each) => files.find(each, place.input)),
      };
      if (list === 'stories') {
        const shownTo = storyShown(record.at?.at ?? null, person.closeFriendsSince);
        return [newItem(place.source, { ...item, kind: 'story', subject: 'post', shownTo })];
      }
      if (list === 'profile') {
        const isFormer = value.is_active_profile === false;
        const shownTo = isFormer
          ? ended(shown.alwaysPublic, null, 'instagram-former-photo')
          : shown.alwaysPublic;
        return [newItem(place.source, { ...item, kind: 'profile-photo', subject: 'profile-name', shownTo })];
      }
      if (list === 'direct') {
        return [
          newItem(place.source, { ...item, kind: 'message', subject: 'message', shownTo: shown.message }),
        ];
      }
      return [
        newItem(place.source, {
          ...item,
          kind: medium?.type === 'video' ? 'video' : 'image',
          subject: 'photo',
          shownTo: shown.unplaced,
        }),
      ];
    },
  });
}
