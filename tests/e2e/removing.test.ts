import { afterAll, expect, it } from 'vitest';
import { temporaryFolder, xZip } from './harness/archives.ts';
import { figuresOfTruth } from './harness/figures.ts';
import { type Launched, launchApp } from './harness/launch.ts';
import { goTo, readReport, reportShown } from './harness/report-screen.ts';
import { say } from './harness/say.ts';

let shell: Launched;

afterAll(() => shell.close());

it('puts an archive back that was taken out', async () => {
  const folder = await temporaryFolder();
  const { path, truth } = await xZip(folder, { tweets: 40, likes: 5 }, 'first.zip');
  const other = await xZip(folder, { tweets: 10, seed: 2, account: 'absent' }, 'second.zip');
  shell = await launchApp({ args: [path, other.path] });
  const { page } = shell;
  await reportShown(page);
  await goTo(page, 'files');
  await page
    .getByRole('button', { name: say('screen.files.remove') })
    .nth(1)
    .click();
  await page.getByText(say('screen.removed', { name: 'second.zip' })).waitFor();
  await page.getByRole('button', { name: say('screen.files.remove') }).waitFor();
  await page.getByRole('button', { name: say('screen.undo') }).click();
  await expect.poll(() => page.getByRole('button', { name: say('screen.files.remove') }).count()).toBe(2);

  await page
    .getByRole('button', { name: say('screen.files.remove') })
    .nth(1)
    .click();
  await expect.poll(() => page.getByRole('button', { name: say('screen.files.remove') }).count()).toBe(1);
  await goTo(page, 'report');
  await expect.poll(() => readReport(page)).toEqual(figuresOfTruth(truth));
});
