import { afterAll, beforeAll, expect, it } from 'vitest';
import { itemList, row } from './harness/items-screen.ts';
import { type Launched, launchApp } from './harness/launch.ts';
import { reportShown } from './harness/report-screen.ts';
import { say } from './harness/say.ts';

// One walk through the app without the mouse: each test goes on where the one before it ended.
let shell: Launched;

beforeAll(async () => {
  shell = await launchApp();
});
afterAll(() => shell.close());

/** What has the focus, as it is read aloud; and the pane it stands in. */
function focused(): Promise<{ readonly name: string; readonly pane: string }> {
  return shell.page.evaluate(() => {
    const element = document.activeElement;
    const name = element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    return { name, pane: element?.closest('[data-pane]')?.getAttribute('data-pane') ?? '' };
  });
}

/** Presses a key until something of this name has the focus. */
async function pressUntil(key: string, name: string, most = 80): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < most; press++) {
    await shell.page.keyboard.press(key);
    const now = await focused();
    if (now.name === name) return;
    passed.push(now.name.slice(0, 30));
  }
  throw new Error(`${key} never came to "${name}", only to: ${passed.join(' | ')}`);
}

it('opens the sample', async () => {
  const { page } = shell;
  await page.getByRole('button', { name: say('screen.start.sample') }).waitFor();
  await pressUntil('Tab', say('screen.start.sample'));
  await page.keyboard.press('Enter');
  await reportShown(page);
  await expect.poll(async () => (await focused()).name).toBe(say('screen.report.title'));
});

it('comes to every part of the window by F6, round and round, and back by Shift+F6', async () => {
  const { page } = shell;
  await pressUntil('F6', say('screen.nav.report'), 4);
  await pressUntil('Tab', say('screen.nav.items'), 4);
  await page.keyboard.press('Enter');
  await row(page, 1).waitFor();
  const seen: string[] = [];
  for (let press = 0; press < 6; press++) {
    await page.keyboard.press('F6');
    seen.push((await focused()).pane);
  }
  expect(new Set(seen)).toEqual(new Set(['pages', 'facets', 'list']));
  expect(seen.slice(3)).toEqual(seen.slice(0, 3));
  await page.keyboard.press('Shift+F6');
  expect((await focused()).pane).toBe(seen[4]);
});

it('opens an item of the list, reads on by the arrows, and closes it by Escape', async () => {
  const { page } = shell;
  await pressUntil('F6', say('screen.items.list'), 4);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const evidence = page.getByRole('region', { name: say('screen.evidence.title'), exact: true });
  await evidence.getByRole('heading', { level: 3, name: say('screen.evidence.origin') }).waitFor();
  const opened = itemList(page).locator('[aria-selected="true"]');
  expect(await opened.getAttribute('aria-rowindex')).toBe('3');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => opened.getAttribute('aria-rowindex')).toBe('4');
  await page.keyboard.press('F6');
  expect((await focused()).pane).toBe('evidence');
  await page.keyboard.press('Escape');
  await evidence.waitFor({ state: 'detached' });
  expect((await focused()).name).toBe(say('screen.items.list'));
});

it('goes back and forward by Alt and the arrows, to where it was', async () => {
  const { page } = shell;
  await page.keyboard.press('Alt+ArrowLeft');
  await reportShown(page);
  await page.keyboard.press('Alt+ArrowRight');
  await row(page, 1).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await reportShown(page);
});

it('opens a number of the report, narrows it by a tick, takes the tick off by going back', async () => {
  const { page } = shell;
  const number = page.getByRole('article').locator('a[href="#/items"]').first();
  const name = (await number.getAttribute('aria-label')) ?? '';
  await pressUntil('Tab', name);
  await page.keyboard.press('Enter');
  await row(page, 1).waitFor();
  const all = await itemList(page).getAttribute('aria-rowcount');
  const box = page
    .getByRole('group', { name: say('screen.facet.kind') })
    .getByRole('checkbox')
    .first();
  await box.focus();
  await page.keyboard.press('Space');
  await expect.poll(() => itemList(page).getAttribute('aria-rowcount')).not.toBe(all);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => itemList(page).getAttribute('aria-rowcount')).toBe(all);
});

it('answers a question and takes it back', async () => {
  const { page } = shell;
  await page.keyboard.press('Alt+ArrowLeft');
  await reportShown(page);
  const figure = page.getByRole('article').locator('a[href="#/items"]').first();
  const untold = await figure.getAttribute('aria-label');
  const yes = page
    .getByRole('group', { name: say('screen.age.ask') })
    .getByRole('button', { name: say('screen.yes') });
  const region = page.getByLabel(say('screen.region.ask'));
  await region.focus();
  await region.press('E');
  await yes.focus();
  await page.keyboard.press('Space');
  await expect.poll(() => figure.getAttribute('aria-label')).not.toBe(untold);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => figure.getAttribute('aria-label')).toBe(untold);
});
