import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { linkedin } from '../../analyzers/platforms/linkedin/index.ts';
import { linkedinArchive } from '../fixtures/linkedin/archive.ts';
import { writeZip } from '../fixtures/x/write.ts';
import { temporaryFolder } from './harness/archives.ts';
import { analyse } from './harness/command-line.ts';
import { dropFiles } from './harness/drop.ts';
import { type Launched, launchApp } from './harness/launch.ts';
import { goTo, reportShown } from './harness/report-screen.ts';
import { say } from './harness/say.ts';

let shell: Launched;
let smallExport: string;

beforeAll(async () => {
  smallExport = join(await temporaryFolder(), 'Basic_LinkedInDataExport_07-01-2026.zip');
  await writeZip(linkedinArchive({ complete: false }).files, smallExport);
  shell = await launchApp();
});
afterAll(() => shell.close());

/** The steps of an ordered list, as they are shown. */
function stepsIn(part: Locator): Promise<readonly string[]> {
  return part.getByRole('listitem').allInnerTexts();
}

it('tells how to get the larger archive', async () => {
  const { page } = shell;
  await page.getByRole('link', { name: say('screen.start.get-from', { platform: 'LinkedIn' }) }).click();
  await page.getByRole('heading', { level: 2, name: 'LinkedIn' }).waitFor();
  expect(await stepsIn(page.getByRole('main'))).toEqual(linkedin.optOut.archive.steps);
  for (const words of [linkedin.optOut.archive.choose, linkedin.optOut.archive.takes]) {
    await page.getByText(words, { exact: true }).waitFor();
  }
});

it('says of the small export that posts are not in it, and how to get the larger one', async () => {
  const { page } = shell;
  await dropFiles(page, [smallExport]);
  await reportShown(page);
  const { report } = await analyse([smallExport]);
  const finding = report.findings.find(({ id }) => id.startsWith('linkedin-basic-only'));
  expect(finding?.detail).toContain('larger data archive');
  await page.getByRole('heading', { name: finding?.title ?? '-' }).waitFor();
  await page.getByText(finding?.detail ?? '-').waitFor();
});

it('shows the steps out of the training, the switch first', async () => {
  const { page } = shell;
  await goTo(page, 'opt-out');
  const actions = page.getByRole('main').getByRole('heading', { level: 3 });
  await actions.first().waitFor();
  const titles = await actions.allInnerTexts();
  expect(titles.map((title, at) => title.startsWith(linkedin.optOut.actions[at]?.title ?? '-'))).toEqual(
    linkedin.optOut.actions.map(() => true),
  );
  const [first] = linkedin.optOut.actions;
  const name = new RegExp(`^${first?.title}`);
  const shown = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  expect(await stepsIn(shown)).toEqual(first?.steps);
});
