import type { Entry } from '../../archive/archive.ts';
import { type CsvOptions, csvRecords } from '../../formats/csv-records.ts';
import type { CsvRecord } from '../../formats/csv-table.ts';
import { type PageCutter, type PageLine, wholePage } from '../../formats/html-lines.ts';
import { jsonRecords } from '../../formats/json-records.ts';
import { isObject } from '../../formats/json-values.ts';
import type { RawView } from '../../model/query.ts';
import type { Reader } from '../../platforms/platform.ts';

const mostCharacters = 200_000;
/** A window draws no more of them with ease. */
const mostLines = 2000;

type Shown = Exclude<RawView, { is: 'sentence' }>;

/** `changed`: the file is not the one that was read, or has no such record any more. `file`: a picture that is the item itself. */
export interface RawProblem {
  readonly is: 'gone' | 'changed' | 'file';
}

/** How the reader of a file cuts it: into rows, or a page into records. */
export type Cutting = Pick<Reader, 'csv' | 'page'>;

/** The record at a pointer, from reading the entry again up to it. Never throws for what the file holds by now. */
export async function rawRecord(
  entry: Entry | undefined,
  pointer: string,
  cutting: Cutting,
  signal: AbortSignal,
): Promise<Shown | RawProblem> {
  if (entry === undefined || (await entry.hasChanged?.()) === true) return notAsItWas(entry, signal);
  if (pointer.startsWith('record=')) {
    return /\.html?$/i.test(entry.path)
      ? rawOnPage(entry, pointer, cutting.page ?? wholePage, signal)
      : { is: 'file' };
  }
  const row = /^row=(\d+)$/.exec(pointer)?.[1];
  if (row !== undefined) return rawRow(entry, Number(row), cutting.csv ?? {}, signal);
  return rawJson(entry, pointer, signal);
}

/** A file that cannot be opened is gone; one that can be is another one. */
async function notAsItWas(entry: Entry | undefined, signal: AbortSignal): Promise<RawProblem> {
  if (entry === undefined) return { is: 'gone' };
  for await (const chunk of entry.bytes(signal)) {
    return !chunk.ok && chunk.error.kind === 'unreadable' ? { is: 'gone' } : { is: 'changed' };
  }
  return { is: 'changed' };
}

async function rawRow(
  entry: Entry,
  row: number,
  options: CsvOptions,
  signal: AbortSignal,
): Promise<Shown | RawProblem> {
  for await (const batch of csvRecords(entry, options, signal)) {
    for (const event of batch) {
      if (event.is === 'record' && event.row === row) return fieldsOf(row, event.record);
    }
  }
  return notAsItWas(entry, signal);
}

function fieldsOf(row: number, { columns, fields }: CsvRecord): Shown {
  const all = fields.map((value, at) => ({ name: columns.names[at] ?? '', value }));
  const { kept, cut } = cutValues(all);
  return { is: 'row', row, fields: kept, cut };
}

async function rawOnPage(
  entry: Entry,
  pointer: string,
  page: PageCutter,
  signal: AbortSignal,
): Promise<Shown | RawProblem> {
  for await (const batch of page(entry, signal)) {
    const found = batch.find((record) => record.pointer === pointer);
    if (found === undefined) continue;
    const { kept, cut } = cutValues<PageLine>(found.lines.slice(0, mostLines));
    const record = Number(pointer.slice('record='.length));
    return { is: 'record', record, lines: kept, cut: cut || found.lines.length > mostLines };
  }
  return notAsItWas(entry, signal);
}

/** As much of the values, from the first on, as is shown. */
function cutValues<T extends { readonly value: string }>(
  all: readonly T[],
): { readonly kept: readonly T[]; readonly cut: boolean } {
  let left = mostCharacters;
  const kept = all.map((each) => {
    const value = each.value.slice(0, left);
    left -= value.length;
    return { ...each, value };
  });
  return { kept, cut: all.some(({ value }, at) => value.length > (kept[at]?.value.length ?? 0)) };
}

async function rawJson(entry: Entry, pointer: string, signal: AbortSignal): Promise<Shown | RawProblem> {
  for await (const batch of jsonRecords(entry, { arrays: 'auto' }, signal)) {
    for (const event of batch) {
      if (event.is !== 'record') continue;
      const rest = inside(event.pointer, pointer);
      const found = rest === null ? undefined : walk(event.value, rest);
      if (found !== undefined) return cutText(JSON.stringify(found, null, 2));
    }
  }
  return notAsItWas(entry, signal);
}

/** Names that lead from one pointer to another inside it; null where it is not inside. */
function inside(outer: string, inner: string): readonly string[] | null {
  if (inner === outer) return [];
  if (!inner.startsWith(`${outer}/`)) return null;
  return inner
    .slice(outer.length + 1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function walk(value: unknown, names: readonly string[]): unknown {
  let at = value;
  for (const name of names) {
    if (Array.isArray(at)) at = at[Number(name)];
    else if (isObject(at) && Object.hasOwn(at, name)) at = at[name];
    else return undefined;
  }
  return at;
}

function cutText(text: string): Shown {
  return { is: 'text', text: text.slice(0, mostCharacters), cut: text.length > mostCharacters };
}
