import { describe, expect, it } from 'vitest';
import { formatPartialDate } from '../../model/time.ts';
import { epochDate, snapDate } from './dates.ts';

const shown = (date: ReturnType<typeof snapDate>): string | null =>
  date === null ? null : formatPartialDate(date);

describe('moments as Snapchat writes them', () => {
  it.each([
    ['2023-01-02 03:04:05 UTC', '2023-01-02T03:04:05.000Z'],
    ['2024/05/01 09:53:20 UTC', '2024-05-01T09:53:20.000Z'],
    ['2026-05-01 09:53:20.123 UTC', '2026-05-01T09:53:20.123Z'],
    ['2026-05-01T09:53:20Z', '2026-05-01T09:53:20.000Z'],
    ['2024-05-01 09 UTC', '2024-05-01T09:00Z'],
    ['2024-05-01 9:05 UTC', '2024-05-01T09:05Z'],
    ['2024-05-01', '2024-05-01'],
  ])('%s', (text, iso) => {
    expect(shown(snapDate(text))).toBe(iso);
  });

  it.each([
    null,
    '',
    'N/A',
    '2024-02-30 10:00:00 UTC',
    '2024-05-01 25:00:00 UTC',
    '1970-01-01 00:00:00 UTC',
    '3 May',
    '2024-05-01 10:00:00 CET',
  ])('none in %j', (text) => {
    expect(snapDate(text)).toBeNull();
  });

  it.each([
    ['1714557200123', '2024-05-01T09:53:20.123Z'],
    ['1714557200123000', '2024-05-01T09:53:20.123Z'],
    ['1714557200', '2024-05-01T09:53:20.000Z'],
  ])('tells milliseconds, microseconds and seconds apart by size: %s', (text, iso) => {
    expect(shown(epochDate(text))).toBe(iso);
  });

  it.each([null, '0', 'x', '-1714557200', '9'.repeat(30)])('no moment in the number %j', (text) => {
    expect(epochDate(text)).toBeNull();
  });
});
