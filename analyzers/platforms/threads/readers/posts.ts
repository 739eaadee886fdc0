import { asList, isObject, type JsonObject, objectField } from '../../../formats/json-values.ts';
import type { ItemFacts } from '../../../model/item.ts';
import { baseName } from '../../meta/file-names.ts';
import { fixedClock } from '../../meta/fixed-clock.ts';
import type { MediaFiles } from '../../meta/media.ts';
import { type MediaRecord, mediaRecord, mediaRecordOfPage, mentionsIn } from '../../meta/media-record.ts';
import { recordReader } from '../../meta/record-reader.ts';
import type { Place } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { newItem } from '../desk.ts';
import { files } from '../file-names.ts';
import { shown } from '../shown-to.ts';

/**
 * Posts and replies in one file. Nothing tells them apart, unless the record says `is_reply`; `reply_control` says who may
 * answer, not who may see (formats/instagram.md section 7).
 */
export function postReader(media: MediaFiles, own: ReadonlySet<string>): Reader {
  return recordReader({
    family: 'posts and replies',
    files: files.posts,
    take({ value }, place) {
      const record = mediaRecord(value);
      if (record === null || !isObject(value)) return null;
      return postItems(record, isReply(value), place, media, own);
    },
    // Pages never tell a reply.
    page: {
      zoneOf: () => fixedClock,
      take: (page, place) => postItems(mediaRecordOfPage(page), false, place, media, own),
    },
  });
}

function postItems(
  record: MediaRecord,
  reply: boolean,
  { source, input }: Place,
  media: MediaFiles,
  own: ReadonlySet<string>,
): readonly ItemFacts[] {
  if (record.media.length === 0 && record.text === null) return [];
  const refs = record.media.map((medium) => media.find(medium, input));
  const first = record.media[0];
  const mentions = mentionsIn(record.text, own);
  const common = { subject: 'post', createdAt: record.at, shownTo: shown.likeAccount } as const;
  const post: ItemFacts = newItem(source, {
    ...common,
    identity: first === undefined ? {} : { mediaBaseName: baseName(first.uri) },
    kind: reply ? 'comment' : 'post',
    text: record.text,
    media: refs,
    ...(mentions.length === 0 ? {} : { mentions }),
    ...(record.media.some(({ hasCoordinates }) => hasCoordinates) ? { hasCoordinates: true } : {}),
  });
  const pictures = record.media.map((medium, index) =>
    newItem(source, {
      ...common,
      identity: { mediaBaseName: baseName(medium.uri) },
      kind: medium.type === 'video' ? 'video' : 'image',
      media: refs.slice(index, index + 1),
      ...(medium.hasCoordinates ? { hasCoordinates: true } : {}),
    }),
  );
  return [post, ...pictures];
}

function isReply(record: JsonObject): boolean {
  const objects = [record, ...(asList(record.media) ?? []).filter(isObject)];
  return objects.some(
    (each) => objectField(each, 'text_app_post')?.is_reply === true || each.is_reply === true,
  );
}
