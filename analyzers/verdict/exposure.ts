import type { PartialDate } from '../model/time.ts';
import { addDays, type Day, dayOf } from '../model/time.ts';
import type { DaySpan } from '../model/told.ts';
import type { Audience } from '../model/verdict.ts';
import type { ClauseInterval } from '../policy/policy.ts';

/** Days, both ends included, in which the item was exposed; `-Infinity`: always was. */
export interface Exposure {
  readonly first: number;
  readonly last: number;
  /** It ended on a day that is not told: `last` is today, the widest reading. */
  readonly endUntold: boolean;
}

/**
 * From the later of the item's date and `audience.from` until `audience.until`; without an end it counts as still
 * exposed today, however old the archive (design.md section 1, "Time").
 */
export function exposureOf(createdAt: PartialDate | null, audience: Audience, today: Day): Exposure {
  const starts = [createdAt?.at, audience.from].filter((at) => at !== undefined).map(dayOf);
  const first = starts.length === 0 ? -Infinity : Math.max(...starts);
  const until = audience.until;
  if (until === undefined || until === null) {
    return { first, last: Math.max(first, today), endUntold: until === null };
  }
  return { first, last: Math.max(first, lastDayBefore(until)), endUntold: false };
}

/** An exposure that ended at midnight did not reach into the new day. */
function lastDayBefore(until: number): Day {
  return Math.floor((until - 1) / 86_400_000) as Day;
}

/** Days without gaps, both ends included; a null end is open. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

export function clauseDays(interval: ClauseInterval): Days {
  return { from: interval.from, to: interval.to ?? Infinity };
}

export function exposedDays(exposure: Exposure): Days {
  return { from: exposure.first, to: exposure.last };
}

/** In force from the day after FROM up to the day before TO: what was exposed on the day itself counts. */
export function optOutDays(span: DaySpan): Days {
  return {
    from: span.from === null ? -Infinity : addDays(span.from, 1),
    to: span.to === null ? Infinity : addDays(span.to, -1),
  };
}

export function overlap(a: Days, b: Days): Days | null {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from <= to ? { from, to } : null;
}

/** Whether any day of `days` lies in none of `gaps`. */
export function hasDayOutside(days: Days, gaps: readonly Days[]): boolean {
  const sorted = [...gaps].filter((gap) => gap.from <= gap.to).sort((a, b) => a.from - b.from);
  let next = days.from;
  for (const gap of sorted) {
    if (gap.from > next) return true;
    if (gap.to === Infinity) return false;
    next = Math.max(next, gap.to + 1);
    if (next > days.to) return false;
  }
  return next <= days.to;
}
