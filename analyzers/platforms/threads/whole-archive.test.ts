import { describe, expect, it } from 'vitest';
import {
  type InstagramArchiveOptions,
  instagramArchive,
  threadsArchive,
} from '../../../tests/fixtures/instagram/archive.ts';
import { readMeta } from '../../../tests/fixtures/meta/read.ts';
import { rowsOf } from '../../../tests/fixtures/meta/truth.ts';
import { memoryArchive } from '../../../tests/fixtures/x/memory-archive.ts';
import { nothingTold } from '../../model/told.ts';
import { instagram } from '../instagram/index.ts';
import { threads } from './index.ts';

const variants: readonly { readonly what: string; readonly options: InstagramArchiveOptions }[] = [
  { what: 'today', options: {} },
  { what: 'in labels', options: { dialect: 'labels' } },
  { what: 'of 2023, in the root', options: { layout: 'sections' } },
  { what: 'German', options: { language: 'de' } },
];

/** Instagram's export with the folder of Threads in it. The serial numbers of both start at one: another seed. */
function together(options: InstagramArchiveOptions) {
  const main = instagramArchive({ ...options, seed: 1, activity: true });
  const inside = threadsArchive({ ...options, seed: 2, mediaFiles: false });
  return { main, inside, files: new Map([...main.files, ...inside.files]) };
}

describe("Threads inside Instagram's export", () => {
  it.each(variants)('has its own items and leaves Instagram its own: $what', async ({ options }) => {
    const { main, inside, files } = together(options);
    const { items } = await readMeta([instagram, threads], files);
    expect(rowsOf(items.filter(({ platform }) => platform === 'threads'))).toEqual(inside.truth.rows());
    expect(rowsOf(items.filter(({ platform }) => platform === 'instagram'))).toEqual(main.truth.rows());
  });

  it.each(variants)('every file and record counts once: $what', async ({ options }) => {
    const { main, inside, files } = together(options);
    const [coverage] = (await readMeta([instagram, threads], files)).coverage;
    expect(coverage?.notUnderstood).toEqual([]);
    expect(coverage?.failed).toEqual([]);
    expect([...(coverage?.read ?? [])].sort()).toEqual([...main.truth.read, ...inside.truth.read].sort());
    expect(coverage?.setAside.map(({ entry }) => entry).sort()).toEqual(
      [...main.truth.setAside, ...inside.truth.setAside].sort(),
    );
    expect(coverage?.records).toEqual({ read: main.truth.records + inside.truth.records, failed: 0 });
  });

  it('is read alone where only its folder was kept', async () => {
    const { files, truth } = threadsArchive();
    const { items, coverage } = await readMeta([instagram, threads], files);
    expect(rowsOf(items)).toEqual(truth.rows());
    expect(coverage[0]?.notUnderstood).toEqual([]);
  });

  it('goes by its own switch, not by that of Instagram', async () => {
    const main = instagramArchive({ closed: true });
    const run = await readMeta([instagram, threads], new Map([...main.files, ...threadsArchive().files]));
    const stated = run.accounts.map(({ platform, account }) => [
      platform.id,
      account.stated?.closed,
      account.key,
    ]);
    expect(stated).toEqual([
      ['instagram', true, 'ada.synthetic'],
      ['threads', false, 'ada.synthetic'],
    ]);
  });

  it.each([
    [false, { value: 'public', basis: 'inferred' }],
    [true, { value: 'unknown', basis: 'none', now: 'limited' }],
  ])('private today %s', async (closed, want) => {
    const { accounts } = await readMeta([threads], threadsArchive({ closed }).files);
    const account = accounts[0]?.account;
    if (account === undefined) throw new Error('no account');
    const shownTo = { by: 'account' } as const;
    expect(threads.accountAudience({ createdAt: null, shownTo }, account, nothingTold)).toMatchObject(want);
  });
});

describe('recognising Threads', () => {
  it.each([
    ['a note that the folder is empty', ['your_instagram_activity/threads/no-data.txt', 'x']],
    ['a project with a folder of that name', ['threads/saved_threads.json', '[{"id": 1}]']],
    ['an archive of X', ['data/tweets.js', 'window.YTD.tweets.part0 = []']],
  ])('does not take for one: %s', async (_, [path = '', content = '']) => {
    expect(await threads.recognise(memoryArchive(new Map([[path, content]])))).toBeNull();
  });
});
