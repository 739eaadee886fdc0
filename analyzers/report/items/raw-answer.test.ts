import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type LinkedinArchiveOptions, linkedinArchive } from '../../../tests/fixtures/linkedin/archive.ts';
import { utf16 } from '../../../tests/fixtures/linkedin/csv.ts';
import { readLinkedin } from '../../../tests/fixtures/linkedin/read.ts';
import { readX } from '../../../tests/fixtures/x/read.ts';
import { tweetsOnlyArchive } from '../../../tests/fixtures/x/tweets-only-archive.ts';
import { writeFolder, writeZip } from '../../../tests/fixtures/x/write.ts';
import { openArchive } from '../../archive/open-archive.ts';
import type { Item } from '../../model/item.ts';
import type { RawView } from '../../model/query.ts';
import { linkedin } from '../../platforms/linkedin/index.ts';
import { type Run, runAnalysis } from '../../run/run.ts';
import { sentences } from '../../text/catalogue.ts';
import { rawAnswer } from './raw-answer.ts';

const profile = 'First Name,Last Name,Headline\nAda,Example,\n';
const link = 'https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A1';

async function evidence(run: Run, item: Item): Promise<RawView> {
  const raw = await rawAnswer(run, item, 0, sentences(), new AbortController().signal);
  if (raw === null) throw new Error('an item without a source');
  return raw;
}

/** The evidence of the items of one file: row, and the columns asked for. */
async function rowsIn(run: Run, path: string, columns: readonly string[]): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  for (const item of run.items.filter(({ source }) => source.entry === path)) {
    const raw = await evidence(run, item);
    if (raw.is !== 'row') throw new Error(`not shown as a row: ${raw.is}`);
    expect(item.source.pointer).toBe(`row=${raw.row}`);
    rows.push([
      raw.row,
      ...columns.map((column) => raw.fields.find(({ name }) => name === column)?.value ?? null),
    ]);
  }
  return rows;
}

describe('the row behind an item', () => {
  it.each<{
    what: string;
    path: string;
    content: string | Uint8Array;
    columns: readonly string[];
    rows: readonly unknown[];
  }>([
    {
      what: 'with commas, doubled quotes and CRLF',
      path: 'Shares.csv',
      content: `Date,ShareLink,ShareCommentary\r\n,${link}1,"Bees, ""Inc"""\r\n\r\n,${link}2,"two\r\nlines"\r\n`,
      columns: ['ShareCommentary', 'Date'],
      rows: [
        [1, 'Bees, "Inc"', ''],
        [3, 'two\nlines', ''],
      ],
    },
    {
      what: 'of comments with backslashes, and one whose quotes are missing',
      path: 'Comments.csv',
      content: `Date,Link,Message\n2025-03-01 08:00:00,${link},"say \\"hi\\", you"\n2025-03-01 08:05:00,${link},one\ntwo, three\n2025-03-01 08:06:00,${link},last\n`,
      columns: ['Message', 'Date'],
      rows: [
        [1, 'say "hi", you', '2025-03-01 08:00:00'],
        [2, 'one\ntwo, three', '2025-03-01 08:05:00'],
        [3, 'last', '2025-03-01 08:06:00'],
      ],
    },
    {
      what: 'of comments with doubled quotes',
      path: 'Comments.csv',
      content: `Date,Link,Message\r\n2025-03-01 08:00:00,${link},"say ""hi"",\r\nyou"\r\n`,
      columns: ['Message'],
      rows: [[1, 'say "hi",\nyou']],
    },
    {
      what: 'behind notes that stand before the header',
      path: 'Connections.csv',
      content:
        'Notes:\n"When exporting your connection data, you may notice, that"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nGrace,Synthetic,,,,,01 Feb 2024\n',
      columns: ['First Name', 'Connected On', 'Company'],
      rows: [[1, 'Grace', '01 Feb 2024', '']],
    },
    {
      what: 'in UTF-16 with tabs',
      path: 'Shares.csv',
      content: utf16(
        ['Date', 'Share Link', 'Share Commentary', 'Visibility'],
        [['2017/06/08 08:15:44 UTC', link, 'bees, and\tmore', 'Public']],
      ),
      columns: ['Share Commentary', 'Visibility'],
      rows: [[1, 'bees, and\tmore', 'Public']],
    },
    {
      what: 'around a row that was not understood',
      path: 'Shares.csv',
      content: `Date,ShareLink,ShareCommentary\n2025-03-01 08:00:00,${link}1,one\nragged\n2025-03-01 08:00:00,${link}2,three\n`,
      columns: ['ShareCommentary'],
      rows: [
        [1, 'one'],
        [3, 'three'],
      ],
    },
  ])('is shown column by column with its number: $what', async ({ path, content, columns, rows }) => {
    const run = await readLinkedin(
      new Map<string, string | Uint8Array>([
        ['Profile.csv', profile],
        [path, content],
      ]),
    );
    expect(await rowsIn(run, path, columns)).toEqual(rows);
  });

  it.each<LinkedinArchiveOptions>([{ era: '2018' }, { era: '2021' }, { era: '2024' }, { era: '2026' }])(
    'is found again for every item of a LinkedIn export: $era',
    async (options) => {
      const run = await readLinkedin(linkedinArchive(options).files);
      const fromTables = run.items.filter(({ source }) => source.entry.endsWith('.csv'));
      for (const item of fromTables) {
        const raw = await evidence(run, item);
        expect(raw.is === 'row' && `row=${raw.row}`).toBe(item.source.pointer);
      }
      expect(fromTables.length).toBeGreaterThan(30);
    },
  );

  it("is found again in X's tweets.csv, with the words of the tweet", async () => {
    const run = await readX(tweetsOnlyArchive({ holds: 'table', tweets: 12 }).files);
    const rows = await rowsIn(run, 'tweets.csv', ['tweet_id']);
    expect(rows).toEqual(
      run.items.map(({ id, source }) => [Number(source.pointer.slice(4)), id.split(':').at(-1)]),
    );
    expect(rows).toHaveLength(12);
  });

  it('is cut where it is very long, and says so', async () => {
    const long = 'x'.repeat(150_000);
    const shares = `Date,ShareLink,ShareCommentary,SharedUrl\n,${link},${long},${long}\n`;
    const run = await readLinkedin(
      new Map([
        ['Profile.csv', profile],
        ['Shares.csv', shares],
      ]),
    );
    const item = run.items.find(({ source }) => source.entry === 'Shares.csv');
    const raw = item === undefined ? null : await evidence(run, item);
    expect(raw).toMatchObject({ is: 'row', cut: true });
    const shown = raw?.is === 'row' ? raw.fields.map(({ value }) => value.length) : [];
    expect(shown).toEqual([0, link.length, 150_000, 50_000 - link.length]);
  });
});

describe('a file that is not as it was', () => {
  async function readPath(path: string): Promise<Run> {
    const run = await runAnalysis({
      paths: [path],
      openArchive,
      platforms: [linkedin],
      signal: new AbortController().signal,
      clock: () => 0,
    });
    onTestFinished(() => run.close());
    return run;
  }
  async function temporary(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'raw-answer-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    return folder;
  }
  const shares = (text: string): string =>
    `Date,ShareLink,ShareCommentary\n2025-03-01 08:00:00,${link},${text}\n`;
  const files = new Map([
    ['Profile.csv', profile],
    ['Shares.csv', shares('one')],
  ]);
  const ofShare = (run: Run): Promise<RawView> => {
    const item = run.items.find(({ source }) => source.entry === 'Shares.csv');
    if (item === undefined) throw new Error('no share was read');
    return evidence(run, item);
  };

  it('is gone from its folder', async () => {
    const folder = join(await temporary(), 'export');
    await writeFolder(files, folder);
    const run = await readPath(folder);
    expect(await ofShare(run)).toMatchObject({ is: 'row', row: 1 });
    await rm(join(folder, 'Shares.csv'));
    expect(await ofShare(run)).toEqual({
      is: 'sentence',
      sentence: 'Shares.csv can no longer be read. Put export back where it was and open it again.',
    });
  });

  it('was changed in its folder: no other row is shown for it', async () => {
    const folder = join(await temporary(), 'export');
    await writeFolder(files, folder);
    const run = await readPath(folder);
    await writeFile(join(folder, 'Shares.csv'), shares('another'));
    expect(await ofShare(run)).toEqual({
      is: 'sentence',
      sentence:
        'Shares.csv has changed since it was read, so this record cannot be shown. Open export again.',
    });
  });

  it('was in a zip that was written over', async () => {
    const zip = join(await temporary(), 'export.zip');
    await writeZip(files, zip);
    const run = await readPath(zip);
    expect(await ofShare(run)).toMatchObject({ is: 'row', row: 1 });
    await writeZip(new Map([...files, ['Shares.csv', shares('another')]]), zip);
    expect(await ofShare(run)).toMatchObject({
      is: 'sentence',
      sentence: expect.stringMatching(/^Shares\.csv has changed .* Open export\.zip again\.$/),
    });
  });
});
