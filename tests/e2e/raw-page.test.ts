import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { facebookPages } from '../fixtures/facebook/html-archive.ts';
import { writeZip } from '../fixtures/x/write.ts';
import { temporaryFolder } from './harness/archives.ts';
import { countInWords, row } from './harness/items-screen.ts';
import { type Launched, launchApp } from './harness/launch.ts';
import { goTo, reportShown } from './harness/report-screen.ts';
import { say } from './harness/say.ts';

let shell: Launched;
afterEach(() => shell.close());

it('shows the record of a page as lines of text, at each of its places', async () => {
  const folder = await temporaryFolder();
  const { files } = facebookPages().builder;
  const [older, newer] = [join(folder, 'facebook-1.zip'), join(folder, 'facebook-2.zip')];
  await writeZip(files, older);
  await writeZip(new Map([...files].filter(([path]) => !path.includes('messages'))), newer);
  shell = await launchApp({ args: [older, newer] });
  const { page } = shell;
  await reportShown(page);
  await goTo(page, 'items');
  await page.getByRole('searchbox').fill('thanks & <bees>');
  await expect.poll(() => countInWords(page)).toBe(1);
  await row(page, 1).click();
  const buttons = page.getByRole('button', { name: say('screen.evidence.show-raw') });
  await buttons.first().waitFor();
  expect(await buttons.count()).toBe(2);
  await buttons.first().click();
  await buttons.first().click();
  const tables = page.getByRole('table', { name: say('screen.place.record', { n: 4 }) });
  await expect.poll(() => tables.count()).toBe(2);
  for (const table of await tables.all()) {
    await table.getByRole('cell', { name: 'Synthetic: thanks & <bees>' }).waitFor();
  }
});
