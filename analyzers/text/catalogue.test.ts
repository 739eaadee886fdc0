import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { wordsInCode } from '../../tests/golden/words-in-code.ts';
import { platforms } from '../platforms/registry.ts';
import { english, sentences } from './catalogue.ts';
import { reasonSentence } from './reasons.ts';

/** Platforms of one maker share sentences: each of them brings the same ones. */
const catalogues = [english, ...platforms.map(({ text }) => text)];
const ids = catalogues.flatMap((catalogue) => Object.keys(catalogue));
const words = wordsInCode();

function isUsed(word: string): boolean {
  return words.literals.has(word) || words.patterns.some((pattern) => pattern.test(word));
}

describe('the catalogue', () => {
  it('has a sentence for every reason that the analyzers give', () => {
    const without = [...words.reasonCodes].filter((code) => !ids.includes(`reason.${code}`));
    expect(without).toEqual([]);
    const unmatched = words.reasonPatterns.filter(
      (pattern) => !ids.some((id) => id.startsWith('reason.') && pattern.test(id.slice('reason.'.length))),
    );
    expect(unmatched).toEqual([]);
  });

  it('has no sentence that nothing says', () => {
    const idle = ids.filter((id) => {
      const [room, ...rest] = id.split('.');
      if (room === 'reason') return !isUsed(rest.join('.')) && !isUsed(id);
      if (room === 'finding') return !isUsed(rest.slice(0, -1).join('.')) && !isUsed(id);
      return !isUsed(id);
    });
    expect(idle).toEqual([]);
  });

  it('gives every finding a title and a detail', () => {
    const findings = new Set(
      ids.filter((id) => id.startsWith('finding.')).map((id) => id.split('.').slice(0, -1).join('.')),
    );
    for (const finding of findings)
      expect(ids).toEqual(expect.arrayContaining([`${finding}.title`, `${finding}.detail`]));
  });

  it('holds each id in one file only', () => {
    const folder = join(import.meta.dirname, 'en');
    const rooms = readdirSync(folder).flatMap((file) => {
      const messages: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return Object.keys(Object(messages));
    });
    expect(rooms.toSorted()).toEqual(Object.keys(english).toSorted());
    const all = catalogues.flatMap((catalogue) => Object.entries<string>(catalogue));
    const first = new Map(all.toReversed());
    expect(all.filter(([id, message]) => first.get(id) !== message)).toEqual([]);
  });

  it('leaves to the platforms what only they say', () => {
    const foreign = platforms.flatMap(({ text }) =>
      Object.keys(text).filter((id) => !/^(?:reason|finding)\./.test(id)),
    );
    expect(foreign).toEqual([]);
  });

  it('holds messages that can be read as ICU', () => {
    for (const message of catalogues.flatMap((catalogue) => Object.values(catalogue)))
      expect(() => compileMessage(message)).not.toThrow();
  });
});

describe('a reason as a sentence', () => {
  it('takes its values in, in the forms of the locale', () => {
    const found = reasonSentence(sentences('de'), {
      code: 'listing-short',
      values: { claimed: 12_345, found: 1 },
    });
    expect(found).toContain('12.345 files');
    expect(found).toContain('1 file');
  });

  it('names days as the locale does', () => {
    const values = { statement: 'Named.', start: '2023-09-29' };
    expect(reasonSentence(sentences('de'), { code: 'rule-ended-before', values })).toContain('29.09.2023');
  });

  it('is its code where a newer reader knows more than the catalogue', () => {
    expect(reasonSentence(sentences(), { code: 'from-the-future' })).toBe('from-the-future');
  });
});
