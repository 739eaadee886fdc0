import { type Reason, reason } from '../model/reason.ts';
import type { HtmlEvent } from './html-events.ts';
import { looksLikeRecord } from './html-level.ts';
import { PageHeader } from './html-page.ts';
import { plainText } from './html-shape.ts';
import {
  type HtmlElement,
  type HtmlNode,
  hasContent,
  isElement,
  isHeading,
  noAttributes,
} from './html-tree.ts';

const tooLarge = reason('html-record-too-large');

/** Numbers the records of a page and tells them from what stands around them. */
export class HtmlEmitter {
  readonly header = new PageHeader();
  #events: HtmlEvent[] = [];
  #record = 0;
  #section: string | null = null;
  #isPageOut = false;

  get hasRecords(): boolean {
    return this.#record > 0;
  }

  take(): readonly HtmlEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  /** A child of the list. */
  child(node: HtmlNode): void {
    if (!hasContent(node)) return;
    if (isElement(node) && !isHeading(node)) this.record(node);
    else this.beside(node);
  }

  record(node: HtmlElement): void {
    this.openPage();
    this.#record += 1;
    this.#events.push({ is: 'record', record: this.#record, section: this.#section, node });
  }

  malformed(): void {
    this.openPage();
    this.#record += 1;
    this.#events.push({ is: 'malformed', record: this.#record, reason: tooLarge });
  }

  /** Stands outside the list. Behind the first record, what holds a picture or ends with a moment is a record too. */
  beside(node: HtmlNode): void {
    if (!hasContent(node)) return;
    this.#section = lastHeading(node) ?? this.#section;
    if (!this.#isPageOut) this.header.add(node);
    else if (isElement(node) && looksLikeRecord(node)) this.record(node);
    else if (!isElement(node) || !isHeading(node)) this.aside(node);
  }

  aside(node: HtmlNode): void {
    this.openPage();
    this.#events.push({ is: 'aside', node: wrapped(node) });
  }

  openPage(): void {
    if (this.#isPageOut) return;
    this.#isPageOut = true;
    this.#events.push({ is: 'page', page: this.header.page() });
  }

  failure(failure: Reason): void {
    this.openPage();
    this.#events.push({ is: 'failure', reason: failure });
  }
}

function wrapped(node: HtmlNode): HtmlElement {
  return isElement(node) ? node : { tag: '', classes: '', attributes: noAttributes, children: [node] };
}

/** `h1` names the page, not a part of it. */
function lastHeading(node: HtmlNode): string | null {
  if (!isElement(node)) return null;
  if (isHeading(node)) return node.tag === 'h1' ? null : plainText(node);
  let found: string | null = null;
  for (const child of node.children) found = lastHeading(child) ?? found;
  return found;
}
