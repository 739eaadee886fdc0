import { asObject, isObject, type JsonObject } from '../../formats/json-values.ts';
import { type RecordReaderSpec, recordReader } from '../meta/record-reader.ts';
import type { Place, Taken } from '../new-item.ts';
import type { Reader } from '../platform.ts';
import type { Zones } from './pages/page-clock.ts';
import { asPost, type PageShape } from './pages/page-shapes.ts';

export interface FacebookReaderSpec extends Omit<RecordReaderSpec, 'take' | 'page'> {
  /** How a page's record looks in JSON; like a post unless said. */
  readonly shape?: PageShape;
  /** `list`: the key of the list that the record stands in, without `_v2`; '' in a bare list. Null: not understood. */
  take(record: JsonObject, place: Place, list: string): Taken;
}

/**
 * A reader of Facebook's JSON and pages. Besides lists and bare records, old files hold their lists one object deeper
 * (`{"group_posts": {"activity_log_data": [...]}}`, `{"event_responses_v2": {"events_joined": [...]}}`).
 */
export function facebookReader(
  { zones }: { readonly zones: Zones },
  { take, shape = asPost, ...spec }: FacebookReaderSpec,
): Reader {
  return recordReader({
    ...spec,
    page: {
      zoneOf: (input, page) => zones.of(input, page),
      take: (record, place) => allOf(shape(record), place, take),
    },
    take({ value, list }, place) {
      // Lists of words: `topics_v2`.
      const record = typeof value === 'string' ? { name: value } : asObject(value);
      if (record === null) return null;
      // `[{}]` is how an empty list is written at times.
      if (Object.keys(record).length === 0) return [];
      if (list !== null || !isContainer(record)) return take(record, place, plainName(list ?? ''));
      return allOfWithin(recordsWithin(record, place.source.pointer, '', 3), place, take);
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

function allOfWithin(found: readonly Inner[], place: Place, take: FacebookReaderSpec['take']): Taken {
  return joined(
    found.map(({ record, pointer, list }) =>
      take(record, { ...place, source: { ...place.source, pointer } }, list),
    ),
  );
}

function allOf(records: readonly JsonObject[], place: Place, take: FacebookReaderSpec['take']): Taken {
  return joined(records.map((record) => take(record, place, '')));
}

/** Null only where nothing of it was understood. */
function joined(taken: readonly Taken[]): Taken {
  const understood = taken.filter((each) => each !== null);
  return taken.length > 0 && understood.length === 0 ? null : understood.flat();
}

function plainName(list: string): string {
  return list.replace(/_v\d+$/, '');
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
