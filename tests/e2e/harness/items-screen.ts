import type { Locator, Page } from 'playwright-core';
import { firstNumber, say } from './say.ts';

export function itemList(page: Page): Locator {
  return page.getByRole('grid', { name: say('screen.items.list') });
}

/** "posts, public: 310 items": how many it says there are; NaN while it does not know. */
export async function countInWords(page: Page): Promise<number> {
  const tail = say('screen.items.count', { words: '§', n: 2 }).split('2')[1] ?? '';
  const text = await page
    .getByRole('region', { name: say('screen.items.list') })
    .getByRole('status')
    .first()
    .innerText();
  // The number stands at the end: years and searched words may stand before it.
  const [, count = ''] = /(\S+)\s+\S+$/.exec(text.trim()) ?? [];
  return text.includes(tail.trim().slice(0, 4)) ? firstNumber(count) : Number.NaN;
}

/** How many rows the list has, as a screen reader hears it. */
export async function rowCount(page: Page): Promise<number> {
  return Number(await itemList(page).getAttribute('aria-rowcount'));
}

/** A row by its number, from 1, with its words on it. */
export function row(page: Page, number: number): Locator {
  return itemList(page)
    .locator(`[role="row"][aria-rowindex="${number}"]`)
    .filter({ has: page.locator('p') });
}

/** The counts of one facet, by label. */
export async function facet(page: Page, title: string): Promise<Readonly<Record<string, number>>> {
  const options = await facetGroup(page, title)
    .locator('label')
    .evaluateAll((all) =>
      all.map((label) => [...label.querySelectorAll('span')].map((part) => part.textContent ?? '')),
    );
  return Object.fromEntries(options.map((parts) => [parts.at(-2) ?? '', firstNumber(parts.at(-1) ?? '')]));
}

export function facetGroup(page: Page, title: string): Locator {
  return page.getByRole('group', { name: title, exact: true });
}
