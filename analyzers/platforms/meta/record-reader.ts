import type { Entry } from '../../archive/archive.ts';
import type { HtmlPage } from '../../formats/html-events.ts';
import type { JsonEvent } from '../../formats/json-events.ts';
import { jsonRecords } from '../../formats/json-records.ts';
import type { Zone } from '../../formats/wall-clock.ts';
import type { Source } from '../../model/item.ts';
import { reason } from '../../model/reason.ts';
import { noItems, type Place, type Taken } from '../new-item.ts';
import type { Input, Reader, Reading } from '../platform.ts';
import { foldName, isPage } from './file-names.ts';
import { repairText, repairValue } from './mojibake.ts';
import { metaPage, pageRecords } from './page-reader.ts';
import type { PageRecord } from './page-record.ts';

/** A record of a JSON file, its texts repaired. */
export interface JsonRecord {
  readonly value: unknown;
  /** The key of the list it stood in: `comments_v2`. Null in a bare list, and for an object that is the file. */
  readonly list: string | null;
}

export interface RecordReaderSpec {
  /** For the progress line: "posts", "comments". */
  readonly family: string;
  /** Tested against the path with apostrophes folded: `dataFiles(...)`. */
  readonly files: RegExp;
  /**
   * What a list's elements are: records, as everywhere, or (for keys named here) parts of one record, which are not taken
   * apart. The keys of Meta's own dialects are known already.
   */
  readonly parts?: readonly string[];
  take(record: JsonRecord, place: Place): Taken;
  /** Without it, pages of the family are not read. */
  readonly page?: PageSpec;
}

/** How the HTML form of the same files is read. */
export interface PageSpec {
  /** The zone of the clock that the page shows; null where it is not known. */
  zoneOf(input: Input, page: HtmlPage): Zone | null;
  /** A reader that takes the newer JSON dialect can take `envelopeOf(record)`. */
  take(record: PageRecord, place: Place): Taken;
}

/** Lists inside one record. An object that has one is itself the record: files of one record are no lists. */
const partsOfRecords: ReadonlySet<string> = new Set([
  'attachments',
  'cover_photo',
  'data',
  'dict',
  'label_values',
  'magic_words',
  'media',
  'media_list_data',
  'participants',
  'string_list_data',
  'tags',
  'vec',
]);

/** Whether the list under this key holds records, in a file that is an object of lists. */
export function isListOfRecords(key: string): boolean {
  return !partsOfRecords.has(key);
}

const emptyRecord: Reading = { is: 'record', items: noItems };
const notUnderstood = reason('meta-record-not-understood');

/**
 * A reader of one family of Meta's files. A file is a list, an object with lists under keys (`comments_v2`), or, where
 * there is one record only, the record itself (formats/facebook.md section 3). Every record becomes exactly one reading.
 */
export function recordReader(spec: RecordReaderSpec): Reader {
  return {
    family: spec.family,
    matches: (path) => spec.files.test(foldName(path)) && (spec.page !== undefined || !isPage(path)),
    page: metaPage,
    read: (entry, input, signal) =>
      isPage(entry.path) && spec.page !== undefined
        ? readPage(spec.page, entry, input, signal)
        : readJson(spec, entry, input, signal),
  };
}

async function* readPage(
  spec: PageSpec,
  entry: Entry,
  input: Input,
  signal: AbortSignal,
): AsyncGenerator<readonly Reading[]> {
  for await (const batch of pageRecords(entry, (page) => spec.zoneOf(input, page), signal)) {
    yield batch.map((event): Reading => {
      if (event.is === 'failure') return event;
      const source = { input: input.index, entry: entry.path, pointer: event.pointer };
      if (event.is === 'malformed') return { is: 'problem', source, reason: event.reason };
      return taken(spec.take(event.record, { source, input }), source);
    });
  }
}

async function* readJson(
  spec: RecordReaderSpec,
  entry: Entry,
  input: Input,
  signal: AbortSignal,
): AsyncGenerator<readonly Reading[]> {
  const arrays = (key: string): boolean => isListOfRecords(key) && spec.parts?.includes(key) !== true;
  for await (const batch of jsonRecords(entry, { arrays }, signal)) {
    yield batch.map((event) => reading(spec, entry, input, event));
  }
}

function reading(spec: RecordReaderSpec, entry: Entry, input: Input, event: JsonEvent): Reading {
  if (event.is === 'failure') return event;
  const source = { input: input.index, entry: entry.path, pointer: event.pointer };
  if (event.is === 'malformed') return { is: 'problem', source, reason: event.reason };
  const record = { value: repairValue(event.value), list: listOf(event.pointer) };
  return taken(spec.take(record, { source, input }), source);
}

function taken(items: Taken, source: Source): Reading {
  if (items === null) return { is: 'problem', source, reason: notUnderstood };
  return items.length === 0 ? emptyRecord : { is: 'record', items };
}

/** `comments_v2` of `/comments_v2/12`. */
function listOf(pointer: string): string | null {
  const key = /^\/(.+)\/\d+$/s.exec(pointer)?.[1];
  return key === undefined ? null : repairText(key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
