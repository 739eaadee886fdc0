import { describe, expect, it } from 'vitest';
import { instagramArchive } from '../../../tests/fixtures/instagram/archive.ts';
import { readMeta } from '../../../tests/fixtures/meta/read.ts';
import { instagram } from './index.ts';

type Files = ReadonlyMap<string, string | Uint8Array>;
const whole = instagramArchive({ activity: true, allPosts: true, postFiles: 2 }).files;
const only = (files: Files, wanted: (path: string) => boolean): Files =>
  new Map([...files].filter(([path]) => wanted(path)));
const isMedia = (path: string): boolean => /\.(?:jpg|mp4)$/.test(path);

const idsOf = async (...parts: readonly Files[]): Promise<readonly string[]> =>
  (await readMeta([instagram], ...parts)).items.map(({ id }) => id).sort();

describe('an Instagram export in several parts', () => {
  it('is the same as in one, with the media that lie in another part', async () => {
    const data = only(whole, (path) => !isMedia(path));
    const media = only(whole, isMedia);
    const run = await readMeta([instagram], media, data);
    expect(run.items.map(({ id }) => id).sort()).toEqual(await idsOf(whole));
    expect(run.items.flatMap(({ media: refs }) => refs).filter(({ entry }) => entry === null)).toEqual([]);
    expect(run.accounts).toHaveLength(1);
  });

  it('may have its posts in different parts', async () => {
    const second = only(whole, (path) => /posts_2|personal_information\.json/.test(path));
    const first = only(whole, (path) => !path.includes('posts_2'));
    expect(await idsOf(first, second)).toEqual(await idsOf(whole));
  });

  it('counts once when it is given twice', async () => {
    expect(await idsOf(whole, whole)).toEqual(await idsOf(whole));
  });

  it.each([
    ['a part with media only', only(whole, isMedia), ['instagram-part-only']],
    [
      'an export without posts',
      only(whole, (path) => !/media\/posts/.test(path)),
      ['instagram-no-posts', 'instagram-forgotten-corners'],
    ],
    ['a whole one', whole, ['instagram-forgotten-corners']],
  ])('says what is missing: %s', async (_, files, want) => {
    expect((await readMeta([instagram], files)).findings.map(({ id }) => id)).toEqual(want);
  });

  it('finds the names that were given up and the drafts, and leads to them', async () => {
    const { findings, items } = await readMeta([instagram], whole);
    const corners = findings.find(({ id }) => id === 'instagram-forgotten-corners');
    expect(corners).toMatchObject({ values: { drafts: 1, formerNames: 1 } });
    expect(Array.from(corners?.items ?? [], (index) => items[index]?.kind)).toEqual(['profile', 'post']);
  });

  it('reads a copy that was packed again under another root', async () => {
    const deeper = new Map([...whole].map(([path, content]) => [`instagram-ada-2026/${path}`, content]));
    expect(await idsOf(deeper)).toEqual(await idsOf(whole));
  });
});
