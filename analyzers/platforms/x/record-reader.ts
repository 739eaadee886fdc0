import type { Entry } from '../../archive/archive.ts';
import { type JsonEvent, jsonRecords } from '../../formats/json-records.ts';
import { asObject, isObject, type JsonObject } from '../../formats/json-values.ts';
import type { Source } from '../../model/item.ts';
import { reason } from '../../model/reason.ts';
import { noItems, type Place, type Taken } from '../new-item.ts';
import type { Input, Reader, Reading } from '../platform.ts';

export interface RecordReaderSpec {
  /** For the progress line: "tweets", "direct messages". */
  readonly family: string;
  /** Where files of another family hold the same, by another year's name. */
  readonly material?: string;
  readonly files: RegExp;
  /** The keys that lead to an inner list of records, which then go through `takeElement` one by one, not unwrapped. */
  readonly split?: readonly string[];
  take(record: JsonObject, place: Place): Taken;
  takeElement?(element: JsonObject, place: Place): Taken;
}

const emptyRecord: Reading = { is: 'record', items: noItems };
const notUnderstood = reason('x-record-not-understood');

/** A reader of one family of X's data files: every record and inner record becomes exactly one reading. */
export function recordReader(spec: RecordReaderSpec): Reader {
  return {
    family: spec.family,
    matches: (path) => spec.files.test(path),
    material: () => spec.material ?? spec.family,
    read: (entry, input, signal) => readings(spec, entry, input, signal),
  };
}

async function* readings(
  spec: RecordReaderSpec,
  entry: Entry,
  input: Input,
  signal: AbortSignal,
): AsyncGenerator<readonly Reading[]> {
  const options = spec.split === undefined ? {} : { split: spec.split };
  for await (const batch of jsonRecords(entry, options, signal)) {
    yield batch.map((event) => reading(spec, entry, input, event));
  }
}

function reading(spec: RecordReaderSpec, entry: Entry, input: Input, event: JsonEvent): Reading {
  if (event.is === 'failure') return event;
  const source: Source = { input: input.index, entry: entry.path, pointer: event.pointer };
  if (event.is === 'malformed') return { is: 'problem', source, reason: event.reason };
  const items = taken(spec, event, { source, input });
  if (items === null) return { is: 'problem', source, reason: notUnderstood };
  return items.length === 0 ? emptyRecord : { is: 'record', items };
}

function taken(
  spec: RecordReaderSpec,
  event: Exclude<JsonEvent, { is: 'failure' | 'malformed' }>,
  place: Place,
): Taken {
  if (event.is === 'element') {
    const element = asObject(event.value);
    return element === null ? null : (spec.takeElement?.(element, place) ?? null);
  }
  const record = unwrap(event.value);
  return record === null ? null : spec.take(record, place);
}

/**
 * X puts each record into an object with one key that names it (`{ "tweet": { ... } }`); tweets up to early 2020
 * stand bare. Null for what is no object.
 */
export function unwrap(value: unknown): JsonObject | null {
  if (!isObject(value)) return null;
  const keys = Object.keys(value);
  const [only] = keys;
  if (keys.length !== 1 || only === undefined) return value;
  const inner = value[only];
  return isObject(inner) ? inner : value;
}
