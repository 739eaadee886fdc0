import type { Entry } from '../../archive/archive.ts';
import { jsonRecords } from '../../formats/json-records.ts';
import { isObject } from '../../formats/json-values.ts';

const mostCharacters = 200_000;

export interface RawRecord {
  readonly text: string;
  readonly cut: boolean;
}

/**
 * The record at a JSON Pointer, as it stands in the archive but indented, at most 200,000 characters of it. Reads the
 * entry again up to that record. Null where the entry has no such record any more, or is no JSON.
 */
export async function rawJsonRecord(
  entry: Entry,
  pointer: string,
  signal: AbortSignal,
): Promise<RawRecord | null> {
  for await (const batch of jsonRecords(entry, { arrays: 'auto' }, signal)) {
    for (const event of batch) {
      if (event.is !== 'record') continue;
      const rest = inside(event.pointer, pointer);
      const found = rest === null ? undefined : walk(event.value, rest);
      if (found !== undefined) return cut(JSON.stringify(found, null, 2));
    }
  }
  return null;
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

function cut(text: string): RawRecord {
  return { text: text.slice(0, mostCharacters), cut: text.length > mostCharacters };
}
