import { describe, expect, it } from 'vitest';
import { parseEpochMs, parseEpochSeconds, parseIsoInstant, parseTweetDate } from './instants.ts';

const shown = (date: ReturnType<typeof parseIsoInstant>): string | null =>
  date === null ? null : `${new Date(date.at).toISOString()} ${date.precision}`;

describe('dates in archives', () => {
  it.each([
    ['2024-10-01T05:00:07.000Z', '2024-10-01T05:00:07.000Z millisecond'],
    ['2019-05-01T10:20:30.123456789Z', '2019-05-01T10:20:30.123Z millisecond'],
    ['2019-05-01T10:20:30.5Z', '2019-05-01T10:20:30.500Z millisecond'],
    ['2024-10-01T05:00:07Z', '2024-10-01T05:00:07.000Z second'],
    ['2024-10-01T05:00+02:00', '2024-10-01T03:00:00.000Z minute'],
    ['2024-01-01T00:30:00-0100', '2024-01-01T01:30:00.000Z second'],
    ['2024-01-01T00:30:00+05', '2023-12-31T19:30:00.000Z second'],
    ['2015-04-07 09:59:58 +0000', '2015-04-07T09:59:58.000Z second'],
    ['2024-05-01 12:00:00 UTC', '2024-05-01T12:00:00.000Z second'],
    ['0097-03-01T00:00:00Z', '0097-03-01T00:00:00.000Z second'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z second'],
  ])('reads %s', (text, expected) => {
    expect(shown(parseIsoInstant(text))).toBe(expected);
  });

  it.each([
    '2024-10-01T05:00:07',
    '2024-10-01',
    '2023-02-29T00:00:00Z',
    '2024-00-10T00:00:00Z',
    '2024-13-10T00:00:00Z',
    '2024-04-31T00:00:00Z',
    '2024-04-00T00:00:00Z',
    '2024-04-30T24:00:00Z',
    '2024-04-30T23:60:00Z',
    '2024-04-30T23:59:61Z',
    '2024-04-30T23:59:00+24:00',
    '2024-04-30T23:59:00.Z',
    ' 2024-04-30T23:59:00Z',
    '',
    'yesterday',
  ])('gives null for %j', (text) => {
    expect(parseIsoInstant(text)).toBeNull();
  });

  it.each([
    ['Wed Mar 12 10:22:38 +0000 2025', '2025-03-12T10:22:38.000Z second'],
    ['Fri Nov 01 12:00:18 +0000 2024', '2024-11-01T12:00:18.000Z second'],
    ['Fri Nov 01 12:00:18 +0200 2024', '2024-11-01T10:00:18.000Z second'],
    ['Thu Jan 01 00:00:00 +0000 1970', '1970-01-01T00:00:00.000Z second'],
  ])('reads the tweet date %s', (text, expected) => {
    expect(shown(parseTweetDate(text))).toBe(expected);
  });

  it.each([
    'Wed Feb 30 10:22:38 +0000 2025',
    'Mi Mär 12 10:22:38 +0000 2025',
    'Wed Mar 12 25:22:38 +0000 2025',
    'Wed Mar 12 10:22:38 2025',
    '2025-03-12T10:22:38Z',
  ])('gives null for the tweet date %j', (text) => {
    expect(parseTweetDate(text)).toBeNull();
  });

  it('reads epoch digits', () => {
    expect(shown(parseEpochMs('1530000000123'))).toBe('2018-06-26T08:00:00.123Z millisecond');
    expect(shown(parseEpochSeconds('1530000000'))).toBe('2018-06-26T08:00:00.000Z second');
  });

  it.each(['', '-1', '1.5', '15300000001234567', '9999999999999999', 'x'])(
    'gives null for the digits %j',
    (text) => {
      expect(parseEpochMs(text)).toBeNull();
    },
  );
});
