import Papa from 'papaparse';
import type { Entry } from '../../archive/archive.ts';
import { entryErrorReason } from '../../archive/error-reasons.ts';
import { decodedText } from '../../formats/encodings.ts';
import { type Reason, reason } from '../../model/reason.ts';

export type TableEvent =
  /** `number` counts from 1 and passes over the header. Null: the row has other columns than the header. */
  | { readonly is: 'row'; readonly number: number; readonly values: ReadonlyMap<string, string> | null }
  | { readonly is: 'failure'; readonly reason: Reason };

/** A tweet has 280 characters: only a quotation mark that is never closed makes a row as long as this. */
const longestRow = 1 << 20;

/**
 * The rows of X's own table of tweets (formats/x.md section 6), in batches, by the names of the header. One chunk of
 * the file and one row stand in memory. Never throws for what the file holds; a failure is the last event.
 */
export async function* tableRows(
  entry: Entry,
  needed: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<readonly TableEvent[]> {
  const table = new Table(needed);
  for await (const chunk of decodedText(entry.bytes(signal))) {
    if (signal.aborted) return;
    if (!chunk.ok) {
      yield [...table.take(false), { is: 'failure', reason: entryErrorReason(chunk.error) }];
      return;
    }
    const events = table.push(chunk.value);
    if (events.length > 0) yield events;
    if (table.stopped) return;
  }
  if (!signal.aborted) yield table.take(true);
}

class Table {
  stopped = false;
  #held = '';
  #header: readonly string[] | null = null;
  #row = 0;
  #newline: '\n' | '\r\n' | null = null;
  readonly #needed: readonly string[];

  constructor(needed: readonly string[]) {
    this.#needed = needed;
  }

  push(text: string): readonly TableEvent[] {
    this.#held += text;
    const events = this.take(false);
    if (this.stopped || this.#held.length <= longestRow) return events;
    return [...events, this.#fail('x-table-row-open')];
  }

  /** What can be read by now; at the end also the last row, which need not end with a line break. */
  take(isEnd: boolean): readonly TableEvent[] {
    this.#newline ??= lineBreak(this.#held);
    const parser = new Papa.Parser({ delimiter: ',', newline: this.#newline ?? '\n' });
    const { data, errors, meta }: Papa.ParseResult<readonly string[]> = parser.parse(this.#held, 0, !isEnd);
    this.#held = isEnd ? '' : this.#held.slice(meta.cursor);
    const isOpen = isEnd && errors.some(({ code }) => code === 'MissingQuotes');
    const events: TableEvent[] = [];
    for (const row of isOpen ? data.slice(0, -1) : data) {
      const event = this.#event(row);
      if (event !== null) events.push(event);
      if (this.stopped) return events;
    }
    return isOpen ? [...events, this.#fail('x-table-row-open')] : events;
  }

  #event(row: readonly string[]): TableEvent | null {
    if (row.length <= 1 && (row[0] ?? '').trim() === '') return null;
    if (this.#header === null) {
      this.#header = row.map((name) => name.trim().toLowerCase());
      const { length } = this.#needed.filter((name) => this.#header?.includes(name));
      return length === this.#needed.length ? null : this.#fail('x-table-header');
    }
    this.#row++;
    const fits = row.length === this.#header.length;
    const values = fits ? new Map(this.#header.map((name, column) => [name, row[column] ?? ''])) : null;
    return { is: 'row', number: this.#row, values };
  }

  #fail(code: string): TableEvent {
    this.stopped = true;
    this.#held = '';
    return { is: 'failure', reason: reason(code) };
  }
}

/** Null before the first line is whole. */
function lineBreak(text: string): '\n' | '\r\n' | null {
  const found = /\r?\n/.exec(text)?.[0];
  if (found === undefined) return null;
  return found === '\r\n' ? '\r\n' : '\n';
}
