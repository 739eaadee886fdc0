import { isObject, type JsonObject } from '../../../formats/json-values.ts';
import type { ItemFacts } from '../../../model/item.ts';
import { fieldsOf, labelOf } from '../../meta/fields.ts';
import { baseName } from '../../meta/file-names.ts';
import { bothReader, fixedClock } from '../../meta/fixed-clock.ts';
import { type MediaRecord, mediaRecord, mediaRecordOfPage, mentionsIn } from '../../meta/media-record.ts';
import { type RecordReaderSpec, recordReader } from '../../meta/record-reader.ts';
import type { Place, Taken } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { type Desk, newItem } from '../desk.ts';
import { files } from '../file-names.ts';
import { ended, shown } from '../shown-to.ts';
import { storyShown } from '../story-audience.ts';

type TakeMedia = (record: MediaRecord, place: Place, value: unknown) => Taken;

function mediaReader(spec: Pick<RecordReaderSpec, 'family' | 'files'>, take: TakeMedia): Reader {
  return recordReader({
    ...spec,
    take({ value }, place) {
      const record = mediaRecord(value);
      if (record === null) return null;
      return isEmpty(record) ? [] : take(record, place, value);
    },
    page: {
      zoneOf: () => fixedClock,
      take(page, place) {
        const record = mediaRecordOfPage(page);
        return isEmpty(record) ? [] : take(record, place, null);
      },
    },
  });
}

function isEmpty({ media, text }: MediaRecord): boolean {
  return media.length === 0 && text === null;
}

/** What the person posted, in the order that joins need: reels, drafts, what was taken down, then the feed. */
export function feedReaders({ posts, files: media, person }: Desk): readonly Reader[] {
  return [
    mediaReader({ family: 'reels', files: files.reels }, (record, place) => posts.reel(record, place)),
    mediaReader({ family: 'IGTV', files: files.igtv }, (record, place) => posts.reel(record, place)),
    mediaReader({ family: 'all posts', files: files.allPosts }, (record, place) => {
      posts.hold(record, place);
      return [];
    }),
    mediaReader({ family: 'archived posts', files: files.archived }, (record, place) =>
      posts.post(record, place, 'post', ended(shown.likeAccount, null, 'instagram-archived')),
    ),
    mediaReader({ family: 'recently deleted', files: files.deleted }, (record, place) =>
      posts.post(record, place, 'post', ended(shown.likeAccount, null, 'instagram-deleted')),
    ),
    mediaReader({ family: 'posts', files: files.posts }, (record, place) => posts.numbered(record, place)),
    mediaReader({ family: 'stories', files: files.stories }, (record, { source, input }) => {
      const mentions = mentionsIn(record.text, person.handles);
      return [
        newItem(source, {
          ...fileFacts(record),
          kind: 'story',
          subject: 'post',
          text: record.text,
          media: record.media.map((medium) => media.find(medium, input)),
          shownTo: storyShown(record.at?.at ?? null, person.closeFriendsSince),
          ...(mentions.length === 0 ? {} : { mentions }),
        }),
      ];
    }),
    mediaReader(
      { family: 'profile photos', files: files.profilePhotos },
      (record, { source, input }, value) => {
        const isFormer = isObject(value) && value.is_profile_picture === false;
        return [
          newItem(source, {
            ...fileFacts(record),
            identity: photoIdentity(record),
            kind: 'profile-photo',
            subject: 'profile-name',
            text: record.text,
            media: record.media.map((medium) => media.find(medium, input)),
            shownTo: isFormer
              ? ended(shown.alwaysPublic, null, 'instagram-former-photo')
              : shown.alwaysPublic,
          }),
        ];
      },
    ),
    mediaReader({ family: 'other content', files: files.otherContent }, (record, { source, input }) =>
      record.media.map((medium) =>
        newItem(source, {
          identity: { mediaBaseName: baseName(medium.uri) },
          kind: medium.type === 'video' ? 'video' : 'image',
          subject: 'photo',
          createdAt: record.at,
          text: record.text,
          media: [media.find(medium, input)],
          shownTo: shown.unplaced,
          ...(medium.hasCoordinates ? { hasCoordinates: true } : {}),
        }),
      ),
    ),
    repostReader(),
  ];
}

/** A profile picture stands in the profile, where pages give it no date, and in a file of its own. */
function photoIdentity({ media: [first] }: MediaRecord): ItemFacts['identity'] {
  return first === undefined ? {} : { mediaBaseName: baseName(first.uri), isTheFile: true };
}

function fileFacts({
  at,
  media: [first],
  media,
}: MediaRecord): Pick<ItemFacts, 'identity' | 'createdAt' | 'hasCoordinates'> {
  return {
    identity: first === undefined ? {} : { mediaBaseName: baseName(first.uri), repeatedInOtherFiles: true },
    createdAt: at,
    ...(media.some(({ hasCoordinates }) => hasCoordinates) ? { hasCoordinates: true } : {}),
  };
}

/**
 * Someone else's post passed on. `Text` is the person's own; a caption is the other's, and what the newer dialect has
 * (formats/instagram.md section 5.2).
 */
function repostReader(): Reader {
  return bothReader({
    family: 'reposts',
    files: files.reposts,
    take({ value }, { source }) {
      const record = mediaRecord(value);
      if (record === null || !isObject(value)) return null;
      const fields = fieldsOf(value);
      const own = ownText(value, fields);
      const link = fields.flatMap((field) => field.href ?? [])[0] ?? null;
      const target = link ?? ownerOf(fields);
      return [
        newItem(source, {
          identity: { ...(target === null ? {} : { targetLink: target }), repeatedInOtherFiles: true },
          kind: own === null ? 'repost' : 'post',
          subject: 'post',
          createdAt: record.at,
          text: own ?? record.text,
          permalink: link,
          shownTo: shown.likeAccount,
        }),
      ];
    },
  });
}

/** In a language that is not known, by the dialect: the older one has no other words. */
function ownText(record: JsonObject, fields: ReturnType<typeof fieldsOf>): string | null {
  const labelled = fields.find((field) => /^text$/i.test(labelOf(field)))?.value ?? null;
  if (labelled !== null || !('string_map_data' in record)) return labelled;
  return fields.find((field) => field.value !== null && field.at === null)?.value ?? null;
}

function ownerOf(fields: ReturnType<typeof fieldsOf>): string | null {
  return fields.find((field) => /^(?:user ?name|owner)$/i.test(labelOf(field)))?.value ?? null;
}
