import { expect, it } from 'vitest';
import { filterKey, isEmpty, toggled, withText } from './edit.ts';

it('a tick adds a value and a second one takes it away, leaving no trace', () => {
  const once = toggled({ headline: true }, 'kinds', 'post');
  expect(once).toEqual({ headline: true, kinds: ['post'] });
  expect(toggled(once, 'kinds', 'post')).toEqual({ headline: true });
});

it('items without a date can be ticked like a year', () => {
  expect(toggled({ years: [2019] }, 'years', null)).toEqual({ years: [2019, null] });
});

it('a search of blanks only is no filter', () => {
  expect(isEmpty(withText({ text: 'bees' }, '  '))).toBe(true);
});

it('a space typed between two words is kept', () => {
  expect(withText({}, 'bees ')).toEqual({ text: 'bees ' });
});

it('the same filter has one key, in whatever order it was chosen', () => {
  const one = filterKey({ kinds: ['post', 'video'], years: [2019, null] });
  expect(filterKey({ years: [null, 2019], kinds: ['video', 'post'] })).toBe(one);
  expect(filterKey({ kinds: ['post'], years: [2019, null] })).not.toBe(one);
});
