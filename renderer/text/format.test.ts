import { describe, expect, it } from 'vitest';
import { formatIn } from './format.ts';

const en = formatIn('en-US');

describe('a date', () => {
  it.each([
    ['2019', '2019'],
    ['2019-01', 'Jan 2019'],
    ['2019-01-31', 'Jan 31, 2019'],
  ])('%s is shown as far as it is known', (iso, shown) => {
    expect(en.day(iso)).toBe(shown);
    expect(en.when(iso)).toBe(shown);
    expect(en.moment(iso)).toBe(shown);
  });

  it('takes the form of the person’s place', () => {
    expect(formatIn('de').day('2019-01-31')).toBe('31. Jan. 2019');
  });

  it('from right to left keeps to itself among words from left to right', () => {
    expect(formatIn('ar').day('2019-01-31')).toMatch(/^\u2068.+\u2069$/u);
  });

  it('that is none stays as the archive has it', () => {
    expect(en.when('yesterday')).toBe('yesterday');
  });
});

it('lists words with the "and" of the sentences around, whatever the place', () => {
  expect(formatIn('de').list(['posts', 'replies'])).toBe('posts and replies');
});

describe('a share', () => {
  it.each([
    [1, 100_000, '0.1%'],
    [99_999, 100_000, '99.9%'],
    [0, 10, '0%'],
    [10, 10, '100%'],
    [1, 3, '33%'],
    [0, 0, '0%'],
  ])('%i of %i is never rounded to nothing or all: %s', (part, whole, shown) => {
    expect(en.percent(part, whole)).toBe(shown);
  });
});

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1500, '1.5 kB'],
  [812_000_000, '812 MB'],
  [999_999, '1 MB'],
])('%i bytes are %s', (value, shown) => {
  expect(en.bytes(value)).toBe(shown);
});
