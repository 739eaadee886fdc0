import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import metaText from '../meta/text/en.json' with { type: 'json' };
import { setAside } from './set-aside.ts';
import { shown } from './shown-to.ts';
import text from './text/en.json' with { type: 'json' };

const has = (code: string): boolean =>
  Object.hasOwn(text, `reason.${code}`) || Object.hasOwn(metaText, `reason.${code}`);

/** Codes that stand in the sources as words. */
const written = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?<!\.test)\.ts$/.test(name))
  .flatMap(
    (name) => readFileSync(join(import.meta.dirname, name), 'utf8').match(/'instagram-[a-z-]+'/g) ?? [],
  )
  .map((code) => code.slice(1, -1));

describe('reasons', () => {
  it.each([...new Set(written)])('have a sentence: %s', (code) => {
    expect(has(code) || Object.hasOwn(text, `finding.${code}.title`)).toBe(true);
  });

  it('are all in use', () => {
    const codes = Object.keys(text).flatMap((key) => /^reason\.(.+)$/.exec(key)?.[1] ?? []);
    expect(codes.filter((code) => !written.includes(code))).toEqual([]);
  });

  it.each(Object.entries(shown))('have a sentence for who could see: %s', (_, shownTo) => {
    expect(!('reason' in shownTo) || has(shownTo.reason.code)).toBe(true);
  });

  it.each([...new Set(setAside.map(({ reason }) => reason.code))])(
    'have a sentence for files set aside: %s',
    (code) => {
      expect(has(code)).toBe(true);
    },
  );
});
