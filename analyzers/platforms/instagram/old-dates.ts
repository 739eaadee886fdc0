import { parseIsoInstant } from '../../formats/instants.ts';
import type { PartialDate } from '../../model/time.ts';
import { secondsDate } from '../meta/times.ts';

/** Times of 2018 to 2020: ISO text with a zone, or without one (then UTC: no other zone is told), or seconds. */
export function oldDate(value: unknown): PartialDate | null {
  if (typeof value !== 'string') return secondsDate(value);
  const text = value.trim();
  return parseIsoInstant(text) ?? parseIsoInstant(`${text}Z`);
}
