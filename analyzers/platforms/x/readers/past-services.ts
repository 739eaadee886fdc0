import { type JsonObject, textField } from '../../../formats/json-values.ts';
import type { ItemFacts, ShownTo } from '../../../model/item.ts';
import { instant, type PartialDate } from '../../../model/time.ts';
import type { Place } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { dataFiles } from '../file-names.ts';
import type { MediaFiles } from '../media-files.ts';
import { recordReader } from '../record-reader.ts';
import { ended, shown } from '../shown-to.ts';
import { dateKeys, firstDate, firstId, firstText, textKeys } from '../tolerant-fields.ts';
import { snowflakeDate } from '../x-dates.ts';
import { words, xItem } from '../x-item.ts';

const fleetLife = 86_400_000;

/** `fleet.js` (2020 to 2021): posts that X showed for 24 hours. */
export function fleetReader(files: MediaFiles): Reader {
  return recordReader({
    family: 'fleets',
    files: dataFiles('fleets?'),
    take(record, place) {
      const id = firstId(record, ['fleetId', 'id_str', 'id']);
      const createdAt = firstDate(record, dateKeys) ?? snowflakeDate(id);
      const text = firstText(record, textKeys);
      if (id === null && createdAt === null && text === null) return null;
      const until = createdAt === null ? null : instant(createdAt.at + fleetLife);
      return [
        xItem(place.source, {
          identity: id === null ? {} : { own: id },
          kind: 'story',
          subject: 'post',
          createdAt,
          text,
          media: mediaOf(id, 'fleet_media', place, files),
          shownTo: ended(shown.likeAccount, until, 'x-fleet-expired'),
          corner: 'closed-service',
        }),
      ];
    },
  });
}

/** Periscope closed on this day; comments in its files went on, on the live video of X itself. */
const periscopeClosed = instant(Date.UTC(2021, 2, 31));
const periscopeGone = Date.UTC(2021, 3, 1);

function periscopeShownTo(createdAt: PartialDate | null): ShownTo {
  const isLater = createdAt !== null && createdAt.at >= periscopeGone;
  return isLater ? shown.periscope : ended(shown.periscope, periscopeClosed, 'x-periscope-closed');
}

export function periscopeReaders(files: MediaFiles): readonly Reader[] {
  return [
    recordReader({
      family: 'Periscope broadcasts',
      files: dataFiles('periscope-broadcast-metadata', 'periscope-expired-broadcasts'),
      take: (record, place) => broadcast(record, place, files),
    }),
    recordReader({
      family: 'Periscope comments',
      files: dataFiles('periscope-comments-made-by-user'),
      take(record, { source }) {
        const text = firstText(record, textKeys);
        const createdAt = firstDate(record, dateKeys);
        if (text === null && createdAt === null) return null;
        const shownTo = periscopeShownTo(createdAt);
        const corner = 'closed-service';
        return [
          xItem(source, { identity: {}, kind: 'comment', subject: 'post', createdAt, text, shownTo, corner }),
        ];
      },
    }),
    recordReader({
      family: 'Periscope profile',
      files: dataFiles('periscope-profile-description'),
      take: (record, { source }) =>
        profileTexts(record).map((text) =>
          xItem(source, {
            identity: {},
            kind: 'profile',
            subject: 'profile',
            text,
            shownTo: periscopeShownTo(null),
            corner: 'closed-service',
          }),
        ),
    }),
  ];
}

function profileTexts(record: JsonObject): readonly string[] {
  const keys = ['displayName', 'bio', 'description', 'profileDescription'];
  return keys.flatMap((key) => words(textField(record, key)) ?? []);
}

function broadcast(record: JsonObject, place: Place, files: MediaFiles): readonly ItemFacts[] | null {
  const id = firstId(record, ['broadcastId', 'broadcast_id', 'id_str', 'id']);
  const createdAt = firstDate(record, dateKeys);
  const text = firstText(record, textKeys);
  if (id === null && createdAt === null && text === null) return null;
  return [
    xItem(place.source, {
      identity: id === null ? {} : { own: id },
      kind: 'video',
      subject: 'post',
      createdAt,
      text,
      media: mediaOf(id, 'periscope_broadcast_media', place, files),
      shownTo: periscopeShownTo(createdAt),
      corner: 'closed-service',
    }),
  ];
}

/** `spaces-metadata.js`: audio rooms that the person opened. */
export function spaceReader(files: MediaFiles): Reader {
  return recordReader({
    family: 'Spaces',
    files: dataFiles('spaces-metadata'),
    take(record, place) {
      const id = firstId(record, ['spaceId', 'space_id', 'rest_id', 'broadcastId', 'id_str', 'id']);
      const createdAt = firstDate(record, dateKeys);
      const text = firstText(record, textKeys);
      if (id === null && createdAt === null && text === null) return null;
      return [
        xItem(place.source, {
          identity: id === null ? {} : { own: id },
          kind: 'other',
          subject: 'post',
          createdAt,
          text,
          permalink: id === null ? null : `https://x.com/i/spaces/${id}`,
          media: mediaOf(id, 'spaces_media', place, files),
          shownTo: shown.space,
        }),
      ];
    },
  });
}

function mediaOf(id: string | null, folder: string, place: Place, files: MediaFiles): ItemFacts['media'] {
  return id === null ? [] : files.withId(folder, id, place.source.entry, place.input);
}
