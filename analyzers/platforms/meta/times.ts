import { instant, type PartialDate, type Precision } from '../../model/time.ts';

/** No export holds anything from before or after; clocks of cameras and broken records do. */
const earliest = Date.UTC(1990, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/** A moment that a page shows, standing where JSON has a number. Nothing out of a JSON file is one. */
export class PageMoment {
  readonly date: PartialDate;

  constructor(date: PartialDate) {
    this.date = date;
  }
}

/** Seconds since 1970, UTC. Null for 0 ("unknown"), negative and absurd values (formats/facebook.md section 3). */
export function secondsDate(value: unknown): PartialDate | null {
  if (value instanceof PageMoment) return value.date;
  return fromMilliseconds(typeof value === 'number' ? value * 1000 : null, 'second');
}

/** Milliseconds since 1970, UTC: messages only. */
export function millisecondsDate(value: unknown): PartialDate | null {
  if (value instanceof PageMoment) return value.date;
  return fromMilliseconds(typeof value === 'number' ? value : null, 'millisecond');
}

function fromMilliseconds(ms: number | null, precision: Precision): PartialDate | null {
  if (ms === null || ms < earliest || ms >= latest) return null;
  const at = instant(ms);
  return at === null ? null : { at, precision };
}
