import type { HtmlPage } from './html-events.ts';
import type { HtmlFact } from './html-sax.ts';
import { leafTexts, plainText } from './html-shape.ts';
import { type HtmlElement, type HtmlNode, isElement } from './html-tree.ts';

/** A header has a few lines; what would fill memory is no header. */
const mostLines = 200;

/** Gathers what a page says of itself. */
export class PageHeader {
  readonly #facts = new Map<HtmlFact, string>();
  readonly #lines: string[] = [];
  readonly #times: { readonly datetime: string; readonly text: string }[] = [];

  fact(name: HtmlFact, value: string): void {
    const text = value.trim();
    if (text !== '') this.#facts.set(name, text);
  }

  add(node: HtmlNode): void {
    for (const line of leafTexts(node)) if (this.#lines.length < mostLines) this.#lines.push(line);
    if (isElement(node)) this.#addTimes(node);
  }

  page(): HtmlPage {
    return {
      title: this.#facts.get('title') ?? null,
      lang: this.#facts.get('lang') ?? null,
      base: this.#facts.get('base') ?? null,
      header: this.#lines,
      times: this.#times,
    };
  }

  #addTimes(element: HtmlElement): void {
    const { datetime } = element.attributes;
    if (datetime !== undefined && this.#times.length < mostLines) {
      this.#times.push({ datetime, text: plainText(element) });
    }
    for (const child of element.children) if (isElement(child)) this.#addTimes(child);
  }
}
