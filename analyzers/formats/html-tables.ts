import type { Entry } from '../archive/archive.ts';
import { entryErrorReason } from '../archive/error-reasons.ts';
import { type Reason, reason } from '../model/reason.ts';
import { decodedText } from './encodings.ts';
import { cellsOf, isHeadRow } from './html-label-values.ts';
import { HtmlSax, type HtmlSink } from './html-sax.ts';
import { plainText } from './html-shape.ts';
import { type HtmlElement, isHeading, type OpenElement } from './html-tree.ts';

/** A row of a table, under the headings of its page. */
export interface HtmlRow {
  /** The last `h1` above it, and the last heading of a lower rank behind that; null where there is none. */
  readonly title: string | null;
  readonly section: string | null;
  /** Number of its table on the page, from 1. */
  readonly table: number;
  /** Texts of the row of heads; null in a table without one, whose rows are labels and values. */
  readonly columns: readonly string[] | null;
  readonly cells: readonly HtmlElement[];
}

export type HtmlTableEvent =
  /** `record`: from 1, in the order of the page, without rows of heads. */
  | { readonly is: 'row'; readonly record: number; readonly row: HtmlRow }
  | { readonly is: 'malformed'; readonly record: number; readonly reason: Reason }
  | { readonly is: 'failure'; readonly reason: Reason };

/** Size in characters (an element counts as 100) above which a row is passed over. */
const rowLimit = 8 << 20;
const elementCost = 100;

/**
 * The rows of all tables of a page, in batches; a table inside a cell is part of the cell. Holds one row at a time. Never throws
 * for what the page holds; where it breaks off, `failure` is the last event.
 */
export async function* htmlTables(
  entry: Entry,
  signal: AbortSignal,
): AsyncGenerator<readonly HtmlTableEvent[]> {
  const rows = new RowSink();
  const sax = new HtmlSax(rows);
  for await (const chunk of decodedText(entry.bytes(signal))) {
    if (signal.aborted) return;
    if (!chunk.ok) {
      yield [...rows.take(), { is: 'failure', reason: entryErrorReason(chunk.error) }];
      return;
    }
    sax.write(chunk.value);
    const events = rows.take();
    if (events.length > 0) yield events;
    if (sax.stopped !== null) break;
  }
  if (signal.aborted) return;
  const isCut = sax.isOpen;
  if (sax.stopped === null && !isCut) sax.end();
  const failure =
    sax.stopped !== null ? reason(`html-${sax.stopped}`) : isCut ? reason('html-ends-early') : null;
  yield failure === null ? rows.take() : [...rows.take(), { is: 'failure', reason: failure }];
}

class RowSink implements HtmlSink {
  readonly #path: OpenElement[] = [];
  #events: HtmlTableEvent[] = [];
  /** Open tables; the first is the one whose rows are told. */
  #depth = 0;
  /** The row or heading at hand: what stands outside of both is forgotten. */
  #kept: OpenElement | null = null;
  #held = 0;
  #table = 0;
  #record = 0;
  #columns: readonly string[] | null = null;
  #title: string | null = null;
  #section: string | null = null;

  take(): readonly HtmlTableEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  opened(element: OpenElement): void {
    if (element.tag === 'table') {
      this.#depth += 1;
      if (this.#depth === 1) {
        this.#table += 1;
        this.#columns = null;
      }
    }
    const isKept = this.#depth === 1 ? element.tag === 'tr' : this.#depth === 0 && isHeading(element);
    if (this.#kept === null) {
      if (isKept) {
        this.#kept = element;
        this.#held = 0;
      }
    } else {
      this.#held += elementCost;
      if (this.#held <= rowLimit) this.#path.at(-1)?.children.push(element);
    }
    this.#path.push(element);
  }

  text(text: string): void {
    if (this.#kept === null) return;
    this.#held += text.length;
    const children = this.#path.at(-1)?.children;
    if (children === undefined || this.#held > rowLimit) return;
    const last = children.length - 1;
    if (typeof children[last] === 'string') children[last] += text;
    else children.push(text);
  }

  closed(element: OpenElement): void {
    this.#path.pop();
    if (element.tag === 'table') this.#depth -= 1;
    if (element !== this.#kept) return;
    this.#kept = null;
    if (element.tag === 'tr') this.#row(element);
    else this.#heading(element);
  }

  fact(): void {}

  #heading(element: HtmlElement): void {
    const words = plainText(element);
    if (element.tag === 'h1') {
      this.#title = words;
      this.#section = null;
    } else this.#section = words;
  }

  #row(element: HtmlElement): void {
    const cells = cellsOf(element);
    if (isHeadRow(cells)) {
      this.#columns = cells.map(plainText);
      return;
    }
    if (cells.length === 0) return;
    this.#record += 1;
    this.#events.push(
      this.#held > rowLimit
        ? { is: 'malformed', record: this.#record, reason: reason('html-record-too-large') }
        : { is: 'row', record: this.#record, row: this.#rowOf(cells) },
    );
  }

  #rowOf(cells: readonly HtmlElement[]): HtmlRow {
    return { title: this.#title, section: this.#section, table: this.#table, columns: this.#columns, cells };
  }
}
