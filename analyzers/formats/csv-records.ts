import type { Entry } from '../archive/archive.ts';
import { entryErrorReason } from '../archive/error-reasons.ts';
import { type Reason, reason } from '../model/reason.ts';
import { type CsvDialect, cutRows, isBlank } from './csv-rows.ts';
import { CsvColumns, CsvRecord, columnKey } from './csv-table.ts';
import { decodedText } from './encodings.ts';

/** `row`: counted from 1 behind the header, blank rows included. */
export type CsvEvent =
  | { readonly is: 'record'; readonly row: number; readonly record: CsvRecord }
  | { readonly is: 'malformed'; readonly row: number; readonly reason: Reason }
  | { readonly is: 'failure'; readonly reason: Reason };

/** Rows as they should have been cut, from the whole text of a file whose dialect is not certain. */
export type Repair = (text: string) => readonly (readonly string[])[];

export interface CsvOptions {
  /** The header is the first row with all these columns (as `columnKey`); none: the first row that is not blank. */
  readonly header?: readonly string[];
  /** The file is read whole and cut by this. */
  readonly repair?: Repair;
}

/** No field of a real export comes near; an open quote would gather the rest of the file. */
const longestRow = 16 * 1024 * 1024;
/** Notes that stand before the header are short. */
const headerWithin = 20;

/**
 * The records of a CSV file in batches, in UTF-8 or UTF-16 (tabs or commas), with CRLF or LF. Never throws for what the
 * file holds. A file of one sentence has no records. Stops quietly on `signal`.
 */
export async function* csvRecords(
  entry: Entry,
  options: CsvOptions,
  signal: AbortSignal,
): AsyncGenerator<readonly CsvEvent[]> {
  const table = new Table(options.header ?? []);
  const lines = new LineEnds();
  let rest = '';
  let dialect: CsvDialect | null = null;
  for await (const chunk of decodedText(entry.bytes(signal))) {
    if (signal.aborted) return;
    if (!chunk.ok) {
      // A repaired file is cut at the end only: what came before the damage is kept.
      if (options.repair !== undefined) yield table.take(options.repair(wholeLines(rest)));
      yield [{ is: 'failure', reason: entryErrorReason(chunk.error) }];
      return;
    }
    rest += lines.normal(chunk.value);
    if (rest.length > longestRow * (options.repair === undefined ? 1 : 4)) {
      yield [{ is: 'failure', reason: reason('csv-row-too-long') }];
      return;
    }
    if (options.repair !== undefined) continue;
    dialect ??= dialectOf(rest);
    if (dialect === null) continue;
    const cut = cutRows(rest, dialect, false);
    rest = rest.slice(cut.cursor);
    if (cut.rows.length > 0) yield table.take(cut.rows);
  }
  if (signal.aborted) return;
  yield last(rest + lines.end(), table, options, dialect);
}

function last(
  rest: string,
  table: Table,
  { repair }: CsvOptions,
  dialect: CsvDialect | null,
): readonly CsvEvent[] {
  if (repair !== undefined) return [...table.take(repair(rest)), ...table.end()];
  const cut = cutRows(rest, dialect ?? dialectOf(`${rest}\n`) ?? { delimiter: ',', escape: '"' }, true);
  if (!cut.isOpen) return [...table.take(cut.rows), ...table.end()];
  return [...table.take(cut.rows.slice(0, -1)), ...table.open(), ...table.end()];
}

function wholeLines(text: string): string {
  return text.slice(0, text.lastIndexOf('\n') + 1);
}

/** Tabs where the first line has more of them than commas. Null before the first line is whole. */
function dialectOf(text: string): CsvDialect | null {
  const end = text.indexOf('\n');
  if (end === -1) return null;
  const line = text.slice(0, end);
  return { delimiter: line.split('\t').length > line.split(',').length ? '\t' : ',', escape: '"' };
}

/** CRLF to LF, also where a chunk ends between the two. */
class LineEnds {
  #held = '';

  normal(chunk: string): string {
    const text = this.#held + chunk;
    this.#held = text.endsWith('\r') ? '\r' : '';
    return text.slice(0, text.length - this.#held.length).replaceAll('\r\n', '\n');
  }

  end(): string {
    return this.#held;
  }
}

/** Turns rows into records once the header is found. */
class Table {
  readonly #wanted: readonly string[];
  #columns: CsvColumns | null = null;
  #row = 0;
  #before = 0;
  #cellsBefore = 0;

  constructor(wanted: readonly string[]) {
    this.#wanted = wanted;
  }

  take(rows: readonly (readonly string[])[]): readonly CsvEvent[] {
    return rows.flatMap((row) => this.#take(row));
  }

  /** The last row opens a quote and never closes it. */
  open(): readonly CsvEvent[] {
    if (this.#columns === null) return [];
    this.#row += 1;
    return [{ is: 'malformed', row: this.#row, reason: reason('csv-open-quote') }];
  }

  /** A file without its header is not what its name says, unless it holds one sentence or nothing. */
  end(): readonly CsvEvent[] {
    const isSentence = this.#before <= 1 && this.#cellsBefore <= 1;
    if (this.#columns !== null || isSentence) return [];
    return [{ is: 'failure', reason: reason('csv-no-header') }];
  }

  #take(row: readonly string[]): readonly CsvEvent[] {
    if (this.#columns === null) {
      this.#seekHeader(row);
      return [];
    }
    this.#row += 1;
    if (isBlank(row)) return [];
    const fields = fitted(row, this.#columns.count);
    if (fields === null) return [{ is: 'malformed', row: this.#row, reason: reason('csv-ragged') }];
    return [{ is: 'record', row: this.#row, record: new CsvRecord(this.#columns, fields) }];
  }

  #seekHeader(row: readonly string[]): void {
    if (isBlank(row)) return;
    const keys = row.map(columnKey);
    const isHeader = this.#before < headerWithin && this.#wanted.every((name) => keys.includes(name));
    if (isHeader) {
      this.#columns = new CsvColumns(row);
      return;
    }
    this.#before += 1;
    this.#cellsBefore += row.length;
  }
}

/** Null for a row that has not the header's width; empty fields at the end are no width. */
function fitted(row: readonly string[], count: number): readonly string[] | null {
  if (row.length === count) return row;
  if (row.length < count) return null;
  return isBlank(row.slice(count)) ? row.slice(0, count) : null;
}
