import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageId } from '../../analyzers/text/catalogue.ts';
import { xArchive } from '../fixtures/x/archive.ts';
import { dataFileText } from '../fixtures/x/wrapper.ts';
import { writeZip } from '../fixtures/x/write.ts';
import { buildZip } from '../fixtures/zip/build-zip.ts';
import { temporaryFolder, xZip } from './harness/archives.ts';
import { dropFiles } from './harness/drop.ts';
import { figuresOfTruth } from './harness/figures.ts';
import { type Launched, launchApp } from './harness/launch.ts';
import { chooseInMenu } from './harness/menu.ts';
import { goTo, readReport, reportShown } from './harness/report-screen.ts';
import { say } from './harness/say.ts';

let folder: string;
let shell: Launched;

beforeAll(async () => {
  folder = await temporaryFolder();
  shell = await launchApp();
});
afterAll(() => shell.close());

interface BadFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: () => string | Uint8Array;
  readonly sentence: MessageId;
}

const tweets = { name: 'data/tweets.js', data: dataFileText('tweets', []) };

const badFiles: readonly BadFile[] = [
  {
    what: 'a web page saved as a zip',
    name: 'page.zip',
    bytes: () => '<!doctype html><html><title>Sign in</title>',
    sentence: 'error.archive.web-page',
  },
  {
    what: 'a download that was cut off',
    name: 'cut.zip',
    bytes: () => buildZip({ entries: [{ ...tweets, data: 'synthetic '.repeat(500) }] }).subarray(0, 2000),
    sentence: 'error.archive.truncated',
  },
  {
    what: 'a zip with a password',
    name: 'locked.zip',
    bytes: () => buildZip({ entries: [{ ...tweets, encrypted: true }] }),
    sentence: 'error.archive.encrypted',
  },
  { what: 'an empty file', name: 'empty.zip', bytes: () => '', sentence: 'error.archive.empty' },
  {
    what: 'a zip of something else',
    name: 'holiday.zip',
    bytes: () => buildZip({ entries: [{ name: 'IMG_0001.txt', data: 'synthetic' }] }),
    sentence: 'error.not-recognised',
  },
  {
    what: 'a single file out of an archive',
    name: 'tweets.js',
    bytes: () => dataFileText('tweets', []),
    sentence: 'error.archive.data-file',
  },
  {
    what: 'a RAR',
    name: 'archive.rar',
    bytes: () => 'Rar!\x1a\x07\x01\x00',
    sentence: 'error.archive.other-archive',
  },
];

async function put({ name, bytes }: BadFile): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes());
  return path;
}

/** The beginning of the sentence, up to what is not told here. */
function sentenceFor({ name, sentence }: BadFile): string {
  const [known = ''] = say(sentence, { name, platforms: '§', format: 'RAR' }).split('§');
  return known;
}

async function startOver(): Promise<void> {
  await chooseInMenu(shell.app, 'menu.close-all');
  await shell.page.getByRole('heading', { name: say('screen.start.drop') }).waitFor();
}

describe('what cannot be read gets its sentence in its row, and the way back', () => {
  it.each(badFiles.map((file) => [file.what, file] as const))('%s', async (_what, file) => {
    const { page } = shell;
    await dropFiles(page, [await put(file)]);
    await page
      .getByRole('region', { name: say('screen.reading.archives') })
      .getByText(sentenceFor(file))
      .waitFor();
    await page.getByRole('button', { name: say('screen.reading.start-over') }).click();
    await page.getByRole('heading', { name: say('screen.start.drop') }).waitFor();
  });
});

it('reads the good one among them, and says of each other why not', async () => {
  const { page } = shell;
  const good = await xZip(folder, { tweets: 60, everyMaterial: true }, 'good.zip');
  const bad = await Promise.all(badFiles.map(put));
  await dropFiles(page, [...bad, good.path]);
  await reportShown(page);
  await expect.poll(() => readReport(page)).toEqual(figuresOfTruth(good.truth));
  for (const file of badFiles)
    await page
      .getByRole('article')
      .getByRole('listitem')
      .filter({ hasText: sentenceFor(file) })
      .waitFor();
  await startOver();
});

it('reads a good archive around its damaged file, and names that file with the reason', async () => {
  const { page } = shell;
  const { files, truth } = xArchive({ tweets: 60, likes: 20 });
  const likes = files.get('data/like.js');
  if (typeof likes !== 'string') throw new Error('the fixture has no likes');
  const path = join(folder, 'damaged.zip');
  await writeZip(new Map([...files, ['data/like.js', likes.slice(0, likes.length / 2)]]), path);
  await dropFiles(page, [path]);
  await reportShown(page);
  await expect.poll(() => readReport(page)).toEqual(figuresOfTruth(truth));
  await goTo(page, 'files');
  await page.getByRole('link', { name: say('screen.files.group.failed', { n: 1 }) }).click();
  const line = page.getByRole('row').filter({ hasText: 'data/like.js' });
  await line.getByText(say('reason.json-cut-off')).waitFor();
  await startOver();
});

it('reads a good archive around a damaged record, and says how many could not be understood', async () => {
  const { page } = shell;
  const { files, truth } = xArchive({ tweets: 60, likes: 20 });
  const likes = files.get('data/like.js');
  if (typeof likes !== 'string') throw new Error('the fixture has no likes');
  const path = join(folder, 'scratched.zip');
  // One value is no JSON.
  await writeZip(
    new Map([...files, ['data/like.js', likes.replace(/"tweetId"\s*:\s*"\d+"/, '"tweetId" : oops')]]),
    path,
  );
  await dropFiles(page, [path]);
  await reportShown(page);
  await expect.poll(() => readReport(page)).toEqual(figuresOfTruth(truth));
  await goTo(page, 'files');
  await page.getByText(say('screen.files.records', { n: truth.records - 1, failed: 1 })).waitFor();
  await startOver();
});

it('adds a further archive that is dropped on the report, and takes it out again', async () => {
  const { page } = shell;
  const [one, other] = [
    await xZip(folder, { tweets: 40 }, 'one.zip'),
    await xZip(folder, { tweets: 40, seed: 9, from: '2012-03-02T09:00:00Z' }, 'other.zip'),
  ];
  await dropFiles(page, [one.path]);
  await reportShown(page);
  await expect.poll(() => readReport(page)).toEqual(figuresOfTruth(one.truth));
  await dropFiles(page, [other.path]);
  await expect.poll(async () => (await readReport(page)).of).toBeGreaterThan(figuresOfTruth(one.truth).of);
  await goTo(page, 'files');
  await page
    .getByRole('region', { name: 'other.zip' })
    .getByRole('button', { name: say('screen.files.remove') })
    .click();
  await goTo(page, 'report');
  await reportShown(page);
  await expect.poll(() => readReport(page)).toEqual(figuresOfTruth(one.truth));
  await startOver();
});
