import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { facebookPages } from '../../../tests/fixtures/facebook/html-archive.ts';
import { instagramArchive, threadsArchive } from '../../../tests/fixtures/instagram/archive.ts';
import { linkedinArchive } from '../../../tests/fixtures/linkedin/archive.ts';
import { readMeta } from '../../../tests/fixtures/meta/read.ts';
import { snapchatArchive } from '../../../tests/fixtures/snapchat/archive.ts';
import { writeFolder } from '../../../tests/fixtures/x/write.ts';
import { openArchive } from '../../archive/open-archive.ts';
import type { Item } from '../../model/item.ts';
import type { RawView } from '../../model/query.ts';
import { platforms } from '../../platforms/registry.ts';
import { type Run, runAnalysis } from '../../run/run.ts';
import { sentences } from '../../text/catalogue.ts';
import { rawAnswer } from './raw-answer.ts';

type Files = ReadonlyMap<string, string | Uint8Array>;
type Shown = Extract<RawView, { is: 'record' }>;

const read = (...archives: readonly Files[]): Promise<Run> => readMeta(platforms, ...archives);

async function evidence(run: Run, item: Item, at = 0): Promise<RawView | null> {
  return rawAnswer(run, item, at, sentences(), new AbortController().signal);
}

async function shown(run: Run, item: Item, at = 0): Promise<Shown> {
  const raw = await evidence(run, item, at);
  if (raw?.is !== 'record') throw new Error(`not shown as a record: ${raw?.is}, ${item.source.entry}`);
  return raw;
}

const onPages = ({ items }: Run): readonly Item[] =>
  items.filter(({ source }) => /\.html$/.test(source.entry));
const wordsOf = ({ lines }: Shown): string => lines.map(({ name, value }) => `${name}\n${value}`).join('\n');

it.each<{ what: string; files: () => Files; atLeast: number }>([
  { what: 'Facebook 2019', files: () => facebookPages({ era: '2019' }).builder.files, atLeast: 20 },
  { what: 'Facebook 2025', files: () => facebookPages({ era: '2025' }).builder.files, atLeast: 20 },
  { what: 'Facebook in German', files: () => facebookPages({ language: 'de' }).builder.files, atLeast: 20 },
  {
    what: 'Instagram, div',
    files: () => instagramArchive({ page: 'div', activity: true }).files,
    atLeast: 20,
  },
  {
    what: 'Instagram, main',
    files: () => instagramArchive({ page: 'main', activity: true }).files,
    atLeast: 20,
  },
  { what: 'Threads', files: () => threadsArchive({ page: 'main' }).files, atLeast: 5 },
  { what: 'Snapchat', files: () => snapchatArchive({ format: 'html' }).files, atLeast: 20 },
  { what: 'LinkedIn articles', files: () => linkedinArchive().files, atLeast: 1 },
])(
  'the record of a page is found again for every item, with its words: $what',
  async ({ files, atLeast }) => {
    const run = await read(files());
    const items = onPages(run);
    const lost: string[] = [];
    for (const item of items) {
      const raw = await shown(run, item);
      expect(`record=${raw.record}`).toBe(item.source.pointer);
      const words = wordsOf(raw);
      const isThere = (item.text ?? '').split('\n').every((line) => words.includes(line.trim()));
      // A birthday is shown as the page writes it.
      const isDay = /^\d{4}-\d\d-\d\d$/.test(item.text ?? '');
      if (!isThere && !isDay) lost.push(`${item.source.entry} ${item.source.pointer}`);
    }
    expect(lost).toEqual([]);
    expect(items.length).toBeGreaterThanOrEqual(atLeast);
  },
);

/** A page of comments as Facebook writes it, inside an export that is known as one. */
function facebookComments(...said: readonly string[]): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>(facebookPages().builder.files);
  const block = (text: string): string =>
    `<div class="_a6-g"><div class="_2ph_ _a6-h _a6-i">Ada Éxample commented.</div><div class="_2ph_ _a6-p"><div>${text}</div></div><div class="_3-94 _a6-o"><div class="_a72d">Jan 01, 2024 6:00:00 pm</div></div></div>`;
  const html = `<html><head><title>Comments</title></head><body><main role="main">${said.map(block).join('')}</main></body></html>`;
  const path = [...files.keys()].find((each) => each.endsWith('/comments.html'));
  if (path === undefined) throw new Error('no page of comments');
  return files.set(path, html);
}

function commentIn({ items }: Run, text: string): Item {
  const item = items.find((each) => each.kind === 'comment' && each.text?.includes(text) === true);
  if (item === undefined) throw new Error('no such comment');
  return item;
}

it('words, labels, files and addresses are lines of plain text, and markup that a person wrote stays words', async () => {
  const body = `one<br>two &lt;img src=x onerror=alert(1)&gt;<script>alert(2)</script></div><div><table><tr><td>Place</td><td>Hive &amp; Co</td></tr><tr><td colspan="2">Tags<div>bees</div><div></div></td></tr></table>
    <a href="https://example.org/?a=1&amp;b=2">read this</a><img src="posts/media/a.jpg"><div><a href="javascript:alert(3)">no</a></div>`;
  const run = await read(facebookComments('first', body));
  expect(await shown(run, commentIn(run, 'one'))).toEqual({
    is: 'record',
    record: 2,
    cut: false,
    lines: [
      { is: 'text', name: '', value: 'Ada Éxample commented.' },
      { is: 'text', name: '', value: 'one\ntwo <img src=x onerror=alert(1)>' },
      { is: 'text', name: '', value: 'read this' },
      { is: 'text', name: '', value: 'no' },
      { is: 'text', name: '', value: 'Jan 01, 2024 6:00:00 pm' },
      { is: 'field', name: 'Place', value: 'Hive & Co' },
      { is: 'field', name: 'Tags', value: 'bees' },
      { is: 'file', name: '', value: 'posts/media/a.jpg' },
      { is: 'link', name: '', value: 'https://example.org/?a=1&b=2' },
    ],
  });
});

it('a very long record is cut, and says so', async () => {
  const run = await read(facebookComments('x'.repeat(250_000), 'second'));
  const raw = await shown(run, commentIn(run, 'xxx'));
  expect(raw.cut).toBe(true);
  expect(raw.lines.reduce((sum, { value }) => sum + value.length, 0)).toBe(200_000);
});

it('the rows and the blocks of a Snapchat page are shown as they stand there', async () => {
  const files = new Map<string, string | Uint8Array>(snapchatArchive({ format: 'html' }).files);
  const block = (from: string, text: string, second: number): string =>
    `<div><h4>${from}</h4><span>TEXT</span><p>${text}</p><h6>2024-05-01 09:53:${second} UTC</h6><h6><b>Saved</b></h6></div>`;
  const path = 'html/chat_history/subpage_bob.html';
  files.set(
    path,
    `<html><body><h1>Chat History with bob</h1>${block('bob', 'Hi', 11)}${block('ada', 'Hello<br>there', 12)}${block('bob', 'Bye', 13)}</body></html>`,
  );
  const run = await read(files);
  const message = run.items.find(({ source }) => source.entry === path && source.pointer === 'record=2');
  const raw = message === undefined ? null : await shown(run, message);
  expect(raw?.lines.map(({ value }) => value)).toEqual([
    'ada',
    'TEXT',
    'Hello\nthere',
    '2024-05-01 09:53:12 UTC',
    'Saved',
  ]);
  const search = run.items.find(({ source }) => source.entry === 'html/search_history.html');
  const row = search === undefined ? null : await shown(run, search);
  expect(row?.lines.every(({ is, name }) => is === 'text' || name !== '')).toBe(true);
  expect(row?.lines.filter(({ is }) => is === 'field').length).toBeGreaterThan(0);
});

it('each place of an item that several exports hold can be opened', async () => {
  const before = facebookComments('same words', 'two');
  const after = facebookComments('new words', 'same words');
  const run = await read(before, after);
  const item = commentIn(run, 'same words');
  expect(item.alsoFrom).toHaveLength(1);
  const places = [await shown(run, item, 0), await shown(run, item, 1)];
  expect(places.map(({ record }) => record).sort()).toEqual([1, 2]);
  for (const place of places) expect(wordsOf(place)).toContain('same words');
  expect(await evidence(run, item, 2)).toBeNull();
});

it('a page that is gone or has changed says so, and no other record is shown for it', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'raw-page-')), 'export');
  onTestFinished(() => rm(join(folder, '..'), { recursive: true, force: true }));
  await writeFolder(facebookComments('one', 'two'), folder);
  const run = await runAnalysis({
    paths: [folder],
    openArchive,
    platforms,
    signal: new AbortController().signal,
    clock: () => 0,
  });
  onTestFinished(() => run.close());
  const item = commentIn(run, 'two');
  const { entry } = item.source;
  expect((await shown(run, item)).record).toBe(2);
  await writeFile(join(folder, entry), '<html><body><p>another</p></body></html>');
  expect(await evidence(run, item)).toEqual({
    is: 'sentence',
    sentence: `${entry} has changed since it was read, so this record cannot be shown. Open export again.`,
  });
  await rm(join(folder, entry));
  expect(await evidence(run, item)).toEqual({
    is: 'sentence',
    sentence: `${entry} can no longer be read. Put export back where it was and open it again.`,
  });
});

it('a file that is an item itself, without a record, is no page', async () => {
  const run = await read(snapchatArchive({ era: '2025', memories: 'files' }).files);
  const memory = run.items.find(({ source }) => /\.(?:jpg|mp4)$/.test(source.entry));
  const entry = memory?.source.entry;
  expect(memory === undefined ? null : await evidence(run, memory)).toEqual({
    is: 'sentence',
    sentence: `This one is the file ${entry} itself: no other record tells of it.`,
  });
});
