import { parseIsoInstant } from '../../formats/instants.ts';
import { instant, type PartialDate } from '../../model/time.ts';

/** Snapchat began in 2011; what lies far outside is a broken record. */
const earliest = Date.UTC(2005, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/**
 * `2024-05-01 09:53:20 UTC`, `2024/05/01 09:53:20 UTC` (areas), with decimals or as ISO `T…Z` (2026); `2024-05-01 09 UTC` of searches.
 * Always UTC, also where it does not say so. Null for what is none of them.
 */
export function snapDate(text: string | null): PartialDate | null {
  const match =
    /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[ T](\d{1,2})(?::(\d{2})(?::(\d{2}(?:\.\d+)?))?)?)? ?(?:UTC|Z|GMT)?$/i.exec(
      text?.trim() ?? '',
    );
  if (match === null) return null;
  const [, year, month, day, hour, minute = '00', second] = match;
  if (hour === undefined) {
    const date = parseIsoInstant(`${year}-${month}-${day} 00:00 UTC`);
    return date === null ? null : inRange({ at: date.at, precision: 'day' });
  }
  const time =
    second === undefined
      ? `${hour.padStart(2, '0')}:${minute}`
      : `${hour.padStart(2, '0')}:${minute}:${second}`;
  return inRange(parseIsoInstant(`${year}-${month}-${day} ${time} UTC`));
}

/** `Created(microseconds)` holds milliseconds in fact: told by its size (formats/snapchat.md section 3). */
export function epochDate(text: string | null): PartialDate | null {
  if (text === null || !/^\d{9,17}(?:\.\d+)?$/.test(text)) return null;
  const number = Number(text);
  const ms = number >= 1e15 ? number / 1000 : number >= 1e12 ? number : number * 1000;
  const at = instant(ms);
  return at === null ? null : inRange({ at, precision: 'millisecond' });
}

function inRange(date: PartialDate | null): PartialDate | null {
  return date === null || date.at < earliest || date.at >= latest ? null : date;
}
