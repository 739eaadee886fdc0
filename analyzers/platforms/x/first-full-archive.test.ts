import { describe, expect, it } from 'vitest';
import { firstFullArchive } from '../../../tests/fixtures/x/first-full-archive.ts';
import { memoryArchive } from '../../../tests/fixtures/x/memory-archive.ts';
import { readX } from '../../../tests/fixtures/x/read.ts';
import { buildZip } from '../../../tests/fixtures/zip/build-zip.ts';
import { memorySource } from '../../../tests/fixtures/zip/memory-source.ts';
import { openFileArchive } from '../../archive/open-archive.ts';
import { recognise } from './recognise.ts';

describe('the archive of 2018', () => {
  it('finds its media in the folders of the root', async () => {
    const run = await readX(firstFullArchive({ tweets: 200 }).files);
    const media = run.items.filter(({ kind }) => kind === 'image' || kind === 'video');
    expect(media.length).toBeGreaterThan(10);
    expect(media.filter(({ media: [ref] }) => ref?.entry === null)).toEqual([]);
  });

  it.each([
    ['in place of their folder', 'tweet_media.zip', 'tweet_media/'],
    ['in place of their folder, without it inside', 'tweet_media.zip', ''],
    ['inside their folder', 'tweet_media/tweet_media.zip', ''],
  ])('finds its media in a zip %s', async (_, zip, folder) => {
    const { files } = firstFullArchive({ tweets: 200 });
    const inZip = [...files].filter(([path]) => path.startsWith('tweet_media/'));
    const nested = buildZip({
      entries: inZip.map(([path, data]) => ({ name: path.replace('tweet_media/', folder), data })),
    });
    const others = [...files].filter(([path]) => !path.startsWith('tweet_media/'));
    const outer = buildZip({
      entries: [...others, [zip, nested] as const].map(([name, data]) => ({ name, data })),
    });
    const archive = await openFileArchive(memorySource(outer), 'synthetic.zip');
    if (!archive.ok) throw new Error(archive.error.kind);
    const run = await readX(archive.value);
    const media = run.items.filter(({ kind }) => kind === 'image' || kind === 'video');
    expect(media.length).toBeGreaterThan(10);
    expect(media.filter(({ media: [ref] }) => ref?.entry === null)).toEqual([]);
    expect(run.coverage[0]?.media).toContain(zip);
    expect(run.coverage[0]?.notUnderstood).toEqual([]);
  });

  it('tells the switches in seconds', async () => {
    const { files } = firstFullArchive({ protectedHistory: [[1_530_000_000, 'Protect']] });
    expect((await readX(files)).accounts[0]?.account).toMatchObject({
      history: 'present',
      switches: [{ at: 1_530_000_000_000, to: 'closed' }],
      stated: null,
    });
  });

  it('dates messages that were written in milliseconds', async () => {
    const run = await readX(firstFullArchive().files);
    const messages = run.items.filter(({ kind }) => kind === 'message');
    expect(messages.map(({ createdAt }) => createdAt?.at)).toContain(Date.UTC(2025, 0, 15));
  });

  it.each(['tweet', 'like', 'direct-message', 'account'])('is known by %s.js alone', async (name) => {
    const { files } = firstFullArchive();
    const only = new Map([...files].filter(([path]) => path === `${name}.js`));
    expect(await recognise(memoryArchive(only))).toMatchObject({ layout: 'V1' });
  });

  it('is not a project that has files of the same names', async () => {
    const files = new Map(['account.js', 'like.js', 'tweet.js'].map((name) => [name, 'export {};'] as const));
    expect(await recognise(memoryArchive(files))).toBeNull();
  });
});
