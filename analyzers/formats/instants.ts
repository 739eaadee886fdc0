import { instant, type PartialDate, type Precision } from '../model/time.ts';

/** Moments as archives write them. Null for what is no date that exists; nothing is guessed, least of all a zone. */

const iso =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)? ?(Z|UTC|[+-]\d{2}(?::?\d{2})?)$/;

/**
 * `2024-10-01T05:00:07.000Z`, with up to nine decimals (cut to milliseconds), with `+02:00` or `+0200` for `Z`, and
 * `2015-04-07 09:59:58 +0000` (X before 2018). A zone is required.
 */
export function parseIsoInstant(text: string): PartialDate | null {
  const match = iso.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const ms = civil([year, month, day, hour, minute, second ?? '0'], offsetMinutes(zone ?? ''));
  if (ms === null) return null;
  const whole = fraction === undefined ? 0 : Number(fraction.padEnd(3, '0').slice(0, 3));
  const precision = fraction !== undefined ? 'millisecond' : second !== undefined ? 'second' : 'minute';
  return partialDate(ms + whole, precision);
}

const tweet =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{2}) (\d{2}):(\d{2}):(\d{2}) ([+-]\d{4}) (\d{4})$/;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Wed Mar 12 10:22:38 +0000 2025`: English names whatever the language of the account or the machine. */
export function parseTweetDate(text: string): PartialDate | null {
  const match = tweet.exec(text);
  if (match === null) return null;
  const [, name, day, hour, minute, second, zone, year] = match;
  const month = String(months.indexOf(name ?? '') + 1);
  const ms = civil([year, month, day, hour, minute, second], offsetMinutes(zone ?? ''));
  return ms === null ? null : partialDate(ms, 'second');
}

/** Milliseconds since 1970 as digits. */
export function parseEpochMs(text: string): PartialDate | null {
  return /^\d{1,16}$/.test(text) ? partialDate(Number(text), 'millisecond') : null;
}

/** Seconds since 1970 as digits. */
export function parseEpochSeconds(text: string): PartialDate | null {
  return /^\d{1,13}$/.test(text) ? partialDate(Number(text) * 1000, 'second') : null;
}

function partialDate(ms: number, precision: Precision): PartialDate | null {
  const at = instant(ms);
  return at === null ? null : { at, precision };
}

/** Null for a zone that does not exist. */
function offsetMinutes(zone: string): number | null {
  if (zone === 'Z' || zone === 'UTC') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || '0');
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** Year, month (from 1), day, hour, minute, second. Null where such a moment does not exist: 30 February, 25:00. */
function civil(fields: readonly (string | undefined)[], offset: number | null): number | null {
  const [year = Number.NaN, month = 0, day = 0, hour = 0, minute = 0, second = 0] = fields.map(Number);
  if (offset === null || hour > 23 || minute > 59 || second > 59) return null;
  const date = new Date(0);
  // `Date.UTC` takes the year 97 for 1997.
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.setUTCHours(hour, minute, second) - offset * 60_000;
}
