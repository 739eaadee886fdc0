import { describe, expect, it } from 'vitest';
import metaText from '../meta/text/en.json' with { type: 'json' };
import { setAside } from './set-aside.ts';
import { fieldShown, inGroup, shown } from './shown-to.ts';
import text from './text/en.json' with { type: 'json' };

const hasSentence = (code: string): boolean =>
  Object.hasOwn(text, `reason.${code}`) || Object.hasOwn(metaText, `reason.${code}`);

describe('reasons', () => {
  it.each(Object.entries(shown))('have a sentence for who could see: %s', (_, { reason }) => {
    expect(hasSentence(reason.code)).toBe(true);
  });

  it.each([
    inGroup(null),
    inGroup('Bees'),
    fieldShown(null),
    fieldShown('public'),
    fieldShown('unknown'),
    fieldShown({ words: 'Xal' }),
  ])('have a sentence for who could see what depends: %#', (shownTo) => {
    expect(shownTo.by === 'fact' && hasSentence(shownTo.reason.code)).toBe(true);
  });

  it.each([...new Set(setAside.map(({ reason }) => reason.code))])(
    'have a sentence for files set aside: %s',
    (code) => {
      expect(hasSentence(code)).toBe(true);
    },
  );
});
