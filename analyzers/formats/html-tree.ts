/** A page as a tree of what a reader can use: no scripts, styles, drawings; of the attributes those that say something. */

export type HtmlNode = HtmlElement | string;

export type HtmlAttribute = 'alt' | 'datetime' | 'href' | 'onclick' | 'role' | 'src';

export interface HtmlElement {
  /** In lower case. */
  readonly tag: string;
  /** As written, '' without any. A hint only: makers of pages rename them every year. */
  readonly classes: string;
  readonly attributes: Readonly<Partial<Record<HtmlAttribute, string>>>;
  /** Texts as written, entities decoded; never two in a row. */
  readonly children: readonly HtmlNode[];
}

/** The same while it is being read. */
export interface OpenElement {
  tag: string;
  classes: string;
  attributes: Partial<Record<HtmlAttribute, string>>;
  children: (OpenElement | string)[];
}

export const noAttributes: HtmlElement['attributes'] = Object.freeze({});

export function isElement(node: HtmlNode): node is HtmlElement {
  return typeof node !== 'string';
}

export function hasClass({ classes }: HtmlElement, name: string): boolean {
  return classes === name || ` ${classes} `.includes(` ${name} `);
}

const media: ReadonlySet<string> = new Set(['img', 'video', 'audio', 'source']);

export function isMedia({ tag }: HtmlElement): boolean {
  return media.has(tag);
}

const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

export function isHeading({ tag }: HtmlElement): boolean {
  return headings.has(tag);
}

/** Whether a person would see anything: words or a medium. */
export function hasContent(node: HtmlNode): boolean {
  if (typeof node === 'string') return /\S/.test(node);
  return isMedia(node) || node.children.some(hasContent);
}
