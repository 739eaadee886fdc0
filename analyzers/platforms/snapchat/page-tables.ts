import type { HtmlFact, HtmlSink } from '../../formats/html-sax.ts';
import { localFiles, plainText, webLinks } from '../../formats/html-shape.ts';
import { type HtmlElement, isElement, isHeading, type OpenElement } from '../../formats/html-tree.ts';
import { snapDate } from './dates.ts';
import { type RowEvent, rowEvent } from './rows.ts';

/** A cell as it is read: its words, and what it links to. */
interface Cell {
  readonly isHeader: boolean;
  readonly text: string;
  /** Out of the archive, also where a script opens it. */
  readonly link: string | null;
  readonly files: readonly string[];
}

/** Columns whose link says more than the word in front of it. */
const linked = /url|link|photo|image|website|content|media ids/i;
const script = /downloadMemories\(\s*['"]([^'"]+)['"]/;

/** Gathers the rows of a page's tables, each as it ends. */
export class PageTables implements HtmlSink {
  /** Stands for the heading: the conversation of a page that holds one. */
  readonly #conversation: string | null;
  #events: RowEvent[] = [];
  #heading = '';
  #header: readonly string[] | null = null;
  /** A table without a header: labels and values so far. */
  #labels: Record<string, unknown> = {};
  #cells: Cell[] = [];
  /** From the heading, cell or entry of a list that is read now down to where the parser stands. */
  #path: OpenElement[] = [];
  #record = 0;

  constructor(conversation: string | null) {
    this.#conversation = conversation;
  }

  take(): readonly RowEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  opened(element: OpenElement): void {
    if (this.#path.length > 0) {
      this.#path.at(-1)?.children.push(element);
      this.#path.push(element);
    } else if (isHeading(element) || /^(?:td|th|li)$/.test(element.tag)) this.#path.push(element);
    else if (element.tag === 'tr') this.#cells = [];
    else if (element.tag === 'table') this.#endTable();
  }

  text(text: string): void {
    const top = this.#path.at(-1);
    if (top === undefined) return;
    const last = top.children.at(-1);
    if (typeof last === 'string') top.children[top.children.length - 1] = last + text;
    else top.children.push(text);
  }

  closed(element: OpenElement): void {
    if (this.#path.length > 0) {
      this.#path.pop();
      if (this.#path.length === 0) this.#captured(element);
    } else if (element.tag === 'tr') this.#endRow();
    else if (element.tag === 'table') this.#endTable();
  }

  fact(_name: HtmlFact, _value: string): void {}

  #captured(element: OpenElement): void {
    if (isHeading(element)) this.#heading = plainText(element);
    else if (element.tag === 'li') this.#listEntry(element);
    else this.#cells.push(cellOf(element));
  }

  /** A list of words; a list of links to other pages is the viewer's own. */
  #listEntry(element: OpenElement): void {
    const text = plainText(element);
    if (text !== '' && localFiles(element).length === 0) this.#add(text);
  }

  #endRow(): void {
    const cells = this.#cells;
    this.#cells = [];
    if (cells.length === 0) return;
    if (cells.every(({ isHeader }) => isHeader)) this.#header = cells.map(({ text }) => text);
    else if (this.#header !== null) this.#add(objectOf(this.#header, cells));
    else this.#addBare(cells);
  }

  /** Without a header: a list of words, pairs of a time and what was then, or labels with their values. */
  #addBare(cells: readonly Cell[]): void {
    const [first, second] = cells;
    if (first === undefined) return;
    if (second === undefined) this.#add(saidIn('', first));
    else if (cells.length > 2 || snapDate(first.text) !== null)
      this.#add(cells.map((cell) => saidIn('', cell)));
    else {
      // A label that comes again begins the next record.
      if (Object.hasOwn(this.#labels, first.text)) this.#endLabels();
      this.#labels[first.text] = saidIn(first.text, second);
    }
  }

  #endTable(): void {
    this.#header = null;
    this.#cells = [];
    this.#endLabels();
  }

  #endLabels(): void {
    const labels = this.#labels;
    this.#labels = {};
    if (Object.keys(labels).length > 0) this.#add(labels);
  }

  #add(value: unknown): void {
    this.#record += 1;
    this.#events.push(rowEvent(this.#conversation ?? this.#heading, value, `record=${this.#record}`));
  }
}

function objectOf(header: readonly string[], cells: readonly Cell[]): Record<string, unknown> {
  const object: Record<string, unknown> = Object.create(null);
  for (const [index, cell] of cells.entries()) {
    const column = header[index] ?? `column ${index + 1}`;
    object[column] = saidIn(column, cell);
  }
  return object;
}

function cellOf(element: HtmlElement): Cell {
  return {
    isHeader: element.tag === 'th',
    text: plainText(element),
    link: webLinks(element)[0]?.href ?? scriptLink(element),
    files: [...new Set(localFiles(element).map(({ uri }) => uri))],
  };
}

/** `onclick="downloadMemories('https://…')"` or `href="javascript:downloadMemories('…')"`. */
function scriptLink(element: HtmlElement): string | null {
  const { onclick, href } = element.attributes;
  const found = script.exec(onclick ?? '') ?? script.exec(href ?? '');
  if (found !== null) return found[1] ?? null;
  for (const child of element.children) {
    const link = isElement(child) ? scriptLink(child) : null;
    if (link !== null) return link;
  }
  return null;
}

function saidIn(column: string, { text, link, files }: Cell): unknown {
  if (files.length > 0 && (text === '' || linked.test(column))) return files.length === 1 ? files[0] : files;
  return link !== null && (text === '' || linked.test(column)) ? link : text;
}
