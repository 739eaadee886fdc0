import { parseIsoInstant } from '../../formats/instants.ts';
import { instant, type PartialDate, type Precision, parseDay, startOf } from '../../model/time.ts';

/** Dates as LinkedIn writes them, by file (formats/linkedin.md section 4). Null for what is none of them. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const dashed = /^(\d{4})[-/](\d{2})[-/](\d{2}) (\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(?: UTC)?$/;
const unix = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d{1,2}) (\d{2}:\d{2}:\d{2}) (?:UTC|GMT) (\d{4})$/;
const slashed =
  /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2}|\d{4})(?:,?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?([AP])\.?M\.?)?)?$/i;
const dayFirst = /^(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})$/;
const upload = /\bon ([A-Z][a-z]+) (\d{1,2}), (\d{4}) at (\d{1,2}):(\d{2})\s([AP]M) \(GMT\)/;

/** `2026-04-02 10:00:49`, `2023/06/20 13:05:02 UTC`, `Tue Feb 20 10:11:12 UTC 2024`: all UTC. */
export function utcDate(text: string): PartialDate | null {
  const trimmed = text.trim();
  const plain = dashed.exec(trimmed);
  if (plain !== null) {
    const [, year, month, day, time] = plain;
    return parseIsoInstant(`${year}-${month}-${day} ${time} UTC`);
  }
  const match = unix.exec(trimmed);
  if (match === null) return parseIsoInstant(trimmed);
  const [, name, day = '', time, year] = match;
  return parseIsoInstant(`${year}-${monthNumber(name)}-${day.padStart(2, '0')} ${time} UTC`);
}

/**
 * Dates whose zone is not told: only the day is kept, which may be one too early or too late. Exports write American
 * dates; what another program or language made of them keeps as much as is certain: `31.12.24` has one reading,
 * `03/04/2024` without AM or PM has two, and of `08 févr. 2023` the year is sure.
 */
export function dayDate(text: string): PartialDate | null {
  const trimmed = text.trim();
  const match = slashed.exec(trimmed);
  if (match !== null) return slashedDay(match);
  const named = dayFirst.exec(trimmed);
  if (named !== null) {
    const [, day = '', month, year = ''] = named;
    const date = dayOf(year, monthNumber(month), day);
    if (date !== null) return date;
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(trimmed);
  if (iso !== null) return dayOf(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(trimmed);
  return year === null ? null : yearOf(year[0]);
}

/** Of any file: to the second where the zone is known, else what `dayDate` gives. */
export function anyDate(text: string): PartialDate | null {
  return utcDate(text) ?? dayDate(text);
}

function slashedDay([, first = '', mark, second = '', year = '', half]: RegExpExecArray): PartialDate | null {
  const whole = year.length === 2 ? `20${year}` : year;
  if (half !== undefined) return dayOf(whole, first, second);
  if (mark === '.') return dayOf(whole, second, first);
  const one = dayOf(whole, first, second);
  const other = dayOf(whole, second, first);
  if (one === null || other === null || one.at === other.at) return one ?? other;
  return yearOf(whole);
}

/** `You uploaded a feed photo on March 9, 2026 at 2:58 PM (GMT)`. */
export function uploadDate(sentence: string): PartialDate | null {
  const match = upload.exec(sentence);
  if (match === null) return null;
  const [, name, day = '', year, hour = '', minute, half] = match;
  const hours = String((Number(hour) % 12) + (half === 'PM' ? 12 : 0)).padStart(2, '0');
  return parseIsoInstant(`${year}-${monthNumber(name)}-${day.padStart(2, '0')} ${hours}:${minute} UTC`);
}

/** The time inside the ids of posts: milliseconds since 1970 above the lowest 22 bits. */
export function idDate(id: string): PartialDate | null {
  if (!/^\d{15,20}$/.test(id)) return null;
  const at = instant(Number(BigInt(id) >> 22n));
  // Ids that hold a time exist since 2012; other numbers give moments far away.
  if (at === null || at < Date.UTC(2012, 0, 1) || at > Date.UTC(2100, 0, 1)) return null;
  return { at, precision: 'millisecond' };
}

function dayOf(year: string, month: string, day: string): PartialDate | null {
  const parsed = parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const precision: Precision = 'day';
  return parsed === null ? null : { at: startOf(parsed), precision };
}

function yearOf(year: string): PartialDate | null {
  const day = parseDay(`${year}-01-01`);
  return day === null ? null : { at: startOf(day), precision: 'year' };
}

function monthNumber(name: string | undefined): string {
  return String(months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
}
