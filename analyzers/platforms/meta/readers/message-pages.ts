import type { Entry } from '../../../archive/archive.ts';
import type { Zone } from '../../../formats/wall-clock.ts';
import { noItems } from '../../new-item.ts';
import type { Input } from '../../platform.ts';
import { filled } from '../fields.ts';
import { baseName } from '../file-names.ts';
import type { MediaFiles } from '../media.ts';
import { type PageEvent, pageRecords, type ZoneOf } from '../page-reader.ts';
import type { PageRecord } from '../page-record.ts';
import { isPseudoMessage, type ThreadMessage } from './thread-message.ts';
import type { ThreadEvent } from './threads-of-messages.ts';

/**
 * `message_1.html`: a block a message, with the sender above, the words, the moment below. A block without a moment names
 * the people of the thread ("Participants: Ada and Bob"), in words that differ by language: it is read without an item.
 */
export async function* pageThreadEvents(
  entry: Entry,
  input: Input,
  files: MediaFiles,
  zoneOf: ZoneOf | Zone | null,
  signal: AbortSignal,
): AsyncGenerator<readonly ThreadEvent[]> {
  const zone: ZoneOf = typeof zoneOf === 'function' ? zoneOf : () => zoneOf;
  for await (const batch of pageRecords(entry, zone, signal)) {
    yield batch.map((event) => threadEvent(event, entry, input, files));
  }
}

function threadEvent(event: PageEvent, entry: Entry, input: Input, files: MediaFiles): ThreadEvent {
  if (event.is === 'failure') return { is: 'reading', reading: event };
  const source = { input: input.index, entry: entry.path, pointer: event.pointer };
  if (event.is === 'malformed')
    return { is: 'reading', reading: { is: 'problem', source, reason: event.reason } };
  const message = messageOf(event.record, input, files);
  if (event.record.at === null)
    return { is: 'thread', facts: { participants: [], isOpenGroup: namesSeveral(event.record) } };
  if (message === null) return { is: 'reading', reading: { is: 'record', items: noItems } };
  return { is: 'message', message, place: { source, input } };
}

/** "Participants: Ada, Bob and Grace": with a comma in the list they are more than two. */
function namesSeveral({ heading, texts }: PageRecord): boolean {
  const words = [heading ?? '', ...texts].join(' ');
  return /[,、،]/.test(words.slice(words.search(/[:：]/) + 1));
}

/** Null for what is no message. Reactions stand below the words in a list of their own. */
function messageOf(record: PageRecord, input: Input, files: MediaFiles): ThreadMessage | null {
  const { heading, at, media, links } = record;
  const text = filled(wordsOf(record));
  const link = links[0]?.href ?? null;
  if (at === null || (text === null && media.length === 0 && link === null)) return null;
  if (text !== null && media.length === 0 && isPseudoMessage(text)) return null;
  const [first] = media;
  return {
    sender: heading,
    at,
    text,
    media: media.map((medium) => files.find(medium, input)),
    mediaBaseName: first === undefined ? null : baseName(first.uri),
    link,
  };
}

function wordsOf({ texts, links }: PageRecord): string {
  const addresses = new Set(links.map(({ href }) => href));
  return texts.filter((text) => !addresses.has(text)).join('\n');
}
