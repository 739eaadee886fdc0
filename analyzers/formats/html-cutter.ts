import { type Reason, reason } from '../model/reason.ts';
import { HtmlEmitter } from './html-emitter.ts';
import type { HtmlEvent, HtmlRecordOptions } from './html-events.ts';
import { holdsMedia, recordLevel } from './html-level.ts';
import { type HtmlFact, HtmlSax, type HtmlSink } from './html-sax.ts';
import { plainText } from './html-shape.ts';
import { type HtmlElement, noAttributes, type OpenElement } from './html-tree.ts';

const defaultRecordLimit = 32 << 20;
/** So much of a page is looked at before its list is told from what has come so far. */
const firstWindow = 1 << 20;
const elementCost = 100;

/**
 * Cuts the records out of a page while it comes in. Searching, it holds the tree until it knows the element whose children
 * are the records: by a sign (`isRecord`), when the main part ends, or when the window is full. Then each child goes out
 * as it ends and is forgotten; when their parent ends, it searches on.
 */
export class HtmlCutter implements HtmlSink {
  readonly #options: HtmlRecordOptions;
  readonly #limit: number;
  readonly #sax = new HtmlSax(this);
  readonly #out = new HtmlEmitter();
  readonly #document: OpenElement = { tag: '', classes: '', attributes: noAttributes, children: [] };
  /** From the document down to where the parser stands. */
  readonly #path: OpenElement[] = [this.#document];
  /** Searched for records: the element with `role="main"` (or `<main>`), else the document. */
  #root = this.#document;
  #hadMain = false;
  /** Its children are the records; null while searching. */
  #list: OpenElement | null = null;
  /** Size of the tree that is searched, or of the record at hand. */
  #held = 0;
  #window = firstWindow;
  /** The record at hand is too large: its content is dropped until it ends. */
  #isDropping = false;
  #stopped: Reason | null = null;

  constructor(options: HtmlRecordOptions) {
    this.#options = options;
    this.#limit = options.recordLimit ?? defaultRecordLimit;
  }

  /** What comes now cannot be read: only `end` is left. */
  get isStopped(): boolean {
    return this.#stopped !== null;
  }

  write(text: string): void {
    if (this.#stopped !== null) return;
    this.#sax.write(text);
    if (this.#sax.stopped !== null) this.#stopped = reason(`html-${this.#sax.stopped}`);
    else if (this.#list === null && this.#held > this.#window) this.#decideEarly();
  }

  /** What has come out since the last call. */
  take(): readonly HtmlEvent[] {
    return this.#out.take();
  }

  /** The page has ended; with a cause where it should not have. What is whole comes out, the record at hand does not. */
  end(cause: Reason | null): void {
    const failure = cause ?? this.#stopped ?? (this.#isCut() ? reason('html-ends-early') : null);
    if (failure === null) this.#sax.end();
    else if (this.#list !== null) this.#list.children = [];
    this.#list = null;
    this.#settle(failure !== null);
    if (failure === null) this.#out.openPage();
    else this.#out.failure(failure);
  }

  /** A page without records must be closed all the more: nothing else tells that none is missing. */
  #isCut(): boolean {
    if (this.#sax.isOpen) return true;
    const isWithout = !this.#out.hasRecords && recordLevel(this.#root).is === 'none';
    return isWithout && this.#sax.isUnfinished;
  }

  opened(element: OpenElement): void {
    this.#hold(elementCost);
    const parent = this.#top();
    if (this.#list === null) {
      if (this.#options.isRecord?.(element) === true) this.#enterSure();
      else if (this.#root === this.#document && isMain(element)) this.#enterMain(element);
    }
    if (!this.#isDropping) parent.children.push(element);
    this.#path.push(element);
  }

  text(text: string): void {
    this.#hold(text.length);
    if (this.#isDropping) return;
    const { children } = this.#top();
    const last = children.length - 1;
    if (typeof children[last] === 'string') children[last] += text;
    else children.push(text);
  }

  closed(element: OpenElement): void {
    this.#path.pop();
    const list = this.#list;
    if (element === list) {
      this.#takeChildren(list);
      this.#list = null;
      this.#top().children.pop();
    } else if (list !== null && this.#top() === list) this.#takeChildren(list);
    if (element === this.#root) this.#leaveMain();
  }

  fact(name: HtmlFact, value: string): void {
    this.#out.header.fact(name, value);
  }

  #top(): OpenElement {
    return this.#path[this.#path.length - 1] ?? this.#document;
  }

  #hold(cost: number): void {
    this.#held += cost;
    if (this.#list === null || this.#held <= this.#limit) return;
    // Words that stand in the list itself, or a record that is now known to be none.
    this.#isDropping = true;
    for (const element of this.#path.slice(this.#path.indexOf(this.#list))) element.children = [];
    this.#held = 0;
  }

  #takeChildren(list: OpenElement): void {
    if (this.#isDropping) this.#out.malformed();
    else for (const child of list.children) this.#out.child(child);
    list.children = [];
    this.#isDropping = false;
    this.#held = 0;
  }

  #enterMain(main: OpenElement): void {
    for (const [index, element] of this.#path.entries()) {
      for (const child of element.children) if (child !== this.#path[index + 1]) this.#out.beside(child);
    }
    this.#forget();
    this.#root = main;
    this.#hadMain = true;
    this.#held = 0;
  }

  #leaveMain(): void {
    if (this.#root === this.#document) return;
    this.#settle(false);
    this.#forget();
    this.#root = this.#document;
    this.#held = 0;
  }

  /** Leaves of the tree only what is open. */
  #forget(): void {
    for (const [index, element] of this.#path.entries()) {
      const next = this.#path[index + 1];
      element.children = next === undefined ? [] : [next];
    }
  }

  /** The window is full: what is known of the tree so far must tell, or more of it. */
  #decideEarly(): void {
    if (this.#takeLists(false)) return;
    this.#window *= 2;
    if (this.#window > this.#limit) this.#stopped = reason('html-no-records');
  }

  /** The rest of the tree: lists, and what is a record by itself. */
  #settle(isCut: boolean): void {
    this.#takeLists(isCut);
    const level = recordLevel(this.#root);
    if (level.is !== 'one' || isCut) return;
    const isBehindMain = this.#root === this.#document && this.#hadMain;
    if (!this.#out.hasRecords && !isBehindMain) this.#out.record(level.record);
    else if (isBehindMain && isOneLine(level.record)) this.#out.aside(level.record);
    else this.#out.beside(level.record);
  }

  /** Takes every list of the tree and forgets it; one that is still open goes on. True where there was any. */
  #takeLists(isCut: boolean): boolean {
    for (let found = false; ; found = true) {
      const level = recordLevel(this.#root);
      if (level.is !== 'list' || this.#list !== null) return found;
      const trail = trailTo(this.#root, level.list);
      if (trail === null) return found;
      this.#takeList(trail, isCut);
    }
  }

  #takeList(trail: readonly OpenElement[], isCut: boolean): void {
    this.#takeBefore(trail);
    const list = trail[trail.length - 1] ?? this.#root;
    const place = this.#path.indexOf(list);
    const open = place === -1 ? undefined : this.#path[place + 1];
    for (const child of list.children) if (child !== open) this.#out.child(child);
    list.children = [];
    this.#held = 0;
    if (place === -1) trail[trail.length - 2]?.children.shift();
    else if (!isCut) {
      if (open !== undefined) list.children.push(open);
      this.#list = list;
    }
  }

  /** What stands before the last element of the trail, in it and its parents. */
  #takeBefore(trail: readonly OpenElement[]): void {
    for (const [index, element] of trail.entries()) {
      const next = trail[index + 1];
      if (next === undefined) return;
      for (const child of element.children.splice(0, element.children.indexOf(next))) this.#out.beside(child);
    }
  }

  /** A record by its sign begins in the element at hand: what is there already is no record. */
  #enterSure(): void {
    const trail = this.#path.slice(this.#path.indexOf(this.#root));
    this.#takeBefore(trail);
    const list = this.#top();
    for (const child of list.children) this.#out.beside(child);
    list.children = [];
    this.#list = list;
    this.#held = 0;
  }
}

/** "Generated by Ada Example on April 21, 2025 at 5:14 pm": old pages end with it, and it ends with a moment. */
function isOneLine(element: HtmlElement): boolean {
  return !holdsMedia(element) && !plainText(element).includes('\n');
}

function isMain({ tag, attributes }: OpenElement): boolean {
  return tag === 'main' || attributes.role === 'main';
}

/** The elements from the first down to the second, both included. */
function trailTo(from: OpenElement, to: HtmlElement): readonly OpenElement[] | null {
  if (from === to) return [from];
  for (const child of from.children) {
    if (typeof child === 'string') continue;
    const trail = trailTo(child, to);
    if (trail !== null) return [from, ...trail];
  }
  return null;
}
