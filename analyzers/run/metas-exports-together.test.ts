import { describe, expect, it } from 'vitest';
import { facebookArchive } from '../../tests/fixtures/facebook/archive.ts';
import { instagramArchive } from '../../tests/fixtures/instagram/archive.ts';
import { readMeta } from '../../tests/fixtures/meta/read.ts';
import type { Item } from '../model/item.ts';
import { facebook } from '../platforms/facebook/index.ts';
import { instagram } from '../platforms/instagram/index.ts';
import { entriesOf } from './coverage.ts';

const ids = (items: readonly Item[], platform: string): readonly string[] =>
  items
    .filter((item) => item.platform === platform)
    .map(({ id }) => id)
    .sort();

describe('a zip that holds the exports of Facebook and Instagram', () => {
  it.each([
    ['Facebook first', [facebook, instagram]],
    ['Instagram first', [instagram, facebook]],
  ] as const)('gives each what it gives alone, and every file one place: %s', async (_, platforms) => {
    const ofFacebook = facebookArchive().files;
    const ofInstagram = instagramArchive({ activity: true }).files;
    const both = await readMeta(platforms, new Map([...ofFacebook, ...ofInstagram]));
    const [alone, other] = [await readMeta([facebook], ofFacebook), await readMeta([instagram], ofInstagram)];
    expect(ids(both.items, 'facebook')).toEqual(ids(alone.items, 'facebook'));
    expect(ids(both.items, 'instagram')).toEqual(ids(other.items, 'instagram'));
    const [coverage] = both.coverage;
    expect(coverage?.notUnderstood).toEqual([]);
    expect(coverage?.failed).toEqual([]);
    expect(coverage === undefined ? 0 : entriesOf(coverage)).toBe(
      new Set([...ofFacebook.keys(), ...ofInstagram.keys()]).size,
    );
  });

  it.each([
    ['Facebook', facebookArchive().files, 'facebook'],
    ['Instagram', instagramArchive({ activity: true }).files, 'instagram'],
  ] as const)('leaves an export of %s alone to that platform', async (_, files, platform) => {
    const run = await readMeta([facebook, instagram], files);
    expect(run.inputs[0]?.recognised?.platform.id).toBe(platform);
    expect(run.coverage[0]?.notUnderstood).toEqual([]);
    expect(new Set(run.accounts.map((account) => account.platform.id))).toEqual(new Set([platform]));
  });
});
