import type { JsonObject } from '../../formats/json-values.ts';
import type { ItemFacts } from '../../model/item.ts';
import { formatPartialDate } from '../../model/time.ts';
import type { Place, Taken } from '../new-item.ts';
import type { Reader } from '../platform.ts';
import type { Field } from './fields.ts';
import { envelopeOf, type PageRecord } from './page-record.ts';
import { type JsonRecord, type PageSpec, type RecordReaderSpec, recordReader } from './record-reader.ts';

/** Pages of Instagram and Threads show UTC−8 all year, whatever the account's zone (formats/instagram.md section 8). */
export const fixedClock = -8 * 60;

/** A reader of JSON files and of pages, which it takes as objects of the newer JSON dialect. */
export function bothReader(spec: Omit<RecordReaderSpec, 'page'>): Reader {
  return recordReader({ ...spec, page: asJson(spec.take) });
}

/** Pages tell minutes only. */
function asJson(take: (record: JsonRecord, place: Place) => Taken): PageSpec {
  return {
    zoneOf: () => fixedClock,
    take: (record, place) => take({ value: withLinks(record), list: null }, place)?.map(toTheMinute) ?? null,
  };
}

/** A birth date is a day and no moment. */
function daysAsWords(field: Field): Field {
  const { at, value } = field;
  return at?.precision === 'day' && value === null
    ? { ...field, value: formatPartialDate(at), at: null }
    : field;
}

/** Links beside the tables are fields without a label. */
function withLinks(record: PageRecord): JsonObject {
  const { label_values: fields, ...rest } = envelopeOf({ ...record, fields: record.fields.map(daysAsWords) });
  const told = new Set(record.fields.map(({ href }) => href));
  const links = record.links.filter(({ href }) => !told.has(href)).map(({ href }) => ({ href }));
  return { ...rest, label_values: [...(Array.isArray(fields) ? fields : []), ...links] };
}

function toTheMinute(item: ItemFacts): ItemFacts {
  return item.createdAt?.precision === 'second'
    ? { ...item, createdAt: { ...item.createdAt, precision: 'minute' } }
    : item;
}
