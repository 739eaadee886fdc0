import { asObject } from '../../../formats/json-values.ts';
import type { NewItem, Place, Taken } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { fieldsOf, timeOf } from '../fields.ts';
import { dataFiles } from '../file-names.ts';
import { type MediaFiles, mediaIn } from '../media.ts';
import { envelopeOf } from '../page-record.ts';
import { type PageSpec, recordReader } from '../record-reader.ts';
import { metaShown } from '../shown-to.ts';

const isAddress = /^https?:\/\/\S+$/;

/**
 * `ai_conversations`: one item a record, because nothing in it tells the sides apart (items.md, rule 8). The text is every
 * value that is no address, in order; labels are in the account's language and say nothing of who spoke.
 */
export function assistantReader(newItem: NewItem, files: MediaFiles, zoneOf?: PageSpec['zoneOf']): Reader {
  const take = (value: unknown, { source, input }: Place): Taken => {
    const record = asObject(value);
    if (record === null) return null;
    const lines = fieldsOf(record).flatMap((field) => field.value ?? []);
    const text = lines.filter((line) => !isAddress.test(line)).join('\n');
    const media = mediaIn(record).map((medium) => files.find(medium, input));
    if (text === '' && media.length === 0) return [];
    return [
      newItem(source, {
        identity: {},
        kind: 'ai-chat',
        subject: 'assistant',
        createdAt: timeOf(record),
        text: text === '' ? null : text,
        media,
        shownTo: metaShown.assistant,
      }),
    ];
  };
  return recordReader({
    family: 'assistant chats',
    files: dataFiles(
      'messages/ai_conversations',
      'messages/ai_conversations/[^/]+',
      'ai/[^/]*conversations?[^/]*',
    ),
    take: ({ value }, place) => take(value, place),
    ...(zoneOf === undefined
      ? {}
      : {
          page: {
            zoneOf,
            // Without a zone a page tells the day only, which the envelope cannot say.
            take: (record, place) =>
              take(envelopeOf(record), place)?.map((item) => ({
                ...item,
                createdAt: item.createdAt ?? record.at,
              })) ?? null,
          },
        }),
  });
}
