import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xArchive } from '../fixtures/x/archive.ts';
import { owner } from '../fixtures/x/tweet.ts';
import { writeFolder } from '../fixtures/x/write.ts';
import { type BuiltArchive, everything, temporaryFolder, xZip } from './harness/archives.ts';
import { analyse } from './harness/command-line.ts';
import { willSaveAs } from './harness/dialogs.ts';
import { dropFiles } from './harness/drop.ts';
import { figuresOfTruth } from './harness/figures.ts';
import { fingerprint } from './harness/fingerprint.ts';
import { countInWords, facetGroup } from './harness/items-screen.ts';
import { type Launched, launchApp } from './harness/launch.ts';
import { chooseInMenu } from './harness/menu.ts';
import { inkOn, readPdf } from './harness/pdf.ts';
import { goTo, readReport, reportShown } from './harness/report-screen.ts';
import { grouped, say } from './harness/say.ts';

let folder: string;
let archive: BuiltArchive;
let shell: Launched;

beforeAll(async () => {
  folder = await temporaryFolder();
  archive = await xZip(folder, everything);
  shell = await launchApp();
  await dropFiles(shell.page, [archive.path]);
  await reportShown(shell.page);
});
afterAll(() => shell.close());

/** Chooses the entry of the button's menu. */
async function savePdf(version: 'screen.report.pdf-short' | 'screen.report.pdf-long'): Promise<void> {
  const { page } = shell;
  // A finger holds the button down for a while, and the menu opens in that time.
  await page.getByRole('button', { name: say('screen.report.save-pdf') }).click({ delay: 120 });
  await page.getByRole('menuitem', { name: say(version) }).click();
}

/** The app tells that it has saved. */
async function savedAs(path: string): Promise<void> {
  await shell.page.getByText(say('screen.saved', { name: basename(path) })).waitFor({ timeout: 60_000 });
}

describe('the summary as PDF', () => {
  const name = 'summary.pdf';

  it('is saved from the button, with the numbers of the screen', async () => {
    const path = join(folder, name);
    await expect.poll(() => readReport(shell.page)).toEqual(figuresOfTruth(archive.truth));
    await willSaveAs(shell.app, path);
    await savePdf('screen.report.pdf-short');
    await savedAs(path);
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
    const { text } = await readPdf(path);
    const shown = await readReport(shell.page);
    const { trainingInputs, of, ahead } = shown;
    expect(text).toContain(`${say('print.result.so-far')} ${grouped(trainingInputs)} of`);
    expect(text).toContain(`your ${grouped(of)} posts`);
    expect(text).toContain(`${say('print.result.ahead')} ${grouped(ahead)} `);
    expect(text).toContain(say('print.result.assumed', { assumed: shown.assumed }).split('.')[0]);
    for (const [kind, audiences] of Object.entries(shown.matrix)) {
      const all = Object.values(audiences).reduce((sum, count) => sum + count, 0);
      expect(text, kind).toContain(grouped(all));
    }
  });

  it('can be read aloud and found one’s way in: tagged, with title, language, outline and page numbers', async () => {
    const pdf = await readPdf(join(folder, name));
    expect(pdf.isTagged).toBe(true);
    expect(pdf.language).toMatch(/^en\b/);
    expect(pdf.title).not.toBe('');
    expect(pdf.outline).toEqual(
      expect.arrayContaining([say('print.how'), say('print.findings'), say('print.sources')]),
    );
    for (let page = 1; page <= pdf.pages; page++)
      expect(pdf.text).toContain(say('print.footer.page', { page, pages: pdf.pages }));
  });

  it('has no page without print on it', async () => {
    const { pages } = await readPdf(join(folder, name));
    for (let page = 1; page <= pages; page++) {
      const ink = await inkOn(join(folder, name), page);
      expect(ink, `page ${page}`).toBeGreaterThan(0.005);
      expect(ink, `page ${page}`).toBeLessThan(0.6);
    }
  });

  it('tells nothing of what was written and by whom', async () => {
    const { text, metadata } = await readPdf(join(folder, name));
    for (const personal of [
      'synthetic',
      owner.handle,
      owner.name,
      owner.id,
      basename(archive.path),
      folder,
    ]) {
      expect(text).not.toContain(personal);
      expect(metadata).not.toContain(personal);
    }
  });
});

it('saves the long version from the menu, with the texts and where each stands', async () => {
  const path = join(folder, 'with texts.pdf');
  await willSaveAs(shell.app, path);
  await chooseInMenu(shell.app, 'menu.save-pdf-with-texts');
  await savedAs(path);
  const { text, outline } = await readPdf(path);
  expect(text).toContain('The hive by the canal is waking up');
  expect(text).toContain('data/tweets.js');
  expect(text).toContain(owner.handle);
  expect(outline).toContain(say('print.items'));
});

it('saves what the list shows as CSV, a row an item', async () => {
  const { page } = shell;
  const path = join(folder, 'items.csv');
  await willSaveAs(shell.app, path);
  await goTo(page, 'items');
  await facetGroup(page, say('screen.facet.kind'))
    .getByText(say('screen.kind.comment', { n: 2 }), { exact: true })
    .click();
  const comments = (await analyse([archive.path])).items.filter(({ kind }) => kind === 'comment');
  await expect.poll(() => countInWords(page)).toBe(comments.length);
  await page.getByRole('button', { name: say('screen.items.csv') }).click();
  await savedAs(path);
  const csv = await readFile(path, 'utf8');
  const ids = new Set([...csv.matchAll(/^\W*(x:comment:[^",]+)/gm)].map(([, id]) => id));
  expect(ids).toEqual(new Set(comments.map(({ id }) => id)));
});

describe('what must not be written over', () => {
  it('is the archive itself: refused with a sentence', async () => {
    const before = await fingerprint(folder);
    await goTo(shell.page, 'report');
    await willSaveAs(shell.app, archive.path);
    await savePdf('screen.report.pdf-short');
    await shell.page.getByText(say('menu.is-an-input', { name: basename(archive.path) })).waitFor();
    expect(await fingerprint(folder)).toEqual(before);
  });

  it('is any file inside an archive that is a folder', async () => {
    const { page } = shell;
    const unpacked = join(folder, 'unpacked');
    await writeFolder(xArchive({ tweets: 3, seed: 5 }).files, unpacked);
    const before = await fingerprint(unpacked);
    await dropFiles(page, [unpacked]);
    await goTo(page, 'files');
    await page.getByRole('heading', { level: 2, name: 'unpacked' }).waitFor();
    await goTo(page, 'items');
    const inside = join(unpacked, 'data', 'tweets.js');
    await willSaveAs(shell.app, inside);
    await page.getByRole('button', { name: say('screen.items.csv') }).click();
    await page.getByText(say('menu.is-an-input', { name: basename(inside) })).waitFor();
    expect(await fingerprint(unpacked)).toEqual(before);
  });
});

it('says that a place cannot be written to, and what to do', async () => {
  const { page } = shell;
  await goTo(page, 'items');
  await willSaveAs(shell.app, join(folder, 'not there', 'items.csv'));
  await page.getByRole('button', { name: say('screen.items.csv') }).click();
  await page.getByText(say('menu.not-written', { name: 'items.csv' })).waitFor();
});
