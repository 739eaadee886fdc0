import { expect, it } from 'vitest';
import { yearSpans, yearsBetween } from './years.ts';

it('years in a row become one span, gaps cut it', () => {
  expect(yearSpans([2019, 2014, 2016, 2015, null, 2014])).toEqual([
    { from: 2014, to: 2016 },
    { from: 2019, to: 2019 },
  ]);
});

it('dragging from right to left takes the same years', () => {
  expect(yearsBetween(2018, 2016)).toEqual([2016, 2017, 2018]);
});
