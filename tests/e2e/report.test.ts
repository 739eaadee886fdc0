import { basename } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltArchive, everything, temporaryFolder, xZip } from './harness/archives.ts';
import { analyse } from './harness/command-line.ts';
import { dropFiles } from './harness/drop.ts';
import { figuresOfItems, figuresOfTruth } from './harness/figures.ts';
import { type Launched, launchApp } from './harness/launch.ts';
import { readReport, reportShown } from './harness/report-screen.ts';
import { say } from './harness/say.ts';

let archive: BuiltArchive;
let shell: Launched;

beforeAll(async () => {
  archive = await xZip(await temporaryFolder(), everything);
  shell = await launchApp();
});
afterAll(() => shell.close());

it('shows the reading of a dropped archive, then its report', async () => {
  const { page } = shell;
  await page.evaluate(() => {
    const shown = new Set<string>();
    Object.assign(globalThis, { shown });
    const look = () => {
      for (const text of document.querySelectorAll('h1, main li span')) shown.add(text.textContent ?? '');
    };
    new MutationObserver(look).observe(document, { childList: true, characterData: true, subtree: true });
  });
  await dropFiles(page, [archive.path]);
  await reportShown(page);
  const shown = await page.evaluate(() => [...(globalThis as unknown as { shown: Set<string> }).shown]);
  expect(shown).toEqual(
    expect.arrayContaining([
      say('screen.reading.title'),
      basename(archive.path),
      say('screen.reading.recognised', { platform: 'X' }),
    ]),
  );
});

it('shows as many of everything as the archive holds', async () => {
  await expect.poll(() => readReport(shell.page)).toEqual(figuresOfTruth(archive.truth));
});

it('shows the same numbers as the command line', async () => {
  const { report, items } = await analyse([archive.path]);
  const shown = await readReport(shell.page);
  expect(shown).toEqual(figuresOfItems(items));
  const { of, trainingInputs, ahead, assumed, possible } = shown;
  expect({ of, trainingInputs, ahead, assumed, possible }).toEqual(report.summary.headline);
});
