import { describe, expect, it } from 'vitest';
import { type Day, parseDay } from '../../analyzers/model/time.ts';
import { nothingTold } from '../../analyzers/model/told.ts';
import {
  isSound,
  neverProtected,
  sameTold,
  withDefaultAudience,
  withGroupAudience,
  withMinor,
  withOptOut,
  withPrivatePeriod,
  withPrivatePeriods,
  withRegion,
} from './edits.ts';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error('not a day');
  return parsed;
};
const spring = { from: day('2014-03-01'), to: day('2014-06-01') };

describe('an answer that is taken back', () => {
  it.each([
    ['a region', withRegion(withRegion(nothingTold, 'eu'), null)],
    ['an age', withMinor(withMinor(nothingTold, true), false)],
    ['a default', withDefaultAudience(withDefaultAudience(nothingTold, 'x', 'public'), 'x', null)],
    [
      'a group',
      withGroupAudience(
        withGroupAudience(nothingTold, 'facebook', 'Bees', 'public'),
        'facebook',
        'Bees',
        null,
      ),
    ],
    ['a period', withPrivatePeriods(withPrivatePeriod(nothingTold, 'x', spring), 'x', [])],
    ['an opt-out', withOptOut(withOptOut(nothingTold, 'x', 'grok', [spring]), 'x', 'grok', [])],
  ])('leaves no trace: %s', (_, told) => {
    expect(told).toEqual(nothingTold);
  });
});

it('periods stand oldest first, an open beginning before all', () => {
  const late = { from: day('2020-01-01'), to: null };
  const first = { from: null, to: day('2010-01-01') };
  let told = withPrivatePeriod(nothingTold, 'x', late);
  told = withPrivatePeriod(told, 'x', spring);
  told = withPrivatePeriod(told, 'x', first);
  expect(told.privatePeriods.x).toEqual([first, spring, late]);
});

it('"never protected" takes periods back: both cannot be true', () => {
  const told = neverProtected(withPrivatePeriod(nothingTold, 'x', spring), 'x');
  expect(told.privatePeriods).toEqual({});
  expect(told.defaultAudience).toEqual({ x: 'public' });
});

it('one platform’s answers leave the others alone', () => {
  const told = withOptOut(withOptOut(nothingTold, 'x', 'grok', [spring]), 'linkedin', 'ai', [spring]);
  expect(withOptOut(told, 'linkedin', 'ai', []).optedOut).toEqual({ x: { grok: [spring] } });
});

it.each([
  ['no days at all', { from: null, to: null }, false],
  ['an end before its beginning', { from: spring.to, to: spring.from }, false],
  ['a day that ends as it begins', { from: spring.from, to: spring.from }, false],
  ['an open end', { from: spring.from, to: null }, true],
  ['an open beginning', { from: null, to: spring.to }, true],
])('a period with %s: sound is %s', (_, span, sound) => {
  expect(isSound(span)).toBe(sound);
});

it('the same answers are the same, in whatever order they were given', () => {
  const one = withDefaultAudience(withDefaultAudience(nothingTold, 'x', 'public'), 'linkedin', 'limited');
  const other = withDefaultAudience(withDefaultAudience(nothingTold, 'linkedin', 'limited'), 'x', 'public');
  expect(sameTold(one, other)).toBe(true);
  expect(sameTold(one, nothingTold)).toBe(false);
});
