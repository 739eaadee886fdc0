import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everything, temporaryFolder, xZip } from './harness/archives.ts';
import { willSaveAs } from './harness/dialogs.ts';
import { dropFiles } from './harness/drop.ts';
import { countInWords, facetGroup, row } from './harness/items-screen.ts';
import { type Launched, launchApp } from './harness/launch.ts';
import { chooseInMenu } from './harness/menu.ts';
import { type NetworkWatch, watchNetwork } from './harness/network.ts';
import { goTo, reportShown } from './harness/report-screen.ts';
import { firstNumber, say } from './harness/say.ts';

let folder: string;
let shell: Launched;
let watch: NetworkWatch;

beforeAll(async () => {
  folder = await temporaryFolder();
  shell = await launchApp();
  watch = await watchNetwork(shell.app);
});
afterAll(() => shell.close());

it('is silent while an archive is read, looked through, and saved', async () => {
  const { app, page } = shell;
  const { path } = await xZip(folder, everything);
  await dropFiles(page, [path]);
  await reportShown(page);
  await page.getByLabel(say('screen.region.ask')).selectOption('eu');
  for (const name of ['years', 'opt-out', 'files', 'sources', 'items'] as const) await goTo(page, name);
  await facetGroup(page, say('screen.facet.kind'))
    .getByText(say('screen.kind.image', { n: 2 }), { exact: true })
    .click();
  await expect.poll(() => countInWords(page)).toBeGreaterThan(10);
  await row(page, 1).click();
  await page.getByAltText(say('screen.evidence.picture')).waitFor();
  await goTo(page, 'report');
  await willSaveAs(app, join(folder, 'summary.pdf'));
  await chooseInMenu(app, 'menu.save-pdf');
  await page.getByText(say('screen.saved', { name: 'summary.pdf' })).waitFor({ timeout: 60_000 });
  expect(await page.getByRole('complementary').getByRole('status').innerText()).toBe(
    say('screen.network.none'),
  );
});

/** What the side bar says was refused. */
async function refused(): Promise<number> {
  const text = await shell.page.getByRole('complementary').getByRole('status').innerText();
  return text === say('screen.network.none') ? 0 : firstNumber(text);
}

describe('what the page tries is refused, and the side bar counts it', () => {
  const elsewhere = 'https://example.com/';
  const attempts: readonly (readonly [what: string, attempt: (page: Page) => Promise<void>])[] = [
    ['a request', (page) => page.evaluate((url) => void fetch(url).catch(() => {}), elsewhere)],
    [
      'a picture',
      (page) =>
        page.evaluate((url) => {
          new Image().src = `${url}pixel.png`;
        }, elsewhere),
    ],
    [
      'a socket',
      (page) =>
        page.evaluate(() => {
          try {
            new WebSocket('wss://example.com/');
          } catch {
            // Refused at once, or a moment later: both will do.
          }
        }),
    ],
    [
      'a message on leaving',
      (page) => page.evaluate((url) => void navigator.sendBeacon(url, 'x'), elsewhere),
    ],
    ['another window', (page) => page.evaluate((url) => void window.open(url), elsewhere)],
    [
      'another address',
      (page) =>
        page.evaluate((url) => {
          location.href = url;
        }, elsewhere),
    ],
    [
      'a form',
      (page) =>
        page.evaluate((url) => {
          const form = document.createElement('form');
          Object.assign(form, { action: url, method: 'post' });
          document.body.append(form);
          form.submit();
          form.remove();
        }, elsewhere),
    ],
    [
      'a page inside the page',
      (page) =>
        page.evaluate((url) => {
          const frame = document.createElement('iframe');
          frame.src = url;
          document.body.append(frame);
          frame.remove();
        }, elsewhere),
    ],
  ];

  it.each(attempts)('%s', async (_what, attempt) => {
    const { app, page } = shell;
    const before = await refused();
    await attempt(page);
    await expect.poll(refused).toBe(before + 1);
    expect(page.url()).toMatch(/^app:\/\/trained-on-me\/index\.html/);
    expect(app.windows()).toHaveLength(1);
    // The report still stands there.
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(say('screen.report.title'));
  });
});

it('has sent nothing in all that time, and held no connection', async () => {
  expect(await watch.stop()).toEqual([]);
});
