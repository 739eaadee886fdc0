import { type JsonObject, textField } from '../../formats/json-values.ts';
import type { PartialDate } from '../../model/time.ts';
import { idText } from './ids.ts';
import { xDate } from './x-dates.ts';
import { words } from './x-item.ts';

/**
 * For files of which no filled one was found (formats/x.md 6 and 11): fleets, Spaces, Periscope, articles,
 * community notes. The first of several likely names that is there counts.
 */
export const dateKeys = ['createdAt', 'created_at', 'createdAtMs', 'createdatMs', 'startedAt', 'startTime'];
export const textKeys = [
  'text',
  'fullText',
  'full_text',
  'summary',
  'title',
  'status',
  'description',
  'caption',
];

export function firstText(record: JsonObject, keys: readonly string[]): string | null {
  for (const key of keys) {
    const text = words(textField(record, key));
    if (text !== null) return text;
  }
  return null;
}

export function firstDate(record: JsonObject, keys: readonly string[]): PartialDate | null {
  for (const key of keys) {
    const date = xDate(record[key]);
    if (date !== null) return date;
  }
  return null;
}

/** An id as text of any form, or as a whole number. */
export function firstId(record: JsonObject, keys: readonly string[]): string | null {
  for (const key of keys) {
    const id = words(textField(record, key)) ?? idText(record[key]);
    if (id !== null) return id;
  }
  return null;
}
