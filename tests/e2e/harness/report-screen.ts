import type { Locator, Page } from 'playwright-core';
import { audienceValues, headlineKinds, trainingValues } from '../../../analyzers/model/values.ts';
import type { MessageId } from '../../../analyzers/text/catalogue.ts';
import type { Figures } from './figures.ts';
import { firstNumber, say } from './say.ts';

/** Waits until the report is shown and nothing is being read any more. */
export async function reportShown(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: say('screen.report.title') }).waitFor();
  await page.getByRole('region', { name: say('screen.nav.status') }).waitFor({ state: 'detached' });
}

/** Goes to a page of the report by the side bar. */
export async function goTo(
  page: Page,
  name: 'report' | 'items' | 'years' | 'opt-out' | 'files' | 'sources',
): Promise<void> {
  await pages(page)
    .getByRole('link', { name: say(`screen.nav.${name}`), exact: true })
    .click();
}

export function pages(page: Page): Locator {
  return page.getByRole('navigation', { name: say('screen.nav.label') });
}

/** The numbers that stand on the report page, read as they are shown. */
export async function readReport(page: Page): Promise<Figures> {
  const [soFar, of] = await figure(page, say('screen.headline.so-far'));
  const [ahead] = await figure(page, say('screen.headline.ahead'));
  const kinds = await tableRows(page, say('screen.kinds.caption'));
  const audiences = await tableRows(page, say('screen.who-saw.caption'));
  return {
    of,
    trainingInputs: soFar,
    ahead,
    assumed: await numberIn(page, ['screen.assumed.account', 'screen.assumed.rest']),
    possible: await numberIn(page, ['screen.cant-tell.title']),
    byKind: Object.fromEntries(kinds.map(([label = '', count = '']) => [kindOf(label), firstNumber(count)])),
    byTraining: await legend(page),
    matrix: Object.fromEntries(
      audiences
        .filter(([label]) => label !== say('screen.all'))
        .map(([label = '', ...counts]) => [
          kindOf(label),
          nonZero(audienceValues.map((value, at) => [value, firstNumber(counts[at] ?? '')])),
        ]),
    ),
  };
}

/** "So far: 310 of your 412 ...": the number, and the one it is of. */
async function figure(page: Page, label: string): Promise<readonly [number, number]> {
  const part = page
    .locator('div')
    .filter({ has: page.getByRole('heading', { level: 2, name: label, exact: true }) });
  const name = (await part.last().getByRole('link').first().getAttribute('aria-label')) ?? '';
  const [count = '', rest = ''] = name.split(' of ');
  return [firstNumber(count), firstNumber(rest)];
}

/** The texts of the cells, row by row. */
export async function tableRows(page: Page, caption: string): Promise<readonly (readonly string[])[]> {
  const rows = page.getByRole('table', { name: caption, exact: true }).locator('tbody tr');
  return rows.evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
  );
}

/** The number of whichever of the sentences is shown, told by its longest run of words; 0 where none is. */
async function numberIn(page: Page, sentences: readonly MessageId[]): Promise<number> {
  const values = { n: 0, of: 0, platform: 'X' };
  for (const id of sentences) {
    const runs = say(id, values)
      .replace(/<[^>]+>/g, '')
      .split(/\d+/);
    const words = runs.sort((a, b) => b.length - a.length)[0]?.trim() ?? '';
    const found = page.getByRole('article').locator('p', { hasText: words });
    if ((await found.count()) > 0) return firstNumber(await found.first().innerText());
  }
  return 0;
}

/** The words of the scale under the strip, each with its number. */
async function legend(page: Page): Promise<Readonly<Record<string, number>>> {
  const entries = await page
    .locator('div')
    .filter({ has: page.getByRole('img', { name: stripWords() }) })
    .last()
    .getByRole('listitem')
    .allInnerTexts();
  return nonZero(
    trainingValues.map((value) => {
      const label = say(`screen.training.${value}`);
      const entry = entries.find((text) => text.trim().startsWith(label)) ?? '';
      return [value, firstNumber(entry.slice(entry.indexOf(label) + label.length))];
    }),
  );
}

function stripWords(): RegExp {
  const [, tail = ''] = say('screen.report.strip', { of: 0, noun: '§' }).split('§');
  return new RegExp(tail.trim());
}

function nonZero(entries: readonly (readonly [string, number])[]): Readonly<Record<string, number>> {
  return Object.fromEntries(entries.filter(([, count]) => count !== 0));
}

function kindOf(label: string): string {
  for (const kind of headlineKinds) if (say(`screen.kind.${kind}`, { n: 2 }) === label) return kind;
  return label;
}
