import { copyFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { everything, temporaryFolder, xZip } from './harness/archives.ts';
import { analyse } from './harness/command-line.ts';
import { dropFiles } from './harness/drop.ts';
import { type Figures, figuresOfItems, figuresOfTruth } from './harness/figures.ts';
import { type Launched, launchApp } from './harness/launch.ts';
import { goTo, readReport, reportShown } from './harness/report-screen.ts';
import { say } from './harness/say.ts';

let copy: string;
let untold: Figures;
let shell: Launched;

beforeAll(async () => {
  const folder = await temporaryFolder();
  const { path, truth } = await xZip(folder, everything);
  untold = figuresOfTruth(truth);
  copy = join(folder, 'copy.zip');
  await copyFile(path, copy);
  shell = await launchApp();
  await dropFiles(shell.page, [path]);
  await reportShown(shell.page);
  // Nothing is left to be read again: from here on all numbers come from what is known already.
  await truncate(path);
});
afterAll(() => shell.close());

/** Undone until nothing is told any more. */
afterEach(async () => {
  await goTo(shell.page, 'report');
  await shell.page.getByRole('heading', { level: 1 }).focus();
  for (let step = 0; step < 4; step++) await shell.page.keyboard.press('Control+z');
  await expectShown(untold);
});

async function expectShown(figures: Figures): Promise<void> {
  await reportShown(shell.page);
  await expect.poll(() => readReport(shell.page)).toEqual(figures);
}

/** The same answers given on the command line; they must matter, or the comparison would show nothing. */
async function toldTo(options: readonly string[]): Promise<Figures> {
  const figures = figuresOfItems((await analyse([copy], options)).items);
  expect(figures).not.toEqual(untold);
  return figures;
}

function question(): Locator {
  return shell.page.getByRole('group', { name: say('screen.protected.ask', { platform: 'X' }) }).first();
}

describe('an answer changes all numbers at once, as on the command line', () => {
  it('that the account was never protected; and Undo takes it back', async () => {
    const { page } = shell;
    await expectShown(untold);
    await question()
      .getByRole('button', { name: say('screen.protected.never'), exact: true })
      .click();
    await expectShown(await toldTo(['--default-audience', 'x=public']));
    await page.getByRole('button', { name: say('screen.undo') }).click();
    await expectShown(untold);
    await page.keyboard.press('Control+Shift+z');
    await expectShown(await toldTo(['--default-audience', 'x=public']));
  });

  it('that it was protected for some years', async () => {
    const { page } = shell;
    await question()
      .getByRole('button', { name: say('screen.protected.yes'), exact: true })
      .click();
    await page.getByLabel(say('screen.period.from')).fill('2015-01-01');
    await page.getByLabel(say('screen.period.to')).fill('2018-06-01');
    await page.getByRole('button', { name: say('screen.period.add') }).click();
    await expectShown(await toldTo(['--private-period', 'x=2015-01-01..2018-06-01']));
  });

  it('that it is protected since a day', async () => {
    const { page } = shell;
    await question()
      .getByRole('button', { name: say('screen.protected.yes'), exact: true })
      .click();
    await page.getByLabel(say('screen.period.from')).fill('2020-02-01');
    await page.getByRole('button', { name: say('screen.period.add') }).click();
    await expectShown(await toldTo(['--private-period', 'x=2020-02-01..']));
  });

  it('where the person lives', async () => {
    await shell.page.getByLabel(say('screen.region.ask')).selectOption(say('screen.region.eu'));
    await expectShown(await toldTo(['--region', 'eu']));
  });

  it('that they are under 18, and live in Europe', async () => {
    const { page } = shell;
    await page.getByLabel(say('screen.region.ask')).selectOption(say('screen.region.eu'));
    await page
      .getByRole('group', { name: say('screen.age.ask') })
      .getByRole('button', { name: say('screen.yes'), exact: true })
      .click();
    await expectShown(await toldTo(['--region', 'eu', '--minor']));
  });

  it('that they opted out on a day', async () => {
    const { page } = shell;
    await goTo(page, 'opt-out');
    await page.getByRole('checkbox').first().click();
    await page.locator('input[type="date"]').first().fill('2024-08-01');
    await goTo(page, 'report');
    await expectShown(await toldTo(['--opted-out', 'x=2024-08-01']));
  });
});

it('says of a period that ends before it begins what is wrong with it, and changes nothing', async () => {
  const { page } = shell;
  await question()
    .getByRole('button', { name: say('screen.protected.yes'), exact: true })
    .click();
  await page.getByLabel(say('screen.period.from')).fill('2018-06-01');
  await page.getByLabel(say('screen.period.to')).fill('2015-01-01');
  await page.getByRole('button', { name: say('screen.period.add') }).click();
  await page.getByRole('alert').getByText(say('screen.period.refused')).waitFor();
  expect(await readReport(page)).toEqual(untold);
});
