import { Parser } from 'htmlparser2';
import { type HtmlAttribute, noAttributes, type OpenElement } from './html-tree.ts';

/** What a page is made of, in the order of the file. */
export interface HtmlSink {
  opened(element: OpenElement): void;
  text(text: string): void;
  closed(element: OpenElement): void;
  /** The page's title, the language of `<html>`, the address of `<base>`: the first of each. */
  fact(name: HtmlFact, value: string): void;
}

export type HtmlFact = 'title' | 'lang' | 'base';

export type HtmlStop = 'too-deep' | 'token-too-long';

/** Neither text nor part of what a person sees. */
const skipped: ReadonlySet<string> = new Set([
  'base',
  'iframe',
  'link',
  'math',
  'meta',
  'noscript',
  'object',
  'script',
  'style',
  'svg',
  'template',
  'title',
]);
const kept = {
  alt: true,
  datetime: true,
  href: true,
  onclick: true,
  role: true,
  src: true,
} as const satisfies Record<HtmlAttribute, true>;
const mayStayOpen: ReadonlySet<string> = new Set([
  'body',
  'html',
  'p',
  'li',
  'td',
  'th',
  'tr',
  'tbody',
  'dd',
]);
/** What is deeper is put into the element that stands so deep: nothing is lost, and no walk overflows the stack. */
const mostDepth = 256;
/** The parser's own stack costs time with its depth. No page of people comes near. */
const mostParserDepth = 4096;
/** A tag or comment longer than this would gather in memory. */
const longestToken = 16 << 20;

const tailLength = 1000;
const openTag = /<(?:[a-z/!][^<>]*)?$/i;

/** Gives a sink the elements of a page. Forgiving as browsers are; never throws for what the page holds. */
export class HtmlSax {
  readonly #sink: HtmlSink;
  readonly #parser: Parser;
  readonly #stack: OpenElement[] = [];
  /** Open elements beyond `#stack`: inside one that is skipped, or too deep. */
  #skipping = 0;
  #flattened = 0;
  #written = 0;
  /** The last characters of the page. */
  #tail = '';
  #tag = '';
  /** Whose attributes come in now, before the sink hears of it; null for a tag that is passed over. */
  #element: OpenElement | null = null;
  readonly #facts = new Map<HtmlFact, string>();
  #inTitle = false;
  stopped: HtmlStop | null = null;

  constructor(sink: HtmlSink) {
    this.#sink = sink;
    this.#parser = new Parser({
      onopentagname: (name) => this.#open(name),
      onattribute: (name, value) => this.#attribute(name, value),
      ontext: (text) => this.#text(text),
      onclosetag: () => this.#close(),
    });
  }

  write(text: string): void {
    if (this.stopped !== null) return;
    this.#parser.write(text);
    this.#tail = (text.length < tailLength ? this.#tail + text : text).slice(-tailLength);
    this.#written += text.length;
    if (this.#written - this.#parser.endIndex > longestToken) this.stopped ??= 'token-too-long';
  }

  /** Whether a tag is not whole, or an element is open that must have its end tag: at the end of the file, the page breaks off. */
  get isOpen(): boolean {
    return (
      this.#skipping > 0 || this.#stack.some(({ tag }) => !mayStayOpen.has(tag)) || openTag.test(this.#tail)
    );
  }

  /** Whether nothing has come, or what has come has not been closed. */
  get isUnfinished(): boolean {
    return this.#written === 0 || this.#stack.length > 0;
  }

  /** Gives what the parser still holds, and closes every element that is open. */
  end(): void {
    if (this.stopped === null) this.#parser.end();
  }

  /** The attributes are whole when the next thing comes. */
  #announce(): void {
    const element = this.#element;
    if (element === null) return;
    this.#element = null;
    this.#sink.opened(element);
  }

  #open(name: string): void {
    this.#announce();
    this.#tag = name;
    if (this.#skipping > 0 || skipped.has(name)) {
      this.#skipping += 1;
      this.#inTitle = name === 'title' && this.#skipping === 1 && !this.#facts.has('title');
      if (this.#inTitle) this.#facts.set('title', '');
      return;
    }
    if (this.#stack.length >= mostDepth) {
      this.#flattened += 1;
      if (this.#flattened + mostDepth > mostParserDepth) this.stopped ??= 'too-deep';
      return;
    }
    const element: OpenElement = { tag: name, classes: '', attributes: noAttributes, children: [] };
    this.#stack.push(element);
    this.#element = element;
  }

  #attribute(name: string, value: string): void {
    const element = this.#element;
    if (element === null) {
      if (this.#tag === 'base' && name === 'href') this.#fact('base', value);
      return;
    }
    if (name === 'class') {
      if (element.classes === '') element.classes = value;
    } else if (isKept(name)) {
      if (element.attributes === noAttributes) element.attributes = {};
      element.attributes[name] ??= value;
    } else if (name === 'lang' && element.tag === 'html') this.#fact('lang', value);
  }

  #fact(name: HtmlFact, value: string): void {
    if (this.#facts.has(name)) return;
    this.#facts.set(name, value);
    this.#sink.fact(name, value);
  }

  #text(text: string): void {
    this.#announce();
    if (this.#inTitle) this.#facts.set('title', `${this.#facts.get('title') ?? ''}${text}`);
    if (this.#skipping === 0 && this.stopped === null) this.#sink.text(text);
  }

  #close(): void {
    this.#announce();
    if (this.#inTitle) {
      this.#inTitle = false;
      this.#sink.fact('title', this.#facts.get('title') ?? '');
    }
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      return;
    }
    if (this.#flattened > 0) {
      this.#flattened -= 1;
      return;
    }
    const element = this.#stack.pop();
    if (element !== undefined) this.#sink.closed(element);
  }
}

function isKept(name: string): name is HtmlAttribute {
  return Object.hasOwn(kept, name);
}
