import { describe, expect, it } from 'vitest';
import metaText from '../meta/text/en.json' with { type: 'json' };
import { setAside } from './set-aside.ts';
import { shown } from './shown-to.ts';
import text from './text/en.json' with { type: 'json' };

const codes = [
  ...Object.values(shown).flatMap((each) => ('reason' in each ? [each.reason.code] : [])),
  ...setAside.map(({ reason }) => reason.code),
];

describe('reasons', () => {
  it.each(codes)('have a sentence: %s', (code) => {
    expect(Object.hasOwn(text, `reason.${code}`) || Object.hasOwn(metaText, `reason.${code}`)).toBe(true);
  });

  it('are all in use', () => {
    expect(Object.keys(text).filter((key) => !codes.includes(key.replace('reason.', '')))).toEqual([]);
  });
});
