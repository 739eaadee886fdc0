import { describe, expect, it } from 'vitest';
import { type LocalDate, LocalDates } from './local-dates.ts';

function shown(date: LocalDate | null): string | null {
  if (date === null) return null;
  const { year, month, day, hour, minute, second, precision } = date.wall;
  const two = (number: number): string => String(number).padStart(2, '0');
  const clock = {
    second: ` ${two(hour)}:${two(minute)}:${two(second)}`,
    minute: ` ${two(hour)}:${two(minute)}`,
    day: '',
  };
  const offset = date.offset === null ? '' : ` ${date.offset}`;
  return `${year}-${two(month)}-${two(day)}${clock[precision]}${offset}`;
}

describe('dates as people read them', () => {
  it.each([
    ['Jan 17, 2023 12:46:10 am', '2023-01-17 00:46:10'],
    ['Jan 17, 2023, 12:46:10 PM', '2023-01-17 12:46:10'],
    ['May 01, 2024 9:53 am', '2024-05-01 09:53'],
    ['Tuesday, January 17, 2012 at 12:46am PST', '2012-01-17 00:46 -480'],
    ['Apr 21, 2025, 5:14 pm UTC+08:00', '2025-04-21 17:14 480'],
    ['2024-05-01 09:53:20 UTC', '2024-05-01 09:53:20 0'],
    ['17 janv. 2023, 00:46:10', '2023-01-17 00:46:10'],
    ['17 janv. 2023, 00 h 46', '2023-01-17 00:46'],
    ['17.01.2023 00:46', '2023-01-17 00:46'],
    ['17.01.23 00.46', '2023-01-17 00:46'],
    ['17. 1. 2023 0:46:10', '2023-01-17 00:46:10'],
    ['2023年1月17日 午前0:46', '2023-01-17 00:46'],
    ['2023年1月17日上午12:46', '2023-01-17 00:46'],
    ['2023年1月17日 下午 1時46分', '2023-01-17 13:46'],
    ['2023년 1월 17일 오후 12:46', '2023-01-17 12:46'],
    ['2023년 1월 17일 오전 12:46:10', '2023-01-17 00:46:10'],
    ['05 בינו׳ 2023, 12:46 לפנה״צ', '2023-01-05 00:46'],
    ['2023. január 17. 00:46:10', '2023-01-17 00:46:10'],
    ['17 yan 2025/00:46:10', '2025-01-17 00:46:10'],
    ['17 בינואר 2023 בשעה 0:46', '2023-01-17 00:46'],
    ['17 Thg 6, 2023 00:46', '2023-06-17 00:46'],
    ['17 Tháng 6, 2023', '2023-06-17'],
    ['١٧ يناير ٢٠٢٣، ١٢:٤٦ ص', '2023-01-17 00:46'],
    ['۱۷ ژانویه ۲۰۲۳، ۰:۴۶', '2023-01-17 00:46'],
    ['१७ जन॰ २०२३, १२:४६ am', '2023-01-17 00:46'],
    ['๑๗ ม.ค. ๒๕๖๖ ๐๐:๔๖', '2023-01-17 00:46'],
    ['17 de jan. de 2023 00:46', '2023-01-17 00:46'],
    ['17 ene. 2023 12:46 a. m.', '2023-01-17 00:46'],
    ['17 sep 2023 00:46', '2023-09-17 00:46'],
    ['17\u202fмая\u00a02023 г., 00:46', '2023-05-17 00:46'],
    ['13/02/2023 10:00', '2023-02-13 10:00'],
    ['02/13/2023 10:00', '2023-02-13 10:00'],
    ['29 Feb 2024', '2024-02-29'],
  ])('%s', (text, date) => {
    expect(shown(new LocalDates(null).read(text))).toBe(date);
  });

  it.each([
    '',
    '2023',
    '17',
    'May',
    'May 2023',
    '17 May',
    '12:46',
    '12:46 am',
    'May 17, 2023 was a warm day',
    'See you on 17 May 2023',
    'Updated May 01, 2024 9:55:00 am',
    '5 hives, 2023 bees',
    'May 17, 2023!',
    'May 17, 2023 12:46 May 18, 2023 12:50',
    'May 17, 2023 12:46 - 13:10',
    'May 17, 2023 am',
    'am May 17, 2023 12:46',
    '30 Feb 2023',
    '29 Feb 2023',
    '17 May 0023',
    '17 May 2023 25:00',
    '17 May 2023 13:60 x',
    '17 May 2023 13:46 am',
    '192.0.2.7',
    '+1 555 017 2023',
    '01/02/2023 10:00',
    '1/2/23',
    'x'.repeat(500_000),
  ])('is none: %j', (text) => {
    expect(new LocalDates(null).read(text)).toBeNull();
  });

  it('are decided by the language of the file', () => {
    expect(shown(new LocalDates('en-US').read('01/02/2023 10:00'))).toBe('2023-01-02 10:00');
    expect(shown(new LocalDates('pt_BR').read('01/02/2023 10:00'))).toBe('2023-02-01 10:00');
    expect(shown(new LocalDates('pl').read('17 listopada 2023'))).toBe('2023-11-17');
    expect(shown(new LocalDates('hr').read('17. listopada 2023.'))).toBe('2023-10-17');
    expect(shown(new LocalDates('en_GB').read('01/02/2023 10:00'))).toBe('2023-02-01 10:00');
    expect(shown(new LocalDates('no').read('17. mai 2023'))).toBe('2023-05-17');
    expect(shown(new LocalDates('zh-Hant-HK').read('2023年1月17日 上午12:46'))).toBe('2023-01-17 00:46');
    expect(shown(new LocalDates('tlh').read('17 May 2023'))).toBe('2023-05-17');
  });

  it('are decided by the other dates of the file', () => {
    const numbers = new LocalDates(null);
    expect(numbers.read('01.02.2023')).not.toBeNull();
    expect(numbers.hasMetAmbiguous).toBe(false);
    expect(numbers.read('01/02/2023')).toBeNull();
    expect(numbers.hasMetAmbiguous).toBe(true);
    numbers.learn('a word');
    numbers.learn('25/02/2023');
    expect(shown(numbers.read('01/02/2023'))).toBe('2023-02-01');
    const names = new LocalDates(null);
    expect(names.read('17 listopada 2023')).toBeNull();
    expect(names.hasMetAmbiguous).toBe(true);
    names.learn('17 sierpnia 2023');
    expect(shown(names.read('17 listopada 2023'))).toBe('2023-11-17');
  });
});
