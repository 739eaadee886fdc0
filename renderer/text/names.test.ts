import { expect, it } from 'vitest';
import { type ItemKind, itemKinds, platformIds } from '../../analyzers/model/values.ts';
import { headlineNoun, kindName, mostlyUnknown, platformName } from './names.ts';
import { makeText } from './text.tsx';

const t = makeText('en');
const noun = (counts: Partial<Record<ItemKind, number>>): string =>
  headlineNoun(t, new Map(itemKinds.map((kind) => [kind, counts[kind] ?? 0])));

it('the headline names the largest groups first', () => {
  expect(noun({ comment: 90, post: 10, image: 20 })).toBe('replies, pictures, and posts');
});

it('the headline says "more" instead of a long list', () => {
  expect(noun({ post: 40, comment: 30, image: 20, 'ai-chat': 5 })).toBe('posts, replies, pictures, and more');
});

it('reposts are told as posts, and profile pictures as pictures', () => {
  expect(noun({ repost: 3, 'profile-photo': 2 })).toBe('posts and pictures');
});

it('a report that is mostly unknown says so first', () => {
  const headline = { of: 100, trainingInputs: 5, ahead: 5, assumed: 0, possible: 51 };
  expect(mostlyUnknown(headline)).toBe(true);
  expect(mostlyUnknown({ ...headline, possible: 50 })).toBe(false);
});

it('every kind and platform has a name', () => {
  for (const kind of itemKinds) expect(kindName(t, kind, 1)).not.toContain('screen.');
  for (const platform of platformIds) expect(platformName(t, platform)).not.toContain('screen.');
});
