import { describe, expect, it } from 'vitest';
import { setAside } from './set-aside.ts';
import { shown } from './shown-to.ts';
import text from './text/en.json' with { type: 'json' };

describe('reasons', () => {
  it.each(Object.entries(shown))('have a sentence for who could see: %s', (_, { reason }) => {
    expect(Object.hasOwn(text, `reason.${reason.code}`)).toBe(true);
  });

  it.each(setAside.map(({ reason }) => reason.code))('have a sentence for files set aside: %s', (code) => {
    expect(Object.hasOwn(text, `reason.${code}`)).toBe(true);
  });
});
