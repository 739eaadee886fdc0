declare const brand: unique symbol;
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** Milliseconds since 1970, UTC. Local time exists only on the screen. */
export type Instant = Branded<number, 'Instant'>;

/** Days since 1970-01-01, UTC. Policies, opt-outs and private periods are counted in whole days. */
export type Day = Branded<number, 'Day'>;

export type Precision = 'millisecond' | 'second' | 'minute' | 'day' | 'month' | 'year';

/** A moment known only so far: `at` is the first moment of the second, day, month ... that is known. */
export interface PartialDate {
  readonly at: Instant;
  readonly precision: Precision;
}

const msPerDay = 86_400_000;

/** Accepts a finite number of milliseconds since 1970 inside the range that `Date` can print, else null. */
export function instant(ms: number): Instant | null {
  return Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? (Math.trunc(ms) as Instant) : null;
}

export function dayOf(at: Instant): Day {
  return Math.floor(at / msPerDay) as Day;
}

/** The day that lies so many whole days after 1970-01-01. Days beyond what `Date` can print are cut to its range. */
export function dayNumber(days: number): Day {
  return Math.max(-100_000_000, Math.min(100_000_000, Math.trunc(days))) as Day;
}

/** Midnight UTC at the start of the day. */
export function startOf(day: Day): Instant {
  return (day * msPerDay) as Instant;
}

export function addDays(day: Day, days: number): Day {
  return (day + days) as Day;
}

/** `YYYY-MM-DD` of a day that exists, else null ("2024-02-30" is null). */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) return null;
  return dayOf(ms as Instant);
}

export function formatDay(day: Day): string {
  return new Date(startOf(day)).toISOString().slice(0, 10);
}

export function formatInstant(at: Instant): string {
  return new Date(at).toISOString();
}

const shownLength: Record<Precision, number> = {
  millisecond: 24,
  second: 24,
  minute: 16,
  day: 10,
  month: 7,
  year: 4,
};

/** ISO 8601 in UTC, cut short where less is known: "2019-01" for a month. */
export function formatPartialDate(date: PartialDate): string {
  const iso = formatInstant(date.at);
  const cut = iso.slice(0, shownLength[date.precision]);
  return date.precision === 'minute' ? `${cut}Z` : cut;
}
