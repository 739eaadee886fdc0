import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltArchive, everything, temporaryFolder, xZip } from './harness/archives.ts';
import { dropFiles } from './harness/drop.ts';
import { type Figures, figuresOfTruth } from './harness/figures.ts';
import { type Launched, launchApp } from './harness/launch.ts';
import { goTo, readReport, reportShown } from './harness/report-screen.ts';
import { say } from './harness/say.ts';

let folder: string;
let archive: BuiltArchive;
let told: Figures;
let shell: Launched;

beforeAll(async () => {
  folder = await temporaryFolder();
  archive = await xZip(folder, everything);
  shell = await launchApp();
});
afterAll(() => shell.close());

/** As the system does when memory runs out. */
async function killAnalysis(): Promise<void> {
  const pid = await shell.app.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Trained On Me analysis')?.pid,
  );
  if (pid === undefined) throw new Error('there is no analysis process');
  process.kill(pid, 'SIGKILL');
}

it('says that the reading part stopped, and that the archives are unharmed', async () => {
  const { page } = shell;
  await dropFiles(page, [archive.path]);
  await reportShown(page);
  const { byTraining: untold } = figuresOfTruth(archive.truth);
  await expect.poll(async () => (await readReport(page)).byTraining).toEqual(untold);
  await page.getByLabel(say('screen.region.ask')).selectOption('eu');
  await expect.poll(async () => (await readReport(page)).byTraining).not.toEqual(untold);
  told = await readReport(page);
  await killAnalysis();
  await page.getByRole('alert').getByText(say('screen.died.text')).waitFor();
});

it('reads the same archives again at a click, and still knows what was told', async () => {
  const { page } = shell;
  await page.getByRole('button', { name: say('screen.died.restart') }).click();
  await reportShown(page);
  await expect.poll(() => readReport(page)).toEqual(told);
  expect(await page.getByText(say('screen.died.text')).count()).toBe(0);
});

it('works on after it: lists open, and another archive can be added', async () => {
  const { page } = shell;
  await goTo(page, 'items');
  await page.getByRole('grid').getByRole('row').first().waitFor();
  await killAnalysis();
  await page.getByRole('alert').getByText(say('screen.died.text')).waitFor();
  const other = await xZip(folder, { tweets: 3, seed: 7 }, 'another.zip');
  await dropFiles(page, [other.path]);
  await page.getByText(say('screen.died.text')).waitFor({ state: 'detached' });
  await goTo(page, 'files');
  await page.getByRole('heading', { level: 2, name: 'another.zip' }).waitFor();
  await page.getByRole('heading', { level: 2, name: 'twitter-2026.zip' }).waitFor();
  await goTo(page, 'report');
  await reportShown(page);
});
