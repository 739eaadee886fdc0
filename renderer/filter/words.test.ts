import { expect, it } from 'vitest';
import { makeText } from '../text/text.tsx';
import { filterWords } from './words.ts';

const t = makeText('en');

it('says a filter as a person would', () => {
  const filter = {
    kinds: ['post' as const],
    audiences: ['public' as const],
    years: [2014, 2015, 2016],
    text: 'Gdansk',
  };
  expect(filterWords(t, filter)).toBe('posts, public, 2014 to 2016, containing “Gdansk”');
});

it('says "or" between values of one facet', () => {
  expect(filterWords(t, { kinds: ['post', 'comment'] })).toBe('posts or replies and comments');
});

it('names the two verdicts apart', () => {
  expect(filterWords(t, { training: ['likely'], ahead: ['excluded'] })).toBe(
    'so far: covered by its wording, from today: ruled out',
  );
});

it('calls no filter everything', () => {
  expect(filterWords(t, {})).toBe('everything');
});

it('shows what was typed as it was typed, braces and tags too', () => {
  expect(filterWords(t, { text: '<b>{n}</b>' })).toBe('containing “<b>{n}</b>”');
});

it('names a finding by its title', () => {
  const finding = {
    id: 'mentions',
    platform: 'x' as const,
    title: 'Other people',
    count: 2,
    detail: '',
    hasItems: true,
  };
  expect(filterWords(t, { finding: 'mentions' }, [finding])).toBe('Other people');
});
