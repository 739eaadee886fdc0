import { describe, expect, it } from 'vitest';
import { firstFullArchive } from '../../../tests/fixtures/x/first-full-archive.ts';
import { memoryArchive } from '../../../tests/fixtures/x/memory-archive.ts';
import { readX } from '../../../tests/fixtures/x/read.ts';
import { recognise } from './recognise.ts';

describe('the archive of 2018', () => {
  it('finds its media in the folders of the root', async () => {
    const run = await readX(firstFullArchive({ tweets: 200 }).files);
    const media = run.items.filter(({ kind }) => kind === 'image' || kind === 'video');
    expect(media.length).toBeGreaterThan(10);
    expect(media.filter(({ media: [ref] }) => ref?.entry === null)).toEqual([]);
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
