import { describe, expect, it } from 'vitest';
import { formatPartialDate, type PartialDate } from '../../model/time.ts';
import { anyDate, idDate, uploadDate } from './dates.ts';

const shown = (date: PartialDate | null): string | null => (date === null ? null : formatPartialDate(date));

describe('dates', () => {
  it.each([
    ['2026-04-02 10:00:49', '2026-04-02T10:00:49.000Z'],
    ['2025-08-01 09:00:00 UTC', '2025-08-01T09:00:00.000Z'],
    ['2023/06/20 13:05:02 UTC', '2023-06-20T13:05:02.000Z'],
    ['Tue Feb 20 10:11:12 UTC 2024', '2024-02-20T10:11:12.000Z'],
    ['Tue Feb  6 10:11:12 UTC 2024', '2024-02-06T10:11:12.000Z'],
    ['2024-05-01 12:30 UTC', '2024-05-01T12:30Z'],
    ['2024-05-01T12:30:00Z', '2024-05-01T12:30:00.000Z'],
    ['3/12/21, 4:05 PM', '2021-03-12'],
    ['12/31/24, 11:05\u202fAM', '2024-12-31'],
    ['08 Feb 2023', '2023-02-08'],
    ['2021-05-01 15:00', '2021-05-01T15:00Z'],
    // What another language or program made of them.
    ['31/12/2024 16:05', '2024-12-31'],
    ['12/31/2024', '2024-12-31'],
    ['05/05/2024 16:05', '2024-05-05'],
    ['03/04/2024 16:05', '2024'],
    ['31.12.24 16:05', '2024-12-31'],
    ['03.04.2024', '2024-04-03'],
    ['08 f\u00e9vr. 2023', '2023'],
    ['2023\u5e742\u67088\u65e5', '2023'],
    ['N/A', null],
    ['', null],
    ['2024-13-45 99:99:99', null],
    ['13/13/2024', null],
  ])('%s is %s', (text, expected) => {
    expect(shown(anyDate(text))).toBe(expected);
  });

  it('of uploads are in GMT, to the minute', () => {
    const said = (time: string): string => `You uploaded a feed photo on March 9, 2026 at ${time} (GMT)`;
    expect(shown(uploadDate(said('2:58 PM')))).toBe('2026-03-09T14:58Z');
    expect(shown(uploadDate(said('12:05 AM')))).toBe('2026-03-09T00:05Z');
    expect(uploadDate('You uploaded a feed photo')).toBeNull();
  });

  it('stand in the ids of posts', () => {
    expect(shown(idDate('7294900000000000000'))?.slice(0, 7)).toBe('2025-02');
    expect(idDate('1')).toBeNull();
  });
});
