import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type BuiltArchive, temporaryFolder, xZip } from './harness/archives.ts';
import { dropFiles } from './harness/drop.ts';
import { type Launched, launchApp } from './harness/launch.ts';
import { chooseInMenu } from './harness/menu.ts';
import { goTo, reportShown } from './harness/report-screen.ts';
import { say } from './harness/say.ts';

let archive: BuiltArchive;
let userData: string;

beforeAll(async () => {
  archive = await xZip(await temporaryFolder(), { tweets: 30 }, 'mine.zip');
});
beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), 'tests-profile-'));
});
afterEach(() => rm(userData, { recursive: true, force: true }));

async function openSettings({ app, page }: Launched): Promise<void> {
  await chooseInMenu(app, 'menu.settings');
  await page.getByRole('dialog', { name: say('screen.settings.title') }).waitFor();
}

/** Red, green and blue of the ground, added up. */
function brightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [red = 0, green = 0, blue = 0] =
      getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
    return red + green + blue;
  });
}

it('looks as it was told to, also after the next start', async () => {
  const first = await launchApp({ userData });
  await openSettings(first);
  await first.page.getByRole('radio', { name: say('screen.settings.theme.dark') }).check();
  await expect.poll(() => brightness(first.page)).toBeLessThan(200);
  await first.page.getByRole('radio', { name: say('screen.settings.theme.light') }).check();
  await expect.poll(() => brightness(first.page)).toBeGreaterThan(600);
  await first.page.getByRole('radio', { name: say('screen.settings.theme.dark') }).check();
  await expect.poll(() => brightness(first.page)).toBeLessThan(200);
  await first.close();
  const second = await launchApp({ userData });
  await second.page.getByRole('heading', { name: say('screen.start.drop') }).waitFor();
  expect(await brightness(second.page)).toBeLessThan(200);
  await second.close();
});

it('forgets which archives were opened, unless asked to remember', async () => {
  const first = await launchApp({ userData });
  await dropFiles(first.page, [archive.path]);
  await reportShown(first.page);
  await first.close();
  expect(await whereNamed('mine.zip')).toEqual([]);

  const second = await launchApp({ userData });
  await second.page.getByRole('heading', { name: say('screen.start.drop') }).waitFor();
  expect(await second.page.getByText('mine.zip').count()).toBe(0);
  await openSettings(second);
  await second.page.getByRole('checkbox', { name: say('screen.settings.remember') }).check();
  await second.page.keyboard.press('Escape');
  await dropFiles(second.page, [archive.path]);
  await reportShown(second.page);
  await second.close();

  const third = await launchApp({ userData });
  await third.page.getByRole('button', { name: 'mine.zip' }).click();
  await reportShown(third.page);
  await third.close();
});

it('opens the page that was open last, when an archive is named at the start', async () => {
  const first = await launchApp({ userData, args: [archive.path] });
  await reportShown(first.page);
  await goTo(first.page, 'sources');
  await first.page.getByRole('heading', { level: 1, name: say('screen.sources.title') }).waitFor();
  await first.close();
  const second = await launchApp({ userData, args: [archive.path] });
  await second.page.getByRole('heading', { level: 1, name: say('screen.sources.title') }).waitFor();
  await second.close();
});

/** Files of the app's own folder that hold these words. */
async function whereNamed(words: string): Promise<readonly string[]> {
  const entries = await readdir(userData, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    if (bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le'))) found.push(entry.name);
  }
  return found;
}
