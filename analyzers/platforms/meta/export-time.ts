import { type Instant, parseDay, startOf } from '../../model/time.ts';
import type { Input } from '../platform.ts';

const oneDay = 86_400_000;

/**
 * When a zip was made: the day in its name (`facebook-ada-2026-09-02-AbCdEfGh.zip`), since zipping again makes the files
 * younger; else, and on that day, the youngest file. Names that write the day in another order tell none.
 */
export function exportTimeOfZip(input: Input, platform: string): Instant | null {
  const [named, youngest] = [dayInName(input, platform), youngestFile(input)];
  const isThatDay = named !== null && youngest !== null && youngest >= named && youngest < named + oneDay;
  return isThatDay ? youngest : (named ?? youngest);
}

/** A folder's times are those of its unpacking. Zips of the year 1980 have no times. */
function youngestFile({ archive: { form, entries } }: Input): Instant | null {
  if (form === 'folder') return null;
  let youngest: Instant | null = null;
  for (const { modifiedAt } of entries) {
    if (modifiedAt === null || modifiedAt < Date.UTC(2003, 0, 1)) continue;
    if (youngest === null || modifiedAt > youngest) youngest = modifiedAt;
  }
  return youngest;
}

function dayInName({ archive: { name } }: Input, platform: string): Instant | null {
  const day = new RegExp(`^${platform}-.+-(\\d{4}-\\d{2}-\\d{2})-`).exec(name)?.[1];
  const parsed = day === undefined ? null : parseDay(day);
  return parsed === null ? null : startOf(parsed);
}
