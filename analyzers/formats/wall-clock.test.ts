import { describe, expect, it } from 'vitest';
import { formatPartialDate } from '../model/time.ts';
import { instantOf, partialDateOf, type WallClock } from './wall-clock.ts';

function wall(text: string, precision: WallClock['precision'] = 'second'): WallClock {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.split(/\D/).map(Number);
  return { year, month, day, hour, minute, second, precision };
}

describe('a clock on the wall', () => {
  it.each([
    ['2024-01-17 00:46:10', 'Europe/Amsterdam', '2024-01-16T23:46:10'],
    ['2024-07-17 00:46:10', 'Europe/Amsterdam', '2024-07-16T22:46:10'],
    // 02:00 to 03:00 is left out: as if it had not been changed yet.
    ['2024-03-31 01:59:59', 'Europe/Amsterdam', '2024-03-31T00:59:59'],
    ['2024-03-31 02:30:00', 'Europe/Amsterdam', '2024-03-31T01:30:00'],
    ['2024-03-31 03:00:00', 'Europe/Amsterdam', '2024-03-31T01:00:00'],
    // 02:00 to 03:00 comes twice: the first.
    ['2024-10-27 02:30:00', 'Europe/Amsterdam', '2024-10-27T00:30:00'],
    ['2024-10-27 03:00:00', 'Europe/Amsterdam', '2024-10-27T02:00:00'],
    ['2024-11-03 01:30:00', 'America/Los_Angeles', '2024-11-03T08:30:00'],
    ['2024-03-10 02:30:00', 'America/Los_Angeles', '2024-03-10T10:30:00'],
    ['2024-01-17 00:46:10', 'Etc/GMT-8', '2024-01-16T16:46:10'],
    ['2024-01-17 00:46:10', -480, '2024-01-17T08:46:10'],
    ['2024-01-17 00:46:10', 'Asia/Kathmandu', '2024-01-16T19:01:10'],
    // Samoa had no 30 December 2011.
    ['2011-12-29 23:00:00', 'Pacific/Apia', '2011-12-30T09:00:00'],
    ['2011-12-31 01:00:00', 'Pacific/Apia', '2011-12-30T11:00:00'],
  ])('at %s in %s', (text, zone, utc) => {
    const at = instantOf(wall(text), zone);
    expect(at === null ? null : new Date(at).toISOString().slice(0, 19)).toBe(utc);
  });

  it('says only the day where no zone is known', () => {
    const shown = (zone: string | number | null, precision?: WallClock['precision']): string | null => {
      const date = partialDateOf(wall('2024-01-17 00:46:10', precision), zone);
      return date === null ? null : formatPartialDate(date);
    };
    expect(shown(0)).toBe('2024-01-17T00:46:10.000Z');
    expect(shown(0, 'minute')).toBe('2024-01-17T00:46Z');
    expect(shown(480, 'day')).toBe('2024-01-17');
    expect(shown(null)).toBe('2024-01-17');
    expect(shown('Nowhere/Else')).toBe('2024-01-17');
  });
});
