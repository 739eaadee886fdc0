import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { platforms } from './registry.ts';

describe('the registry', () => {
  it('lists every platform that has a folder', () => {
    const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(import.meta.dirname, entry.name, 'index.ts')))
      .map(({ name }) => name);
    expect(platforms.map(({ id }) => String(id)).toSorted()).toEqual(folders.toSorted());
  });

  it.each(platforms.map((platform) => [platform.name, platform] as const))(
    '%s has rules, an opt-out guide and notes on its format',
    (_, { id, policy, optOut }) => {
      expect(policy.rules.length).toBeGreaterThan(0);
      expect(optOut.actions.length).toBeGreaterThan(0);
      expect(existsSync(join(import.meta.dirname, id, 'FORMAT.md'))).toBe(true);
    },
  );

  it.each(platforms.map(({ id, text }) => [id, text] as const))(
    '%s has a sentence for the forgotten corners that it marks',
    (id, text) => {
      const folder = join(import.meta.dirname, id);
      const marks = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /(?<!\.test)\.ts$/.test(name))
        .some((name) => /\bcorner: '/.test(readFileSync(join(folder, name), 'utf8')));
      expect(Object.hasOwn(text, `finding.${id}-forgotten-corners.title`)).toBe(marks);
    },
  );
});
