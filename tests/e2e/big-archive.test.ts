import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Truth } from '../fixtures/x/truth.ts';
import { writeXFolder } from '../fixtures/x/write.ts';
import { temporaryFolder } from './harness/archives.ts';
import { dropFiles } from './harness/drop.ts';
import { figuresOfTruth } from './harness/figures.ts';
import { fingerprint } from './harness/fingerprint.ts';
import { countInWords, facet, itemList, row, rowCount } from './harness/items-screen.ts';
import { type Launched, launchApp } from './harness/launch.ts';
import { goTo, readReport, reportShown } from './harness/report-screen.ts';
import { say } from './harness/say.ts';

// One file of more than 100 MB, and more than 200,000 items.
const tweets = 60_000;
const likes = 150_000;

let folder: string;
let archive: string;
let truth: Truth;
let before: readonly string[];
let shell: Launched;

beforeAll(async () => {
  folder = await temporaryFolder();
  archive = join(folder, 'twitter-2026');
  truth = await writeXFolder({ tweets, likes, mediaFiles: false }, archive);
  before = await fingerprint(folder);
  shell = await launchApp();
});
afterAll(() => shell.close());

it('stays usable while a file of 100 MB is read, and Cancel ends it inside that file', async () => {
  const { page } = shell;
  const archives = page.getByRole('region', { name: say('screen.reading.archives') });
  await dropFiles(page, [archive]);
  await archives.getByText('data/tweets.js').waitFor();
  await page.getByText(say('screen.questions.why')).first().click({ timeout: 5000 });
  await page.getByText(say('screen.region.why')).waitFor({ timeout: 5000 });
  const cancel = page.getByRole('button', { name: say('screen.reading.cancel') });
  await cancel.click({ timeout: 5000 });
  // Asked for is a second; a busy machine is given some more.
  await cancel.waitFor({ state: 'detached', timeout: 5000 });
  await reportShown(page);
  const shown = await readReport(page);
  expect(shown.of).toBeGreaterThan(0);
  expect(shown.of).toBeLessThan(tweets / 2);
});

it('says after a cancel that the report is not complete, and reads to the end if asked to', async () => {
  const { page } = shell;
  const sentence = page.getByText(say('screen.report.incomplete'));
  await sentence.waitFor();
  await page.getByRole('button', { name: say('screen.report.read-again') }).click();
  await page.getByRole('heading', { level: 1, name: say('screen.reading.title') }).waitFor();
  await reportShown(page);
  await expect.poll(() => readReport(page)).toEqual(figuresOfTruth(truth));
  expect(await sentence.count()).toBe(0);
});

it('lists more than 200,000 items, down to the very last', async () => {
  const { page } = shell;
  await goTo(page, 'items');
  await expect.poll(() => countInWords(page)).toBe(truth.total);
  expect(truth.total).toBeGreaterThan(200_000);
  expect(await rowCount(page)).toBe(truth.total);
  await itemList(page).focus();
  await page.keyboard.press('End');
  const last = row(page, truth.total);
  await last.waitFor();
  const [box, inside] = [await itemList(page).boundingBox(), await last.boundingBox()];
  expect(inside?.y).toBeGreaterThanOrEqual(box?.y ?? Number.NaN);
  expect((inside?.y ?? 0) + (inside?.height ?? 0)).toBeLessThanOrEqual(
    (box?.y ?? 0) + (box?.height ?? 0) + 1,
  );
  await page.keyboard.press('Home');
  await row(page, 1).waitFor();
});

it('counts by kind, by year and by audience add up to all items', async () => {
  const { page } = shell;
  const titles = ['kind', 'year', 'audience', 'training', 'ahead', 'basis', 'by'] as const;
  for (const title of titles) {
    const counts = Object.values(await facet(page, say(`screen.facet.${title}`)));
    expect(
      counts.reduce((sum, count) => sum + count, 0),
      title,
    ).toBe(truth.total);
  }
});

it('finds one among them while the person types', async () => {
  const { page } = shell;
  await page
    .getByRole('searchbox', { name: say('screen.items.search') })
    .pressSequentially('synthetic 59998');
  await expect.poll(() => countInWords(page)).toBe(1);
  await row(page, 1).getByText('(synthetic 59998)').waitFor();
});

it('asks before it quits while it reads, and goes on reading if told so', async () => {
  const quitting = await launchApp();
  const { app, page } = quitting;
  await app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    // The second button is the one that keeps reading.
    dialog.showMessageBox = async (...args: unknown[]) => {
      asked.push(JSON.stringify(args.at(-1)));
      return { response: 1, checkboxChecked: false };
    };
  });
  await dropFiles(page, [archive]);
  await page
    .getByRole('region', { name: say('screen.reading.archives') })
    .getByText('data/tweets.js')
    .waitFor();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const asked = await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain(say('menu.quit-while-reading'));
  await reportShown(page);
  await quitting.close();
});

it('leaves the archive as it was, and nothing beside it', async () => {
  expect(await fingerprint(folder)).toEqual(before);
});
