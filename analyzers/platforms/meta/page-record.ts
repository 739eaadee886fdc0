import { mediaTypeOf } from '../../archive/media-type.ts';
import type { HtmlPage } from '../../formats/html-events.ts';
import { labelValues, leavesOutsideTables } from '../../formats/html-label-values.ts';
import { type Leaf, localFiles, type WebLink, webLinks } from '../../formats/html-shape.ts';
import { type HtmlElement, hasClass, isHeading } from '../../formats/html-tree.ts';
import type { JsonObject } from '../../formats/json-values.ts';
import type { LocalDates } from '../../formats/local-dates.ts';
import { partialDateOf, type WallClock, type Zone } from '../../formats/wall-clock.ts';
import type { PartialDate } from '../../model/time.ts';
import type { Field } from './fields.ts';
import { baseName } from './file-names.ts';
import { type Medium, mediumOf } from './media.ts';

/** A record of a page, in the words of the JSON side (formats/facebook.md section 7, formats/instagram.md section 8). */
export interface PageRecord {
  /** The line above it: what was done on Facebook ("Ada added a photo"), the caption on Instagram. */
  readonly heading: string | null;
  /** All other words outside tables, in order; without the lines of `at` and `updatedAt`. */
  readonly texts: readonly string[];
  /** What its tables say, as `fieldsOf` gives it for JSON; a value that is a date is `at`. */
  readonly fields: readonly Field[];
  /** Each file once. What its tables say of places and addresses counts for all of them. */
  readonly media: readonly Medium[];
  readonly links: readonly WebLink[];
  /** Of the last line, else of the last line that is a date, else of the first field that is one. */
  readonly at: PartialDate | null;
  /** The same as the page writes it. */
  readonly wall: WallClock | null;
  /** "Updated May 01, 2024 9:55 am": when it was last changed. */
  readonly updatedAt: PartialDate | null;
  /** The heading above the list that it stands in. */
  readonly section: string | null;
  readonly page: HtmlPage;
  readonly node: HtmlElement;
}

/** Classes of records and of their parts, by year: a fast path, and what tells a caption from a text. */
const signs = {
  record: ['_a6-g', 'uiBoxWhite'],
  heading: ['_a6-h', '_2lel'],
  date: ['_a6-o', '_2lem'],
  part: ['_a6-h', '_a6-p', '_a6-o', '_2lel', '_2let', '_2lem'],
} as const;

export function isRecordBlock(element: HtmlElement): boolean {
  return element.classes !== '' && hasAny(element, signs.record);
}

function hasAny(element: HtmlElement, names: readonly string[]): boolean {
  return names.some((name) => hasClass(element, name));
}

export interface PageContext {
  readonly page: HtmlPage;
  readonly section: string | null;
  readonly dates: LocalDates;
  /** Of the clock on the page; null where it is not known: then only days are. */
  readonly zone: Zone | null;
}

export function pageRecordOf(node: HtmlElement, context: PageContext): PageRecord {
  const lines = leavesOutsideTables(node);
  const heading = headingOf(node, lines);
  const others = lines.filter((leaf) => leaf !== heading);
  const dated = others.flatMap((leaf) => {
    const date = dateOf(leaf.text, context);
    return date === null ? [] : [{ leaf, ...date }];
  });
  const moment = dated.findLast(({ leaf }) => leaf.within.some(isDateBlock)) ?? dated.at(-1) ?? null;
  // Words that are a date and not the record's own may be the person's.
  const rest = others.filter(
    (leaf) =>
      leaf !== moment?.leaf && !(leaf.within.some(isDateBlock) && dated.some((each) => each.leaf === leaf)),
  );
  const updated = updateOf(rest, context);
  const fields = fieldsOf(node, context);
  return {
    heading: heading?.text ?? null,
    texts: rest.filter((leaf) => leaf !== updated?.leaf).map(({ text }) => text),
    fields,
    media: mediaOf(node, fields),
    links: webLinks(node),
    at: moment?.at ?? fields.find(({ at }) => at !== null)?.at ?? null,
    wall: moment?.wall ?? null,
    updatedAt: updated?.at ?? null,
    section: context.section,
    page: context.page,
    node,
  };
}

/**
 * The record as an object in the newer JSON dialect, for readers that take that: `title`, `timestamp` (where the zone is
 * known), `media`, and all else in `label_values`, words outside tables without a label.
 */
export function envelopeOf(record: PageRecord): JsonObject {
  const { heading, at, media, texts, fields } = record;
  return {
    ...(heading === null ? {} : { title: heading }),
    ...(at === null || at.precision === 'day' ? {} : { timestamp: Math.floor(at.at / 1000) }),
    media: media.map(({ uri }) => ({ uri })),
    label_values: [...texts.map((value) => ({ value })), ...fields.map(labelValueOf)],
  };
}

function labelValueOf({ labels, value, href, at }: Field): JsonObject {
  const leaf: JsonObject = {
    label: labels.at(-1) ?? '',
    ...(value === null ? {} : { value }),
    ...(href === null ? {} : { href }),
    ...(at === null || at.precision === 'day' ? {} : { timestamp_value: Math.floor(at.at / 1000) }),
  };
  return labels.slice(0, -1).reduceRight<JsonObject>((inner, title) => ({ title, dict: [inner] }), leaf);
}

interface Dated {
  readonly wall: WallClock;
  readonly at: PartialDate | null;
}

function dateOf(text: string, { dates, zone }: PageContext): Dated | null {
  const date = dates.read(text);
  return date === null ? null : { wall: date.wall, at: partialDateOf(date.wall, date.offset ?? zone) };
}

function isDateBlock(element: HtmlElement): boolean {
  return element.tag === 'footer' || hasAny(element, signs.date);
}

/**
 * The line that is marked as the heading; in a record without any marks, the first line if it is a block of its own before the
 * others.
 */
function headingOf(node: HtmlElement, lines: readonly Leaf[]): Leaf | null {
  const marked = lines.find(({ within }) =>
    within.some((each) => isHeading(each) || hasAny(each, signs.heading)),
  );
  if (marked !== undefined) return marked;
  const [first, second] = lines;
  if (first === undefined || second === undefined || isMarked(node)) return null;
  const block = first.within[first.within.indexOf(node) + 1];
  return block !== undefined && block === first.within.at(-1) ? first : null;
}

function isMarked(node: HtmlElement): boolean {
  return node.children.some((child) => typeof child !== 'string' && hasAny(child, signs.part));
}

/** A few words and a moment with its clock, beside other words: what the platform adds when a post was changed. */
function updateOf(
  lines: readonly Leaf[],
  context: PageContext,
): { readonly leaf: Leaf; readonly at: PartialDate } | null {
  if (lines.length < 2) return null;
  for (const leaf of lines.slice(1)) {
    const words = leaf.text.length > 80 || !/\d/.test(leaf.text) ? [] : leaf.text.split(' ');
    for (let count = 1; count <= 3 && count < words.length; count++) {
      if (/\p{Nd}/u.test(words[count - 1] ?? '')) break;
      const date = dateOf(words.slice(count).join(' '), context);
      if (date !== null && date.at !== null && date.wall.precision !== 'day') return { leaf, at: date.at };
    }
  }
  return null;
}

function fieldsOf(node: HtmlElement, context: PageContext): readonly Field[] {
  return labelValues(node).flatMap(({ labels, value, href }): readonly Field[] => {
    const date = dateOf(value, context);
    if (date !== null) return [{ labels, name: null, value: null, at: date.at, href }];
    return value === '' && href === null
      ? []
      : [{ labels, name: null, value: value === '' ? null : value, at: null, href }];
  });
}

const degrees = /^-?\d{1,3}\.\d{3,}$/;
const address = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})$/i;

function mediaOf(node: HtmlElement, fields: readonly Field[]): readonly Medium[] {
  const hasCoordinates = fields.filter(({ value }) => value !== null && degrees.test(value)).length >= 2;
  const hasUploadAddress = fields.some(({ value }) => value !== null && address.test(value));
  const found = new Map<string, Medium>();
  for (const { uri, tag } of localFiles(node)) {
    if (tag === 'a' && mediaTypeOf(baseName(uri)) === null) continue;
    const medium = mediumOf({ uri });
    if (medium !== null && !found.has(uri)) found.set(uri, { ...medium, hasCoordinates, hasUploadAddress });
  }
  return [...found.values()];
}
