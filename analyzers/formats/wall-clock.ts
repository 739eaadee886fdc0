import { type Instant, instant, type PartialDate } from '../model/time.ts';

/** What a clock on the wall shows, in no zone. What lies below the precision is 0. */
export interface WallClock {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly precision: 'second' | 'minute' | 'day';
}

/** The name of a zone (`Europe/Amsterdam`, `Etc/GMT-8`), or minutes east of UTC. */
export type Zone = string | number;

/**
 * The moment at which the clock shows this in the zone. An hour that a change to summer time leaves out counts as if the
 * clock had not been changed yet (02:30 becomes 03:30); of an hour that comes twice, it is the first. Null for a zone that is
 * not known.
 */
export function instantOf(wall: WallClock, zone: Zone): Instant | null {
  const local = localMilliseconds(wall);
  if (typeof zone === 'number') return instant(local - zone * 60_000);
  const offsets = offsetsOf(zone);
  if (offsets === null) return null;
  const before = offsets.at(local - day);
  const after = offsets.at(local + day);
  if (before === after) return instant(local - before);
  // Near a change: the offset of before counts while the clock it gives has not been changed; in a gap, it counts too.
  const early = local - before;
  const late = local - after;
  if (offsets.exact(early) === before) return instant(early);
  return instant(offsets.exact(late) === after ? late : early);
}

/**
 * The moment as far as it is known. Without a zone, the day on the wall as if in UTC: the true day may be the one before or
 * after.
 */
export function partialDateOf(wall: WallClock, zone: Zone | null): PartialDate | null {
  const known = zone === null ? null : instantOf(wall, zone);
  if (known !== null && wall.precision !== 'day') return { at: known, precision: wall.precision };
  const midnight = localMilliseconds({ ...wall, hour: 0, minute: 0, second: 0 });
  const at = instant(midnight);
  return at === null ? null : { at, precision: 'day' };
}

/** As if the wall hung in UTC. */
export function localMilliseconds({ year, month, day, hour, minute, second }: WallClock): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const day = 86_400_000;

/** Offsets of a zone from UTC, in milliseconds east of it. */
class Offsets {
  readonly #format: Intl.DateTimeFormat;
  readonly #byDay = new Map<number, number>();

  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      timeZoneName: 'longOffset',
      year: 'numeric',
    });
  }

  /** At the start of the UTC day, which is enough where no change is near. */
  at(ms: number): number {
    const start = Math.floor(ms / day);
    const known = this.#byDay.get(start) ?? this.exact(start * day);
    this.#byDay.set(start, known);
    return known;
  }

  exact(ms: number): number {
    const name = this.#format.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = '0', minutes = '0', seconds = '0'] =
      /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name) ?? [];
    const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    return (sign === '-' ? -1 : 1) * size * 1000;
  }
}

const zones = new Map<string, Offsets | null>();

function offsetsOf(zone: string): Offsets | null {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  let offsets: Offsets | null = null;
  try {
    offsets = new Offsets(zone);
  } catch {
    // Archives name zones that do not exist: the caller hears null.
  }
  if (zones.size < 1000) zones.set(zone, offsets);
  return offsets;
}
