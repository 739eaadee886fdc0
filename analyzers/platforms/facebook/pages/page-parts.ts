import { mediaTypeOf } from '../../../archive/media-type.ts';
import { labelValues, leavesOutsideTables, tablesIn } from '../../../formats/html-label-values.ts';
import type { Leaf } from '../../../formats/html-shape.ts';
import { type HtmlElement, hasClass, isElement } from '../../../formats/html-tree.ts';
import type { PageRecord } from '../../meta/page-record.ts';

/** A file that a record shows, with what stands under it. */
export interface PageFile {
  readonly uri: string;
  readonly captions: readonly string[];
  /** What the platform's copy holds: a table under the picture. */
  readonly hasCoordinates: boolean;
  readonly hasUploadAddress: boolean;
}

/** The words of a record by where they stand. */
export interface PageParts {
  /** Neither the text of a link nor of a list, and above the first file. */
  readonly words: readonly string[];
  readonly files: readonly PageFile[];
  readonly links: readonly { readonly href: string; readonly text: string }[];
  /** Words that Facebook marks as the name of a group; they are among `words` as well. */
  readonly groups: readonly string[];
  /** Items of lists: reactions to a message. */
  readonly listed: readonly string[];
}

interface Found {
  readonly uri: string;
  readonly order: number;
}

export function partsOf({ node, texts }: Pick<PageRecord, 'node' | 'texts'>): PageParts {
  const order = orderOf(node);
  const files = filesIn(order);
  const tables = tablesIn(node);
  const body = leavesOf(node, texts);
  const listed = body.filter(({ within }) => within.some(({ tag }) => tag === 'li'));
  const linked = body.filter((leaf) => webAddress(leaf) !== null);
  const words = body.filter((leaf) => !listed.includes(leaf) && !linked.includes(leaf) && !isFileName(leaf));
  const first = files[0];
  const isAbove = (leaf: Leaf): boolean => first === undefined || orderAt(leaf, order) < first.order;
  const below = words.filter((leaf) => !isAbove(leaf));
  return {
    words: words.filter(isAbove).map(({ text }) => text),
    files: files.map((file, at) => pageFile(file, files[at + 1]?.order ?? Infinity, below, tables, order)),
    links: linked.map((leaf) => ({ href: webAddress(leaf) ?? '', text: leaf.text })),
    groups: words.filter(isGroupName).map(({ text }) => text),
    listed: listed.map(({ text }) => text),
  };
}

/** The leaves that are the record's words: without heading, moment and the line of the last change. */
function leavesOf(node: HtmlElement, texts: readonly string[]): readonly Leaf[] {
  const wanted = new Map<string, number>();
  for (const text of texts) wanted.set(text, (wanted.get(text) ?? 0) + 1);
  // From the end: a heading may say the same as the words below it.
  const found: Leaf[] = [];
  for (const leaf of leavesOutsideTables(node).toReversed()) {
    const count = wanted.get(leaf.text) ?? 0;
    if (count === 0) continue;
    wanted.set(leaf.text, count - 1);
    found.push(leaf);
  }
  return found.toReversed();
}

type Order = ReadonlyMap<HtmlElement, number>;

function orderOf(node: HtmlElement): Order {
  const order = new Map<HtmlElement, number>();
  const walk = (element: HtmlElement): void => {
    order.set(element, order.size);
    for (const child of element.children) if (isElement(child)) walk(child);
  };
  walk(node);
  return order;
}

function orderAt({ within }: Leaf, order: Order): number {
  const last = within.at(-1);
  return last === undefined ? 0 : (order.get(last) ?? 0);
}

/** Pictures of the viewer itself. */
const ofViewer = /(?:^|\/)(?:files|icons|static|assets|fb-static)\/[^/]*$/;

function filesIn(order: Order): readonly Found[] {
  const found = new Map<string, Found>();
  for (const [{ tag, attributes }, at] of order) {
    const uri = (tag === 'a' ? attributes.href : attributes.src)?.trim();
    if (uri === undefined || /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(uri)) continue;
    const path = uri.replace(/[?#].*$/s, '');
    if (mediaTypeOf(path) === null || ofViewer.test(path)) continue;
    if (!found.has(path)) found.set(path, { uri: path, order: at });
  }
  return [...found.values()];
}

const degrees = /^-?\d{1,3}[.,]\d{3,}$/;
const networkAddress = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})$/i;

function pageFile(
  { uri, order: from }: Found,
  to: number,
  below: readonly Leaf[],
  tables: readonly HtmlElement[],
  order: Order,
): PageFile {
  const isHere = (at: number): boolean => at > from && at < to;
  const values = tables
    .filter((table) => isHere(order.get(table) ?? -1))
    .flatMap((table) => labelValues(table).map(({ value }) => value.trim()));
  return {
    uri,
    captions: below.filter((leaf) => isHere(orderAt(leaf, order))).map(({ text }) => text),
    hasCoordinates: values.some((value) => degrees.test(value)),
    hasUploadAddress: values.some((value) => networkAddress.test(value)),
  };
}

function webAddress({ within }: Leaf): string | null {
  const link = within.findLast(({ tag, attributes }) => tag === 'a' && attributes.href !== undefined);
  const href = link?.attributes.href?.trim();
  return href !== undefined && /^https?:\/\//i.test(href) ? href : null;
}

function isGroupName({ within }: Leaf): boolean {
  return within.some((element) => element.tag === 'span' && hasClass(element, '_a6_m'));
}

/** The name of a file that stands as the text of its own link. */
function isFileName({ text, within }: Leaf): boolean {
  return within.findLast(({ tag }) => tag === 'a')?.attributes.href?.endsWith(text) === true;
}
