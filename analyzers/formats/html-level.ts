import { type HtmlElement, hasContent, isElement, isHeading, isMedia } from './html-tree.ts';

/** Where on a page the records stand. */
export type RecordLevel =
  /** The children of `list` that have content are the records. */
  | { readonly is: 'list'; readonly list: HtmlElement }
  /** Nothing repeats: all is one record. */
  | { readonly is: 'one'; readonly record: HtmlElement }
  | { readonly is: 'none' };

const none: RecordLevel = { is: 'none' };

/**
 * Finds the level of a page at which blocks repeat: from the root through wrappers down to the first element with
 * several blocks. If these are alike, they are the records; if one of them is (or holds) such a list beside a header, that
 * list is; else all is one record. Class names count only as far as they are the same among siblings.
 */
export function recordLevel(root: HtmlElement): RecordLevel {
  let at = root;
  for (;;) {
    const blocks = blocksOf(at);
    const [only] = blocks;
    if (only === undefined) return hasContent(at) ? { is: 'one', record: at } : none;
    if (isAlone(at, blocks)) {
      // Rows of a table are what one record says.
      if (only.tag === 'table') return { is: 'one', record: at };
      at = only;
      continue;
    }
    return levelAmong(at, blocks);
  }
}

function levelAmong(at: HtmlElement, blocks: readonly HtmlElement[]): RecordLevel {
  const areAlike = repeats(blocks);
  // Several lists under headings of their own are alike too.
  if (areAlike && !mostly(blocks, isGroup)) return { is: 'list', list: at };
  let isBelowTitle = false;
  for (const block of blocks) {
    const list = listWithin(block, isBelowTitle);
    isBelowTitle ||= holdsTitle(block);
    if (list === null) continue;
    // A moment behind it closes a record, of which the list is a part.
    const isPart = !areAlike && block !== blocks.at(-1) && endsWithClock(at);
    return isPart ? { is: 'one', record: at } : { is: 'list', list };
  }
  return { is: 'one', record: at };
}

/** Whether the element, through wrappers, has blocks that look like records. */
function isGroup(element: HtmlElement): boolean {
  const blocks = blocksOf(element);
  const [only] = blocks;
  if (only !== undefined && isAlone(element, blocks)) return isGroup(only);
  return isList(blocks);
}

/** Elements that can be records or hold them. */
function blocksOf(element: HtmlElement): readonly HtmlElement[] {
  return element.children.filter(isElement).filter((child) => !isHeading(child) && hasContent(child));
}

function isAlone(element: HtmlElement, blocks: readonly HtmlElement[]): boolean {
  if (blocks.length !== 1) return false;
  return element.children.every((child) => child === blocks[0] || !hasContent(child));
}

/** The title of the page: what follows is no longer its header. */
function holdsTitle(element: HtmlElement): boolean {
  return element.tag === 'h1' || element.children.some((child) => isElement(child) && holdsTitle(child));
}

/**
 * The shallowest list in or below the element whose blocks look like records, with a heading or a moment each; below the
 * title of the page, any list.
 */
function listWithin(element: HtmlElement, isBelowTitle: boolean): HtmlElement | null {
  let level: readonly HtmlElement[] = [element];
  while (level.length > 0) {
    for (const each of level) {
      const blocks = blocksOf(each);
      if (isBelowTitle ? repeats(blocks) : isList(blocks)) return each;
    }
    level = level.flatMap((each) => (each.tag === 'table' ? [] : blocksOf(each)));
  }
  return null;
}

function isList(blocks: readonly HtmlElement[]): boolean {
  return repeats(blocks) && mostly(blocks, (block) => isTitled(block) || endsWithClock(block));
}

/** What stands beside a list and is no mere word of the page: it holds a picture, or ends with a moment. */
export function looksLikeRecord(element: HtmlElement): boolean {
  return holdsMedia(element) || endsWithClock(element);
}

export function holdsMedia(element: HtmlElement): boolean {
  return isMedia(element) || element.children.some((child) => isElement(child) && holdsMedia(child));
}

function isTitled(block: HtmlElement): boolean {
  return block.children.some((child) => isElement(child) && isHeading(child));
}

function mostly<T>(all: readonly T[], test: (one: T) => boolean): boolean {
  return all.filter(test).length * 2 >= all.length;
}

/** Two or more, and at least half, are alike: the same classes, or without any the same inner shape. */
export function repeats(blocks: readonly HtmlElement[]): boolean {
  const groups = new Map<string, { count: number; inner: number }>();
  for (const block of blocks) {
    const key = likeness(block);
    const group = groups.get(key) ?? { count: 0, inner: 0 };
    group.count += 1;
    // A list of bare words is the content of one record.
    if (block.children.some(isElement)) group.inner += 1;
    groups.set(key, group);
  }
  for (const { count, inner } of groups.values()) {
    if (count >= 2 && count * 2 >= blocks.length && inner * 2 >= count) return true;
  }
  return false;
}

function likeness(block: HtmlElement): string {
  if (block.classes !== '') return `${block.tag}.${block.classes}`;
  const dated = endsWithClock(block) ? 'clock' : shape(block);
  return `${block.tag}(${dated})`;
}

function shape(block: HtmlElement): string {
  return [...new Set(block.children.filter(isElement).map(({ tag }) => tag))].join();
}

/** Whether the last words are a short line with a clock, in any language's digits. */
function endsWithClock(element: HtmlElement): boolean {
  const last = lastWords(element);
  return (
    last !== null && last.length <= 60 && /\p{Nd}[:.]\p{Nd}{2}/u.test(last) && element.children.length > 0
  );
}

function lastWords(element: HtmlElement): string | null {
  for (let i = element.children.length - 1; i >= 0; i--) {
    const child = element.children[i];
    if (child === undefined || !hasContent(child)) continue;
    return typeof child === 'string' ? child.trim() : lastWords(child);
  }
  return null;
}
