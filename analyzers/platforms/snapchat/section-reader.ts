import { hash } from 'node:crypto';
import type { Entry } from '../../archive/archive.ts';
import { type PageCutter, type PageLine, textLine } from '../../formats/html-lines.ts';
import { isObject } from '../../formats/json-values.ts';
import type { Source } from '../../model/item.ts';
import { reason } from '../../model/reason.ts';
import { noItems, type Place, type Taken } from '../new-item.ts';
import type { Input, Reader, Reading } from '../platform.ts';
import { conversationOf, dataFiles, dataName, isPage } from './file-names.ts';
import { pageMessages } from './page-messages.ts';
import { pageRows } from './page-rows.ts';
import { jsonRows, type Row, type RowEvent } from './rows.ts';

export interface SectionReaderSpec {
  /** For the progress line: "memories", "chats". */
  readonly family: string;
  /** Names of the data files, without folder and ending. */
  readonly files: readonly string[] | RegExp;
  take(row: Row, place: Place): Taken;
  /** Looks through the file before its rows are taken. */
  prepare?(entry: Entry, signal: AbortSignal): Promise<void>;
  /** Rows that are equal in every column are one (items.md, rule 8), unless they do not hold what tells two apart. */
  keepEqual?(row: Row): boolean;
}

export const emptyRecord: Reading = { is: 'record', items: noItems };
const notUnderstood = reason('snapchat-record-not-understood');

/** A reader of one family of data files: every row becomes exactly one reading. */
export function sectionReader(spec: SectionReaderSpec): Reader {
  const files = spec.files instanceof RegExp ? spec.files : dataFiles(...spec.files);
  const seen = new Map<number, Set<string>>();
  return {
    family: spec.family,
    matches: (path) => files.test(path),
    material: dataName,
    page: snapPage,
    async *read(entry, input, signal) {
      const rows = seen.get(input.index) ?? new Set<string>();
      seen.set(input.index, rows);
      await spec.prepare?.(entry, signal);
      for await (const batch of rowsOf(entry, signal)) {
        yield batch.map((event) => reading(spec, entry, input, event, rows));
      }
    },
  };
}

/** The rows of a data file, whichever of Snapchat's two formats it has. */
export async function* rowsOf(entry: Entry, signal: AbortSignal): AsyncGenerator<readonly RowEvent[]> {
  if (!isPage(entry.path)) {
    yield* jsonRows(entry, signal);
    return;
  }
  const conversation = conversationOf(entry.path);
  let rows = 0;
  for await (const batch of pageRows(entry, signal)) {
    // A page without tables is read again as one of blocks, which tells of its end itself.
    const isEnd = rows === 0 && conversation !== null;
    rows += batch.filter(({ is }) => is === 'row').length;
    yield isEnd && rows === 0 ? [] : batch;
  }
  if (rows === 0 && conversation !== null) yield* pageMessages(entry, conversation, signal);
}

/** The same rows as they stand on a page, for the evidence: their heading, cells under their columns, blocks of words. */
export const snapPage: PageCutter = async function* snapPage(entry, signal) {
  for await (const batch of rowsOf(entry, signal)) {
    yield batch.flatMap((event) =>
      event.is === 'row' ? [{ pointer: event.row.pointer, lines: linesOfRow(event.row) }] : [],
    );
  }
};

function linesOfRow({ title, said, value }: Row): readonly PageLine[] {
  if (said !== undefined) return said.map(textLine);
  const cells = isObject(value)
    ? Object.entries(value).map(([name, cell]) => ({ is: 'field' as const, name, value: wordsOf(cell) }))
    : (Array.isArray(value) ? value : [value]).map((each) => textLine(wordsOf(each)));
  return title === '' ? cells : [textLine(title), ...cells];
}

function wordsOf(cell: unknown): string {
  return Array.isArray(cell) ? cell.map(wordsOf).join('\n') : typeof cell === 'string' ? cell : '';
}

function reading(
  spec: SectionReaderSpec,
  entry: Entry,
  input: Input,
  event: RowEvent,
  seen: Set<string>,
): Reading {
  if (event.is !== 'row') return readingOfBroken(event, entry, input);
  if (spec.keepEqual?.(event.row) !== true && !isFirst(event.row, entry, seen)) return emptyRecord;
  const source: Source = { input: input.index, entry: entry.path, pointer: event.row.pointer };
  const items = spec.take(event.row, { source, input });
  if (items === null) return { is: 'problem', source, reason: notUnderstood };
  return items.length === 0 ? emptyRecord : { is: 'record', items };
}

/** What gives no item: known to be none, or not understood. */
export function readRow(event: RowEvent, entry: Entry, input: Input, isNone: (row: Row) => boolean): Reading {
  if (event.is !== 'row') return readingOfBroken(event, entry, input);
  if (isNone(event.row)) return emptyRecord;
  const source: Source = { input: input.index, entry: entry.path, pointer: event.row.pointer };
  return { is: 'problem', source, reason: notUnderstood };
}

function readingOfBroken(event: Exclude<RowEvent, { is: 'row' }>, entry: Entry, input: Input): Reading {
  if (event.is === 'failure') return event;
  const source: Source = { input: input.index, entry: entry.path, pointer: event.pointer };
  return { is: 'problem', source, reason: event.reason };
}

function isFirst({ section, value }: Row, entry: Entry, seen: Set<string>): boolean {
  const print = hash('sha256', JSON.stringify([dataName(entry.path), section, value]), 'base64');
  if (seen.has(print)) return false;
  seen.add(print);
  return true;
}
