import type { Entry } from '../archive/archive.ts';
import { labelValues, leavesOutsideTables } from './html-label-values.ts';
import { htmlRecords } from './html-records.ts';
import { localFiles, webLinks } from './html-shape.ts';
import type { HtmlElement } from './html-tree.ts';

/** One thing that a record of a page says; plain text, whatever it looks like. */
export interface PageLine {
  readonly is: 'text' | 'field' | 'file' | 'link';
  /** The label of a field as the page has it, labels above it first; '' for all else. */
  readonly name: string;
  readonly value: string;
}

/** A record of a page as a person would read it there. */
export interface PageLines {
  /** `record=N`, as the item says it. */
  readonly pointer: string;
  readonly lines: readonly PageLine[];
}

/** The records of a page one by one, numbered as the reader of the page numbers them. Never throws for what it holds. */
export type PageCutter = (entry: Entry, signal: AbortSignal) => AsyncIterable<readonly PageLines[]>;

/** What an element says: its words, what its tables say, the files it shows, the addresses it leads to. */
export function linesOf(element: HtmlElement): readonly PageLine[] {
  const lines: PageLine[] = leavesOutsideTables(element).map(({ text }) => textLine(text));
  for (const { labels, value } of labelValues(element)) {
    lines.push({ is: 'field', name: labels.join(' / '), value });
  }
  const files = new Set(localFiles(element).map(({ uri }) => uri));
  for (const value of files) lines.push({ is: 'file', name: '', value });
  const told = new Set(lines.map(({ value }) => value));
  const links = new Set(webLinks(element).map(({ href }) => href));
  for (const value of links) if (!told.has(value)) lines.push({ is: 'link', name: '', value });
  return lines;
}

export function textLine(value: string): PageLine {
  return { is: 'text', name: '', value };
}

/** A page that is one record, from its first word to its last. */
export const wholePage: PageCutter = async function* wholePage(entry, signal) {
  const lines: PageLine[] = [];
  for await (const batch of htmlRecords(entry, {}, signal)) {
    for (const event of batch) {
      if (event.is === 'page') lines.push(...event.page.header.map(textLine));
      else if ('node' in event) lines.push(...linesOf(event.node));
    }
  }
  if (lines.length > 0) yield [{ pointer: 'record=1', lines }];
};
