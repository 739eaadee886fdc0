import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildZip } from '../../tests/fixtures/zip/build-zip.ts';
import { memorySource } from '../../tests/fixtures/zip/memory-source.ts';
import { readEntry, shownArchive } from '../../tests/fixtures/zip/read-archive.ts';
import type { Archive } from './archive.ts';
import { openArchive, openFileArchive } from './open-archive.ts';

const inner = buildZip({
  entries: [
    { name: 'tweet_media/1-a.jpg', data: 'synthetic a', method: 'deflate' },
    { name: 'tweet_media/2-b.jpg', data: 'synthetic b' },
  ],
});

async function opened(data: Uint8Array, method: 'stored' | 'deflate'): Promise<Archive> {
  const zip = buildZip({ entries: [{ name: 'tweet_media.zip', data, method }, { name: 'tweet.js' }] });
  const archive = await openFileArchive(memorySource(zip), 'x.zip');
  if (!archive.ok) throw new Error(archive.error.kind);
  return archive.value;
}

describe('a zip inside an archive', () => {
  it.each(['stored', 'deflate'] as const)('gives its files by their path, %s', async (method) => {
    const archive = await opened(inner, method);
    expect(await readEntry(archive.find('tweet_media.zip/tweet_media/1-a.jpg'))).toMatchObject({
      text: 'synthetic a',
    });
    expect(await readEntry(archive.find('tweet_media.zip/tweet_media/2-b.jpg'))).toMatchObject({
      text: 'synthetic b',
    });
    expect(archive.find('tweet_media.zip/tweet_media/3-c.jpg')).toBeUndefined();
  });

  it('counts as one file, whatever it holds', async () => {
    expect(shownArchive(await opened(inner, 'stored'))).toEqual({
      entries: ['tweet_media.zip', 'tweet.js'],
      junk: [],
      problems: [],
    });
  });

  it.each([
    ['cut off', inner.subarray(0, inner.length - 30)],
    ['no zip', Buffer.from('synthetic')],
    ['empty', Buffer.alloc(0)],
  ])('that is %s leaves the archive readable', async (_, data) => {
    const archive = await opened(data, 'stored');
    expect(archive.find('tweet_media.zip')?.size).toBe(data.length);
    expect(archive.find('tweet_media.zip/tweet_media/1-a.jpg')).toBeUndefined();
    await archive.close();
  });

  it('is found in a folder on disk, and let go when the archive is closed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'synthetic-'));
    await writeFile(join(folder, 'tweet_media.zip'), inner);
    const archive = await openArchive(folder);
    if (!archive.ok) throw new Error(archive.error.kind);
    const entry = archive.value.find('tweet_media.zip/tweet_media/1-a.jpg');
    expect(await readEntry(entry)).toMatchObject({ text: 'synthetic a' });
    await archive.value.close();
    expect(await readEntry(entry)).toMatchObject({ error: { kind: 'unreadable' } });
    await rm(folder, { recursive: true });
  });
});
