import { type HtmlElement, type HtmlNode, isElement } from './html-tree.ts';

/** Tags that begin a new line; all others run on in the text around them. */
const blocks: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);

/** One run of text that no block interrupts. */
export interface Leaf {
  /** Entities decoded, `<br>` as a line break, trimmed; never empty. */
  readonly text: string;
  /** The elements it stands in, outermost first, from the record's own element on. */
  readonly within: readonly HtmlElement[];
}

/** The texts of a record in the order of the page. */
export function leaves(node: HtmlNode): readonly Leaf[] {
  const walk = new LeafWalk();
  walk.node(node);
  walk.flush();
  return walk.found;
}

export function leafTexts(node: HtmlNode): readonly string[] {
  return leaves(node).map(({ text }) => text);
}

/** All text, blocks on lines of their own. '' where there is none. */
export function plainText(node: HtmlNode): string {
  return leafTexts(node).join('\n');
}

class LeafWalk {
  readonly found: Leaf[] = [];
  #run: string[] = [];
  #runWithin: readonly HtmlElement[] = [];
  #within: readonly HtmlElement[] = [];

  node(node: HtmlNode): void {
    if (!isElement(node)) this.#text(node);
    else if (node.tag === 'br') this.#run.push('\n');
    else this.#element(node);
  }

  flush(): void {
    if (this.#run.length === 0) return;
    const text = lines(this.#run.join(''));
    if (text !== '') this.found.push({ text, within: this.#runWithin });
    this.#run = [];
  }

  #text(text: string): void {
    // Where words begin decides where the leaf stands: `<div><b>Ada</b> and Bob</div>` is one leaf in `b`'s parent.
    if (!this.#run.some((each) => /\S/.test(each))) this.#runWithin = this.#within;
    this.#run.push(written(text));
  }

  #element(element: HtmlElement): void {
    const outer = this.#within;
    const isBlock = blocks.has(element.tag);
    if (isBlock) this.flush();
    this.#within = [...outer, element];
    for (const child of element.children) this.node(child);
    if (isBlock) this.flush();
    this.#within = outer;
  }
}

/**
 * A line break that is followed by an indent, or stands alone between tags, comes from how the file is laid out: a space. Any
 * other was written by the person.
 */
function written(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  return /\S/.test(text) ? text.replace(/\r\n?/g, '\n').replace(/\n[ \t]+/g, ' ') : ' ';
}

/** Lines are trimmed, and so is the whole. A string of its own, which does not keep the page in memory. */
function lines(run: string): string {
  return ` ${run.replace(/[ \t]*\n[ \t]*/g, '\n').trim()}`.slice(1);
}

/** A file of the archive that a page shows or links to. */
export interface LocalFile {
  /** As written. */
  readonly uri: string;
  /** `img`, `video`, `audio`, `source`; `a` for a link to it. */
  readonly tag: string;
  readonly alt: string | null;
}

/** The files that a record names, in the order of the page, each once for each way it is named. */
export function localFiles(element: HtmlElement): readonly LocalFile[] {
  const found: LocalFile[] = [];
  visit(element, ({ tag, attributes }) => {
    const uri = (tag === 'a' ? attributes.href : attributes.src)?.trim();
    if (uri !== undefined && uri !== '' && isLocal(uri))
      found.push({ uri, tag, alt: attributes.alt ?? null });
  });
  return found;
}

export interface WebLink {
  readonly href: string;
  readonly text: string;
}

/** Links that lead out of the archive. */
export function webLinks(element: HtmlElement): readonly WebLink[] {
  const found: WebLink[] = [];
  visit(element, (each) => {
    const href = each.attributes.href?.trim();
    if (each.tag === 'a' && href !== undefined && /^https?:\/\//i.test(href)) {
      found.push({ href, text: plainText(each) });
    }
  });
  return found;
}

function isLocal(uri: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(uri);
}

function visit(element: HtmlElement, see: (element: HtmlElement) => void): void {
  see(element);
  for (const child of element.children) if (isElement(child)) visit(child, see);
}
