import type { Entry } from '../archive/archive.ts';
import { entryErrorReason } from '../archive/error-reasons.ts';
import { type Reason, reason } from '../model/reason.ts';
import { type CsvDialect, cutRows, dialectOf, isBlank } from './csv-rows.ts';
import { CsvColumns, CsvRecord, columnKey } from './csv-table.ts';
import { decodedText } from './encodings.ts';
import { LineEnds } from './line-ends.ts';

/** `row`: counted from 1 behind the header, blank rows included. */
export type CsvEvent =
  | { readonly is: 'record'; readonly row: number; readonly record: CsvRecord }
  | { readonly is: 'malformed'; readonly row: number; readonly reason: Reason }
  | { readonly is: 'failure'; readonly reason: Reason };

/** Cuts rows out of a text that comes in pieces, for a file whose dialect is not certain. Lines end in LF. */
export interface RowCutter {
  /** The rows that are whole by now. */
  push(text: string): readonly (readonly string[])[];
  /** What is left. `isDamaged`: the text may end inside a line. */
  end(isDamaged: boolean): readonly (readonly string[])[];
  /** Characters that wait for the end of their row. */
  readonly held: number;
}

export interface CsvOptions {
  /** The header is the first row with all these columns (as `columnKey`); none: the first row that is not blank. */
  readonly header?: readonly string[];
  /** Given the first line at least: cuts the rows instead of the usual rules; null: this file follows them. */
  readonly cutter?: (start: string) => RowCutter | null;
}

/** No field of a real export comes near; an open quote would gather the rest of the file. */
const longestRow = 16 * 1024 * 1024;
/** Notes that stand before the header are short. */
const headerWithin = 20;
/** Characters read again behind quotes that are never closed. */
const mostEffort = 64 * 1024 * 1024;

/**
 * The records of a CSV file in batches, in UTF-8 or UTF-16 (commas, tabs or semicolons), with CRLF, LF or CR. Never throws
 * for what the file holds. A file of one sentence has no records. Stops quietly on `signal`.
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
  let cutter: RowCutter | null = null;
  for await (const chunk of decodedText(entry.bytes(signal))) {
    if (signal.aborted) return;
    if (!chunk.ok) {
      yield [...table.take(cutter?.end(true) ?? []), failure(entryErrorReason(chunk.error))];
      return;
    }
    rest += lines.normal(chunk.value);
    if (dialect === null) {
      dialect = dialectOf(rest);
      if (dialect !== null) cutter = options.cutter?.(rest) ?? null;
    }
    if (dialect !== null) {
      const cut =
        cutter === null ? cutRows(rest, dialect, false) : { rows: cutter.push(rest), cursor: rest.length };
      rest = rest.slice(cut.cursor);
      if (cut.rows.length > 0) yield table.take(cut.rows);
    }
    if (rest.length + (cutter?.held ?? 0) > longestRow) {
      yield [failure(reason('csv-row-too-long'))];
      return;
    }
  }
  if (signal.aborted) return;
  rest += lines.end();
  yield cutter === null
    ? last(rest, table, dialect)
    : [...table.take([...cutter.push(rest), ...cutter.end(false)]), ...table.end()];
}

function failure(why: Reason): CsvEvent {
  return { is: 'failure', reason: why };
}

/** A quote that is never closed takes its line with it, not the rest of the file; unless there are very many. */
function last(rest: string, table: Table, dialect: CsvDialect | null): readonly CsvEvent[] {
  const rules = dialect ?? dialectOf(`${rest}\n`) ?? { delimiter: ',', escape: '"' };
  const events: CsvEvent[] = [];
  let text = rest;
  for (let effort = 0; ; effort += text.length) {
    const cut = cutRows(text, rules, true);
    if (!cut.isOpen) return [...events, ...table.take(cut.rows), ...table.end()];
    events.push(...table.take(cut.rows.slice(0, -1)), ...table.open());
    const closed = cutRows(text, rules, false).cursor;
    const lineEnd = text.indexOf('\n', closed);
    if (lineEnd === -1 || effort > mostEffort) return [...events, ...table.end()];
    text = text.slice(lineEnd + 1);
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

/**
 * The row in the header's width, null where it can't be told which field belongs where: too many fields, or a lone one that
 * may be the rest of a torn line. What is missing at the end is empty: programs that write again what they read drop it so.
 */
function fitted(row: readonly string[], count: number): readonly string[] | null {
  if (row.length === count) return row;
  if (row.length > count) return isBlank(row.slice(count)) ? row.slice(0, count) : null;
  return row.length > 1 ? [...row, ...Array<string>(count - row.length).fill('')] : null;
}
