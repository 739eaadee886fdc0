import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureVariants } from '../../tests/fixtures/variants.ts';
import { memoryArchive } from '../../tests/fixtures/x/memory-archive.ts';
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

it.each(fixtureVariants)(
  'recognises an export however small the pieces are that its files come in: $platform, $name',
  async ({ platform, files }) => {
    const all = files();
    const known = async (chunk?: number) => {
      const archive = memoryArchive(all, chunk);
      return Promise.all(platforms.map(async (each) => [each.id, await each.recognise(archive)] as const));
    };
    const shown = (found: Awaited<ReturnType<typeof known>>) =>
      found.flatMap(([id, as]) => (as === null ? [] : [[id, as.confidence, as.layout, as.format]]));
    const whole = shown(await known());
    expect(whole.map(([id]) => id)).toContain(platform);
    expect(shown(await known(5))).toEqual(whole);
  },
);
