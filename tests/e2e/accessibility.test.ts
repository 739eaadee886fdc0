import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltArchive, everything, temporaryFolder, xZip } from './harness/archives.ts';
import { type Barrier, findBarriers } from './harness/axe.ts';
import { dropFiles } from './harness/drop.ts';
import { row } from './harness/items-screen.ts';
import { type Launched, launchApp } from './harness/launch.ts';
import { chooseInMenu } from './harness/menu.ts';
import { goTo, reportShown } from './harness/report-screen.ts';
import { say } from './harness/say.ts';

let archive: BuiltArchive;
let shell: Launched;

beforeAll(async () => {
  archive = await xZip(await temporaryFolder(), everything);
  shell = await launchApp();
});
afterAll(() => shell.close());

/** Leads through every screen, and looks at each. */
async function walk(look: (screen: string) => Promise<void>): Promise<void> {
  const { app, page } = shell;
  await page.getByRole('heading', { name: say('screen.start.drop') }).waitFor();
  await look('start');
  await chooseInMenu(app, 'menu.get-archive');
  await page.getByRole('heading', { level: 1, name: say('screen.guide.title') }).waitFor();
  await look('guide');
  await chooseInMenu(app, 'menu.how-to-check');
  await page.getByRole('heading', { level: 1, name: say('screen.check.title') }).waitFor();
  await look('how to check');
  await page.getByRole('button', { name: say('screen.back') }).click();
  await page.getByRole('button', { name: say('screen.back') }).click();
  await dropFiles(page, [archive.path]);
  await reportShown(page);
  await look('report');
  for (const name of ['years', 'opt-out', 'files', 'sources', 'items'] as const) {
    await goTo(page, name);
    if (name === 'items') await row(page, 1).waitFor();
    await look(name);
  }
  await row(page, 1).click();
  await page.getByRole('heading', { level: 3, name: say('screen.evidence.origin') }).waitFor();
  await look('evidence');
  await page.keyboard.press('Escape');
  await chooseInMenu(app, 'menu.settings');
  await page.getByRole('dialog').waitFor();
  await look('settings');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await goTo(page, 'report');
  await page.getByRole('button', { name: say('screen.report.save-pdf') }).click();
  await page.getByRole('menuitem').first().waitFor();
  await look('menu of the PDF');
  await page.keyboard.press('Escape');
  await chooseInMenu(app, 'menu.close-all');
  await page.getByRole('heading', { name: say('screen.start.drop') }).waitFor();
}

describe('every screen is free of barriers that a program can find', () => {
  it.each(['light', 'dark'] as const)(
    'in %s',
    async (colorScheme) => {
      const { page } = shell;
      await page.emulateMedia({ colorScheme });
      const found: (Barrier & { readonly screen: string })[] = [];
      await walk(async (screen) => {
        for (const barrier of await findBarriers(page)) found.push({ screen, ...barrier });
      });
      expect(found).toEqual([]);
    },
    120_000,
  );
});

it('fits a window of 320 pixels without sideways scrolling', async () => {
  const { app, page } = shell;
  await page.emulateMedia({ colorScheme: 'light' });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(320, 640));
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(320);
  const tooWide: string[] = [];
  await walk(async (screen) => {
    const wide = await page.evaluate(() =>
      [
        document.documentElement,
        document.body,
        ...document.querySelectorAll('main, [data-pane], [role="dialog"]'),
      ]
        .filter(
          (element) =>
            element.scrollWidth > element.clientWidth + 1 ||
            element.getBoundingClientRect().right > innerWidth + 1,
        )
        .map(
          (element) =>
            `${element.tagName} ${element.getAttribute('data-pane') ?? ''}: ${element.scrollWidth}`,
        ),
    );
    tooWide.push(...wide.map((element) => `${screen}: ${element}`));
  });
  expect(tooWide).toEqual([]);
}, 120_000);
