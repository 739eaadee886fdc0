import type { Entry } from '../../archive/archive.ts';
import { jsonRecords } from '../../formats/json-records.ts';
import { isObject } from '../../formats/json-values.ts';
import type { Reason } from '../../model/reason.ts';
import { type Fields, fieldsOf, foldKey, textOf } from './keys.ts';

/** One record of a data file, alike for JSON and pages. */
export interface Row {
  /** The list or object that it stands in, folded: `spotlighthistory`. '' where it has no name. */
  readonly section: string;
  /** The same as written. */
  readonly title: string;
  /** Empty for a bare value and for a list. */
  readonly fields: Fields;
  readonly value: unknown;
  /** The words of a block of a page, where the value is made of them; absent: the value is what the file holds. */
  readonly said?: readonly string[];
  readonly pointer: string;
}

export type RowEvent =
  | { readonly is: 'row'; readonly row: Row }
  | { readonly is: 'malformed'; readonly pointer: string; readonly reason: Reason }
  | { readonly is: 'failure'; readonly reason: Reason };

/** Deeper lists are values of one record. */
const deepest = 3;

/**
 * The rows of a JSON file: an object whose keys name lists and objects. Every element of a list is a row, every object and single value
 * under a key is one; empty ones say nothing (formats/snapchat.md section 3).
 */
export async function* jsonRows(entry: Entry, signal: AbortSignal): AsyncGenerator<readonly RowEvent[]> {
  for await (const batch of jsonRecords(entry, { arrays: 'auto' }, signal)) {
    const events: RowEvent[] = [];
    for (const event of batch) {
      if (event.is === 'failure') events.push(event);
      else if (event.is === 'malformed') events.push({ ...event });
      else if (event.pointer === '' && isObject(event.value)) addSections(event.value, events);
      else events.push(rowEvent(listOf(event.pointer), event.value, event.pointer));
    }
    yield events;
  }
}

/** What the file holds besides the lists that went out by element, which stand empty in it. */
function addSections(root: Readonly<Record<string, unknown>>, events: RowEvent[]): void {
  for (const [key, value] of Object.entries(root)) add(key, value, `/${escapePointer(key)}`, 1, events);
}

function add(title: string, value: unknown, pointer: string, depth: number, events: RowEvent[]): void {
  if (isEmpty(value)) return;
  const inner = isObject(value) && depth < deepest ? Object.entries(value) : [];
  const lists = inner.filter(([, each]) => Array.isArray(each) && each.some(isObject));
  if (lists.length === 0) {
    events.push(rowEvent(title, value, pointer));
    return;
  }
  for (const [key, each] of inner) {
    const place = `${pointer}/${escapePointer(key)}`;
    if (!Array.isArray(each)) add(key, each, place, depth + 1, events);
    // A conversation inside `Sent Saved Chat History` keeps that name too: it tells who wrote.
    else
      for (const [index, one] of each.entries())
        events.push(rowEvent(`${title} / ${key}`, one, `${place}/${index}`));
  }
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isObject(value)) return Object.keys(value).length === 0;
  return textOf(value) === null;
}

export function rowEvent(
  title: string,
  value: unknown,
  pointer: string,
  said?: readonly string[],
): Extract<RowEvent, { is: 'row' }> {
  const row = { section: foldKey(title), title, fields: fieldsOf(value), value, pointer };
  return { is: 'row', row: said === undefined ? row : { ...row, said } };
}

/** `Spotlights` of `/Spotlights/12`; '' of a bare list. */
function listOf(pointer: string): string {
  const key = /^\/(.*)\/\d+$/s.exec(pointer)?.[1] ?? '';
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
