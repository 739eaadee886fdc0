import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type XArchiveOptions, xArchive } from '../../../tests/fixtures/x/archive.ts';
import { readX, rowsOf } from '../../../tests/fixtures/x/read.ts';
import { writeZip } from '../../../tests/fixtures/x/write.ts';
import { openArchive } from '../../archive/open-archive.ts';
import { runAnalysis } from '../../run/run.ts';
import { x } from './index.ts';

const everything: XArchiveOptions = {
  tweets: 400,
  likes: 60,
  messages: 230,
  groupMessages: 130,
  encryptedMessages: 20,
  grokTurns: 25,
  everyMaterial: true,
};

const variants: readonly { readonly what: string; readonly options: XArchiveOptions }[] = [
  { what: 'everything of today', options: everything },
  { what: 'an archive of 2021', options: { ...everything, layout: 'V2' } },
  { what: 'tweets in three files', options: { ...everything, parts: 3 } },
  { what: 'lists that open on one line', options: { ...everything, wrapping: { opening: 'one-line' } } },
  {
    what: 'semicolons and byte order marks',
    options: { ...everything, wrapping: { trailing: ';', bom: true } },
  },
  { what: 'no manifest', options: { ...everything, manifest: 'absent' } },
  { what: 'no media files', options: { ...everything, mediaFiles: false } },
  { what: 'empty lists', options: {} },
  { what: 'another seed', options: { ...everything, seed: 99 } },
];

describe('a whole X archive', () => {
  it.each(variants)('gives each item once, with kind, author and audience: $what', async ({ options }) => {
    const { files, truth } = xArchive(options);
    const run = await readX(files);
    expect(rowsOf(run)).toEqual(truth.rows());
  });

  it.each(variants)('accounts for every file and record: $what', async ({ options }) => {
    const { files, truth } = xArchive(options);
    const [coverage] = (await readX(files)).coverage;
    expect(coverage?.records).toEqual({ read: truth.records, failed: 0 });
    expect([...(coverage?.read ?? [])].sort()).toEqual([...truth.read].sort());
    expect([...(coverage?.media ?? [])].sort()).toEqual([...truth.media].sort());
    expect(coverage?.setAside.map(({ entry }) => entry).sort()).toEqual([...truth.setAside].sort());
    expect(coverage?.notUnderstood).toEqual([]);
    expect(coverage?.failed).toEqual([]);
  });

  it('finds the file of every own medium and of no other', async () => {
    const { files } = xArchive(everything);
    const run = await readX(files);
    const media = run.items.filter(({ kind }) => kind === 'image' || kind === 'video');
    expect(media.filter(({ media: [ref] }) => ref?.entry === null)).toEqual([]);
    expect(run.items.filter(({ kind, media: refs }) => kind === 'repost' && refs.length > 0)).toEqual([]);
  });

  it('counts the same archive once when it is given twice', async () => {
    const { files, truth } = xArchive(everything);
    const run = await readX(files, files);
    expect(rowsOf(run)).toEqual(truth.rows());
    expect(run.items.every(({ alsoFrom }) => alsoFrom.length > 0)).toBe(true);
  });

  it('gives the same ids when tweets are cut in other parts', async () => {
    const ids = async (parts: number): Promise<readonly string[]> =>
      (await readX(xArchive({ ...everything, parts }).files)).items.map(({ id }) => id).sort();
    expect(await ids(4)).toEqual(await ids(1));
  });

  it('reads a zip that was packed again, with a folder around it and files of macOS in it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'x-archive-'));
    const path = join(folder, 'something.zip');
    const { files, truth } = xArchive({ ...everything, topFolder: 'twitter-2026-07-01-abc' });
    files.set('__MACOSX/twitter-2026-07-01-abc/data/._tweets.js', 'x');
    files.set('twitter-2026-07-01-abc/.DS_Store', 'x');
    await writeZip(files, path);
    const signal = new AbortController().signal;
    const run = await runAnalysis({ paths: [path], openArchive, platforms: [x], signal, clock: () => 0 });
    await run.close();
    await rm(folder, { recursive: true });
    expect(rowsOf(run)).toEqual(truth.rows());
    expect(run.coverage[0]?.setAside).toHaveLength(truth.setAside.length + 2);
    expect(run.coverage[0]?.notUnderstood).toEqual([]);
  });

  it('reports no gap where headers and tweets agree', async () => {
    const run = await readX(xArchive(everything).files);
    expect(run.findings.map(({ id }) => id)).toEqual(['x-forgotten-corners']);
  });

  it('finds the forgotten corners, and leads to what lies in them', async () => {
    const run = await readX(xArchive(everything).files);
    const corners = run.findings.find(({ id }) => id === 'x-forgotten-corners');
    expect(corners).toMatchObject({
      count: 9,
      values: { drafts: 2, formerNames: 1, fromClosedServices: 6 },
    });
    const texts = Array.from(corners?.items ?? [], (index) => run.items[index]?.text);
    expect(texts.toSorted()).toEqual([
      'A sharp reply (synthetic)',
      'Fleeting (synthetic)',
      'For the Circle (synthetic)',
      'Hello (synthetic)',
      'Hello (synthetic)',
      'Live (synthetic)',
      'Swarm (synthetic)',
      'Unfinished (synthetic)',
      'ada_old',
    ]);
  });
});
