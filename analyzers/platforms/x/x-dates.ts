import { parseEpochMs, parseEpochSeconds, parseIsoInstant, parseTweetDate } from '../../formats/instants.ts';
import { instant, type PartialDate } from '../../model/time.ts';

/** The service began in 2006; exports with tweets "of 1997" exist (formats/x.md 7.1). */
const firstYear = Date.UTC(2006, 0, 1);

/**
 * A moment as X writes it anywhere: `Fri Nov 01 12:00:18 +0000 2024`, ISO, or digits of seconds (10) or
 * milliseconds (13), as text or number. Null for anything else and for moments before X existed.
 */
export function xDate(value: unknown): PartialDate | null {
  const date = parsed(typeof value === 'number' ? String(value) : value);
  return date === null || date.at < firstYear ? null : date;
}

function parsed(value: unknown): PartialDate | null {
  if (typeof value !== 'string') return null;
  if (/^\d{9,10}$/.test(value)) return parseEpochSeconds(value);
  if (/^\d+$/.test(value)) return parseEpochMs(value);
  return parseTweetDate(value) ?? parseIsoInstant(value);
}

/** Milliseconds from which snowflake ids count. */
export const snowflakeEpoch = 1_288_834_974_657;
/** Ids up to here were a plain counter; time ids began in November 2010. */
const lastCounter = 29_700_859_247n;
const mostId = (1n << 63n) - 1n;

/** The moment that an id tells, to the millisecond; null for ids from before November 2010 and for no ids. */
export function snowflakeDate(id: string | null): PartialDate | null {
  if (id === null || !/^\d{11,19}$/.test(id)) return null;
  const number = BigInt(id);
  if (number <= lastCounter || number > mostId) return null;
  const at = instant(Number(number >> 22n) + snowflakeEpoch);
  return at === null ? null : { at, precision: 'millisecond' };
}
