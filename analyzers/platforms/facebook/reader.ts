import { asObject, isObject, type JsonObject } from '../../formats/json-values.ts';
import type { ItemFacts } from '../../model/item.ts';
import type { Place, Taken } from '../meta/meta-item.ts';
import { type RecordReaderSpec, recordReader } from '../meta/record-reader.ts';
import type { Reader } from '../platform.ts';

export interface FacebookReaderSpec extends Omit<RecordReaderSpec, 'take'> {
  /** `list`: the key of the list that the record stands in, without `_v2`; '' in a bare list. Null: not understood. */
  take(record: JsonObject, place: Place, list: string): Taken;
}

/**
 * A reader of Facebook's JSON. Besides lists and bare records, old files hold their lists one object deeper
 * (`{"group_posts": {"activity_log_data": [...]}}`, `{"event_responses_v2": {"events_joined": [...]}}`).
 */
export function facebookReader({ take, ...spec }: FacebookReaderSpec): Reader {
  return recordReader({
    ...spec,
    take({ value, list }, place) {
      // Lists of words: `topics_v2`.
      const record = typeof value === 'string' ? { name: value } : asObject(value);
      if (record === null) return null;
      // `[{}]` is how an empty list is written at times.
      if (Object.keys(record).length === 0) return [];
      if (list !== null || !isContainer(record)) return take(record, place, plainName(list ?? ''));
      return allOf(recordsWithin(record, place.source.pointer, '', 3), place, take);
    },
  });
}

interface Inner {
  readonly record: JsonObject;
  readonly pointer: string;
  readonly list: string;
}

/** An object that says nothing itself: all that it holds are objects and lists, and it is no record in a new dialect. */
function isContainer(record: JsonObject): boolean {
  if ('label_values' in record || 'attachments' in record || 'data' in record) return false;
  return Object.values(record).every((value) => typeof value === 'object' && value !== null);
}

function recordsWithin(value: unknown, pointer: string, name: string, depth: number): readonly Inner[] {
  if (Array.isArray(value)) {
    return value.flatMap((each, at) =>
      isObject(each) && Object.keys(each).length > 0
        ? [{ record: each, pointer: `${pointer}/${at}`, list: name }]
        : [],
    );
  }
  if (!isObject(value)) return [];
  if (!isContainer(value) || depth === 0) return [{ record: value, pointer, list: name }];
  return Object.entries(value).flatMap(([key, inner]) =>
    recordsWithin(inner, `${pointer}/${escaped(key)}`, plainName(key), depth - 1),
  );
}

function allOf(found: readonly Inner[], place: Place, take: FacebookReaderSpec['take']): Taken {
  const items: ItemFacts[] = [];
  let understood = found.length === 0;
  for (const { record, pointer, list } of found) {
    const taken = take(record, { ...place, source: { ...place.source, pointer } }, list);
    if (taken === null) continue;
    understood = true;
    items.push(...taken);
  }
  return understood ? items : null;
}

function plainName(list: string): string {
  return list.replace(/_v\d+$/, '');
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
