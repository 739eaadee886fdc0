import { describe, expect, it } from 'vitest';
import { firstFullArchive } from '../../../tests/fixtures/x/first-full-archive.ts';
import { memoryArchive } from '../../../tests/fixtures/x/memory-archive.ts';
import { type Files, readX } from '../../../tests/fixtures/x/read.ts';
import { tweetsOnlyArchive } from '../../../tests/fixtures/x/tweets-only-archive.ts';
import type { AccountFacts } from '../../model/account.ts';
import { nothingTold } from '../../model/told.ts';
import type { Run } from '../../run/run.ts';
import { accountAudience } from './audience.ts';
import { recognise } from './recognise.ts';

const without = (files: Files, ...names: readonly RegExp[]): Files =>
  new Map([...files].filter(([path]) => !names.some((name) => name.test(path))));

const accountOf = (run: Run): AccountFacts | undefined => run.accounts[0]?.account;

describe('the archive of 2015', () => {
  const both = tweetsOnlyArchive({ closed: true });

  it('shows each post with its second, its words and its address', async () => {
    const run = await readX(both.files);
    const post = run.items.find(({ text }) => text?.includes('second line'));
    expect(post?.text).toContain('\nsecond line, "quoted"');
    expect(post?.text).not.toContain('&amp;');
    expect(post?.createdAt).toMatchObject({ precision: 'second' });
    expect(post?.permalink).toMatch(/^https:\/\/x\.com\/ada_example\/status\/\d+$/);
  });

  it('gives the same items with and without the table, each told of in both', async () => {
    const [one, two] = [await readX(both.files), await readX(without(both.files, /\.csv$/))];
    const ids = (run: Run): readonly string[] => run.items.map(({ id }) => id).sort();
    expect(ids(one)).toEqual(ids(two));
    const posts = one.items.filter(({ kind }) => kind === 'post');
    expect(posts.every(({ alsoFrom }) => alsoFrom.some(({ entry }) => entry === 'tweets.csv'))).toBe(true);
  });

  it('knows an archive that is nothing but the table', async () => {
    const { files, truth } = tweetsOnlyArchive({ holds: 'table' });
    expect(await recognise(memoryArchive(files))).toEqual({ confidence: 0.95, layout: 'V0', format: 'csv' });
    const run = await readX(files);
    expect(run.items).toHaveLength(truth.total);
    expect(run.items.filter(({ kind }) => kind === 'repost').length).toBe(
      Number(/= (\d+)/.exec(truth.rows().find((row) => row.startsWith('repost')) ?? '')?.[1]),
    );
    expect(run.coverage[0]?.records).toEqual({ read: truth.records, failed: 0 });
    expect(accountOf(run)).toMatchObject({ key: 'unknown', stated: null });
  });

  it('knows the months alone, and no table of another origin', async () => {
    const months = new Map([...both.files].filter(([path]) => path.startsWith('data/js/tweets/')));
    expect(await recognise(memoryArchive(months))).toMatchObject({ confidence: 0.95, layout: 'V0' });
    const table = new Map([['tweets.csv', '"id","text"\n"1","a"\n']]);
    expect(await recognise(memoryArchive(table))).toBeNull();
  });

  it('reports months that its index names and that are missing', async () => {
    const gone = [...both.files.keys()].filter((path) => path.startsWith('data/js/tweets/')).slice(0, 2);
    const left = new Map([...both.files].filter(([path]) => !gone.includes(path)));
    expect((await readX(left)).findings).toMatchObject([{ id: 'x-listed-file-missing', count: 2 }]);
  });

  it('passes over rows that name no post, and counts them', async () => {
    const { files } = tweetsOnlyArchive({ holds: 'table', tweets: 3 });
    const broken = `${files.get('tweets.csv')}"no number","","","","","x","","","",""\n"1","too short"\n`;
    const run = await readX(new Map([['tweets.csv', broken]]));
    expect(run.coverage[0]?.records).toEqual({ read: 3, failed: 2 });
  });

  it('reads a table with other line ends, and one that stops inside a row', async () => {
    const { files, truth } = tweetsOnlyArchive({ holds: 'table', tweets: 12 });
    const text = String(files.get('tweets.csv'));
    const read = async (table: string): Promise<number> =>
      (await readX(new Map([['tweets.csv', table]]))).items.length;
    expect(await read(text.replaceAll('\n', '\r\n'))).toBe(truth.total);
    expect(await read(text.slice(0, -30))).toBe(truth.total - 1);
  });

  it.each([
    { closed: true, value: 'limited', code: 'x-stated-protected' },
    { closed: false, value: 'public', code: 'x-stated-open' },
  ])('says outright who could see its posts: protected $closed', async ({ closed, value, code }) => {
    const run = await readX(tweetsOnlyArchive({ closed }).files);
    const account = accountOf(run);
    const post = run.items.find(({ kind }) => kind === 'post');
    if (account === undefined || post === undefined) throw new Error('nothing read');
    expect(account).toMatchObject({
      key: '1000000000000000001',
      name: 'ada_example',
      stated: { closed, at: Date.UTC(2015, 3, 7, 9, 59, 58) },
      exportedAt: Date.UTC(2015, 3, 7, 9, 59, 58),
    });
    const audience = accountAudience(post, account, nothingTold);
    expect(audience).toMatchObject({ value, basis: 'inferred', reason: { code } });
  });

  it('tells id and handle by its tweets where the details were taken out, and states nothing unasked', async () => {
    const { files } = tweetsOnlyArchive();
    expect(accountOf(await readX(without(files, /_details/)))).toMatchObject({
      id: '1000000000000000001',
      name: 'ada_example',
      stated: null,
    });
  });

  it('gives way to the switches of a newer export of the same account', async () => {
    const newer = firstFullArchive({ tweets: 5, protectedHistory: [[1_530_000_000, 'Unprotect']] }).files;
    const run = await readX(both.files, newer);
    const account = accountOf(run);
    const post = run.items.find(({ kind, source }) => kind === 'post' && source.input === 0);
    if (account === undefined || post === undefined) throw new Error('nothing read');
    expect(run.accounts).toHaveLength(1);
    expect(accountAudience(post, account, nothingTold)).toMatchObject({
      value: 'public',
      reason: { code: 'x-switch-open' },
    });
  });
});
