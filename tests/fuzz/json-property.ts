import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { type JsonEvent, type JsonOptions, jsonRecords } from '../../analyzers/formats/json-records.ts';
import { memoryEntry } from '../fixtures/zip/memory-entry.ts';
import { mutate, mutations } from './mutations.ts';

const record = fc.oneof(
  fc.record({ tweet: fc.record({ id: fc.nat(), text: fc.string({ unit: 'grapheme', maxLength: 12 }) }) }),
  fc.record({
    dm: fc.record({ id: fc.nat(), messages: fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 4 }) }),
  }),
  fc.record({
    messages: fc.array(fc.nat(), { maxLength: 3 }),
    'odd "key" \\': fc.constantFrom(']', '}', '"', '\\'),
  }),
);
const layout = fc.constantFrom<(list: string) => string>(
  (list) => list,
  (list) => `window.YTD.tweets.part0 = ${list}`,
  (list) => `\ufeffGrailbird.data.x = \n${list};\n`,
);
const options = fc.constantFrom<JsonOptions>(
  {},
  { split: ['dm', 'messages'] },
  { split: ['messages'] },
  { arrays: 'auto' },
  { arrays: ['messages'], split: ['dm'] },
  { recordLimit: 60 },
);

async function read(bytes: Buffer, given: JsonOptions, chunk: number): Promise<readonly JsonEvent[]> {
  const events: JsonEvent[] = [];
  const entry = memoryEntry(bytes, { chunk });
  for await (const batch of jsonRecords(entry, given, new AbortController().signal)) events.push(...batch);
  return events;
}

/**
 * Whatever happens to the bytes of a file of records: reading never throws, tells the same however the file is cut into
 * chunks, and every record is kept, malformed or lies behind the one failure, which comes last. Records that end before
 * the first damage are kept as they were.
 */
export const mutatedRecords = fc.asyncProperty(
  fc.array(record, { minLength: 1, maxLength: 12 }),
  layout,
  fc.constantFrom(undefined, 2),
  options,
  mutations,
  fc.integer({ min: 1, max: 40 }),
  async (records, around, indent, given, all, chunk) => {
    const text = around(JSON.stringify(records, null, indent));
    const { bytes, firstChange } = mutate(Buffer.from(text), all);
    const whole = await read(bytes, given, bytes.length + 1);
    const pieces = await read(bytes, given, chunk);
    if (!isDeepStrictEqual(whole, pieces)) throw new Error('other events from other chunks');
    checkEvents(whole);
    if (given.split === undefined && given.recordLimit === undefined) {
      checkKept(whole, records, wholeBefore(records, indent, text, firstChange));
    }
  },
);

/** The same without any damage: exactly what was written comes back. */
export const soundRecords = fc.asyncProperty(
  fc.array(record, { maxLength: 12 }),
  layout,
  fc.constantFrom(undefined, 2),
  fc.integer({ min: 1, max: 40 }),
  async (records, around, indent, chunk) => {
    const events = await read(Buffer.from(around(JSON.stringify(records, null, indent))), {}, chunk);
    if (events.length !== records.length) throw new Error('more or fewer events than records');
    checkKept(events, records, records.length);
  },
);

function checkEvents(events: readonly JsonEvent[]): void {
  const failure = events.findIndex((event) => event.is === 'failure');
  if (failure !== -1 && failure !== events.length - 1) throw new Error('something behind the failure');
}

/** How many records end before the place. */
function wholeBefore(
  records: readonly unknown[],
  indent: number | undefined,
  text: string,
  place: number,
): number {
  for (let count = records.length; count > 0; count--) {
    const list = JSON.stringify(records.slice(0, count), null, indent);
    const start = text.slice(0, text.indexOf('['));
    // Without the end of the list: what follows the last record belongs to the damage.
    const end = Buffer.byteLength(start + list.slice(0, list.lastIndexOf(']')).trimEnd());
    if (end < place) return count;
  }
  return 0;
}

function checkKept(events: readonly JsonEvent[], records: readonly unknown[], count: number): void {
  for (let i = 0; i < count; i++) {
    const event = events[i];
    const kept = event?.is === 'record' && event.pointer === `/${i}`;
    // Through JSON once more: it knows no -0.
    const written: unknown = JSON.parse(JSON.stringify(records[i]));
    if (!kept || !isDeepStrictEqual(event.value, written)) throw new Error(`record ${i} was not kept`);
  }
}
