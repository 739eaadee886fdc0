import type { Entry } from '../../archive/archive.ts';
import { type CsvOptions, csvRecords } from '../../formats/csv-records.ts';
import type { CsvRecord } from '../../formats/csv-table.ts';
import { jsonRecords } from '../../formats/json-records.ts';
import { isObject } from '../../formats/json-values.ts';
import type { RawView } from '../../model/query.ts';

const mostCharacters = 200_000;

type Shown = Exclude<RawView, { is: 'sentence' }>;

/** `changed`: the file is not the one that was read, or has no such record any more. `page`: HTML, which is not cut up. */
export interface RawProblem {
  readonly is: 'gone' | 'changed' | 'page';
}

/**
 * The record at a pointer, from reading the entry again up to it. `csv`: how the reader cuts the file into rows, null
 * for what is no CSV. Never throws for what the file holds by now.
 */
export async function rawRecord(
  entry: Entry | undefined,
  pointer: string,
  csv: CsvOptions | null,
  signal: AbortSignal,
): Promise<Shown | RawProblem> {
  if (entry === undefined || (await entry.hasChanged?.()) === true) return notAsItWas(entry, signal);
  if (pointer.startsWith('record=')) return { is: 'page' };
  const row = /^row=(\d+)$/.exec(pointer)?.[1];
  if (row !== undefined) return rawRow(entry, Number(row), csv ?? {}, signal);
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
  let left = mostCharacters;
  const shown = fields.map((value, at) => {
    const kept = value.slice(0, left);
    left -= kept.length;
    return { name: columns.names[at] ?? '', value: kept };
  });
  const cut = fields.some((value, at) => value.length > (shown[at]?.value.length ?? 0));
  return { is: 'row', row, fields: shown, cut };
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
