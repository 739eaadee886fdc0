import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { linkedinArchive } from '../fixtures/linkedin/archive.ts';
import { xArchive } from '../fixtures/x/archive.ts';
import { owner } from '../fixtures/x/tweet.ts';
import { writeZip } from '../fixtures/x/write.ts';
import { temporaryFolder, xZip } from './harness/archives.ts';
import { analyse } from './harness/command-line.ts';
import { countInWords, facet, facetGroup, row, rowCount } from './harness/items-screen.ts';
import { type Launched, launchApp } from './harness/launch.ts';
import { goTo, readReport, reportShown } from './harness/report-screen.ts';
import { say } from './harness/say.ts';

let shell: Launched;
afterEach(() => shell.close());

it('filters the list by account where there are two of one platform', async () => {
  const folder = await temporaryFolder();
  const first = await xZip(folder, { tweets: 20, protectedHistory: 'empty' }, 'ada.zip');
  const second = join(folder, 'bo.zip');
  const { files } = xArchive({ tweets: 7, seed: 2, protectedHistory: 'empty' });
  const asBo = (text: string): string =>
    text.replaceAll(owner.id, '2000000000000000002').replaceAll(owner.handle, 'bo_other');
  await writeZip(
    new Map(
      [...files].map(([path, content]) => [path, typeof content === 'string' ? asBo(content) : content]),
    ),
    second,
  );
  const { items } = await analyse([first.path, second]);
  const of = (account: string): number => items.filter((item) => item.account === account).length;

  shell = await launchApp({ args: [first.path, second] });
  const { page } = shell;
  await reportShown(page);
  await goTo(page, 'items');
  await expect.poll(() => countInWords(page)).toBe(items.length);
  const account = say('screen.facet.account');
  expect(await facet(page, account)).toEqual({
    [owner.handle]: of(owner.id),
    bo_other: of('2000000000000000002'),
  });
  await facetGroup(page, account).getByText('bo_other', { exact: true }).click();
  await expect.poll(() => countInWords(page)).toBe(of('2000000000000000002'));
  expect(await rowCount(page)).toBe(of('2000000000000000002'));
});

it('gives one headline for two platforms', async () => {
  const folder = await temporaryFolder();
  const { path } = await xZip(folder, { tweets: 20, protectedHistory: 'empty' });
  const other = join(folder, 'Complete_LinkedInDataExport_01-20-2026.zip');
  await writeZip(linkedinArchive().files, other);
  const both = (await analyse([path, other])).report.summary.headline;
  const alone = [await analyse([path]), await analyse([other])].map(({ report }) => report.summary.headline);
  expect(both.of).toBe(alone.reduce((sum, { of }) => sum + of, 0));

  shell = await launchApp({ args: [path, other] });
  await reportShown(shell.page);
  await expect
    .poll(() => readReport(shell.page))
    .toMatchObject({ of: both.of, trainingInputs: both.trainingInputs, ahead: both.ahead });

  // The evidence of a row: its number as the item says it, and its columns by name.
  const { page } = shell;
  await goTo(page, 'items');
  await page.getByRole('searchbox').fill('well said');
  await expect.poll(() => countInWords(page)).toBe(1);
  await row(page, 1).click();
  await page.getByText(`Comments.csv, ${say('screen.place.row', { n: 1 })}`).waitFor();
  await page.getByRole('button', { name: say('screen.evidence.show-raw') }).click();
  const table = page.getByRole('table', { name: say('screen.place.row', { n: 1 }) });
  await table.waitFor();
  expect(await table.getByRole('rowheader').allInnerTexts()).toEqual(['Date', 'Link', 'Message']);
  await table.getByRole('cell', { name: 'Ada "bee" Example, well said:' }).waitFor();
});
