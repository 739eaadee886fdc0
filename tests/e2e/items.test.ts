import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ItemKind, itemKinds } from '../../analyzers/model/values.ts';
import type { ItemJson } from '../../analyzers/report/json/item-json.ts';
import { everything, temporaryFolder, xZip } from './harness/archives.ts';
import { type Analysed, analyse } from './harness/command-line.ts';
import { dropFiles } from './harness/drop.ts';
import { countInWords, facet, facetGroup, itemList, row, rowCount } from './harness/items-screen.ts';
import { type Launched, launchApp } from './harness/launch.ts';
import { goTo, reportShown } from './harness/report-screen.ts';
import { firstNumber, say } from './harness/say.ts';

let shell: Launched;
let analysed: Analysed;

beforeAll(async () => {
  const { path } = await xZip(await temporaryFolder(), everything);
  analysed = await analyse([path]);
  shell = await launchApp();
  await dropFiles(shell.page, [path]);
  await reportShown(shell.page);
});
afterAll(() => shell.close());

/** Every number of the report page that opens a list. */
function numbers(): Locator {
  const report = shell.page.getByRole('article');
  const links = report.locator('a[href="#/items"]', { hasText: /\d/ });
  return links.or(report.locator('table button')).or(report.locator('li button', { hasText: /\d.*%/ }));
}

function evidence(): Locator {
  return shell.page.getByRole('region', { name: say('screen.evidence.title'), exact: true });
}

describe('a number of the report', () => {
  it('opens a list of as many items, whichever number it is', async () => {
    const { page } = shell;
    const texts = await numbers().evaluateAll((all) =>
      all.map((one) => one.getAttribute('aria-label') ?? one.textContent ?? ''),
    );
    // Two figures, five verdicts, eight kinds and their audiences, what is not counted: fewer would be a broken locator.
    expect(texts.length).toBeGreaterThan(40);
    const wrong: string[] = [];
    for (const [at, text] of texts.entries()) {
      await numbers().nth(at).click();
      await itemList(page).getByRole('row').first().waitFor();
      await expect.poll(() => countInWords(page), { message: text }).not.toBeNaN();
      const [counted, rows] = [await countInWords(page), await rowCount(page)];
      const promised = firstNumber(text.replace(/^\D+ /, ''));
      if (counted !== promised || rows !== promised) wrong.push(`${text}: ${counted} in words, ${rows} rows`);
      await page.keyboard.press('Alt+ArrowLeft');
      await reportShown(page);
    }
    expect(wrong).toEqual([]);
  });
});

describe('the list', () => {
  it('has facets whose counts follow each other and the command line', async () => {
    const { page } = shell;
    const { summary } = analysed.report;
    await goTo(page, 'items');
    await expect.poll(() => countInWords(page)).toBe(summary.items);
    const kinds = itemKinds.filter((kind) => summary.byKind[kind] !== undefined);
    expect(await facet(page, say('screen.facet.kind'))).toEqual(
      Object.fromEntries(kinds.map((kind) => [kindLabel(kind), summary.byKind[kind]])),
    );
    await facetGroup(page, say('screen.facet.kind')).getByText(kindLabel('post'), { exact: true }).click();
    await facetGroup(page, say('screen.facet.audience'))
      .getByText(say('screen.audience.public'), { exact: true })
      .click();
    const publicPosts = analysed.items.filter(
      ({ kind, audience }) => kind === 'post' && audience.value === 'public',
    );
    await expect.poll(() => countInWords(page)).toBe(publicPosts.length);
    const byYear = Object.values(await facet(page, say('screen.facet.year')));
    expect(byYear.reduce((sum, count) => sum + count, 0)).toBe(publicPosts.length);
    // The facet of the kinds itself goes on counting the others: what a tick there would add.
    expect((await facet(page, say('screen.facet.kind')))[kindLabel('comment')]).toBe(
      analysed.items.filter(({ kind, audience }) => kind === 'comment' && audience.value === 'public').length,
    );
    await page.getByRole('button', { name: say('screen.items.clear') }).click();
    await expect.poll(() => countInWords(page)).toBe(summary.items);
  });

  it('searches while the person types, whatever the case and the accents', async () => {
    const { page } = shell;
    const search = page.getByRole('searchbox', { name: say('screen.items.search') });
    await search.pressSequentially('TRAINIERE FUR');
    const found = analysed.items.filter(({ text }) => text?.includes('Trainiere für') === true);
    expect(found.length).toBeGreaterThan(1);
    await expect.poll(() => countInWords(page)).toBe(found.length);
    await search.press('Escape');
    await expect.poll(() => countInWords(page)).toBe(analysed.items.length);
  });
});

describe('an item', () => {
  it('opens by Enter with its evidence: the file and the place in it, the rule, its source', async () => {
    const { page } = shell;
    const item = onlyPost();
    const words = wordsOf(item);
    await page.getByRole('searchbox').fill(words);
    await facetGroup(page, say('screen.facet.kind')).getByText(kindLabel('post'), { exact: true }).click();
    await expect.poll(() => countInWords(page)).toBe(1);
    await row(page, 1).getByText(words).waitFor();
    await itemList(page).focus();
    await page.keyboard.press('Enter');
    const place = say('screen.place.entry', { n: Number(item.source.pointer?.slice(1)) + 1 });
    await evidence().getByText(`${item.source.entry}, ${place}`).waitFor();
    const rule = analysed.report.policies.find(({ ruleId }) => ruleId === item.training.ruleId);
    await evidence()
      .getByText(item.text ?? '')
      .waitFor();
    await evidence().getByText(item.training.reason).first().waitFor();
    await evidence()
      .getByText(new RegExp(`${item.training.ruleId}.*${escaped(rule?.sources[0]?.title ?? '-')}`))
      .waitFor();
    await evidence()
      .getByRole('link', { name: say('screen.evidence.read-rule') })
      .first()
      .click();
    await page
      .getByText(rule?.statement ?? '-')
      .first()
      .waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await evidence().waitFor();
  });

  it('shows the record as it stands in the archive', async () => {
    const { page } = shell;
    await page.getByRole('button', { name: say('screen.evidence.show-raw') }).click();
    const raw = await evidence().locator('pre').innerText();
    const record: unknown = JSON.parse(raw);
    expect(JSON.stringify(record)).toContain(wordsOf(onlyPost()));
    expect(raw).toContain('"id_str"');
  });

  it('keeps messages and assistant chats covered until they are clicked', async () => {
    const { page } = shell;
    const messages = analysed.items.filter(({ kind }) => kind === 'message');
    await goTo(page, 'report');
    await reportShown(page);
    await page
      .getByRole('link', {
        name: say('screen.count', {
          n: messages.length,
          what: say('screen.kind.message', { n: messages.length }),
        }),
      })
      .click();
    await expect.poll(() => countInWords(page)).toBe(messages.length);
    expect(await page.getByRole('main').innerText()).not.toContain('(synthetic');
    // Of that year are those with words; an encrypted one has none.
    await facetGroup(page, say('screen.facet.year')).getByText('2025', { exact: true }).click();
    await expect.poll(() => countInWords(page)).toBeLessThan(messages.length);
    await row(page, 1).getByText(say('screen.items.covered')).waitFor();
    await row(page, 1).click();
    await evidence().getByText(say('screen.evidence.covered')).waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain('(synthetic');
    await evidence()
      .getByRole('button', { name: say('screen.evidence.uncover') })
      .click();
    await evidence().getByText('(synthetic').waitFor();
  });
});

/** A post whose words no other post has. */
function onlyPost(): ItemJson {
  const posts = analysed.items.filter(
    ({ kind, source }) => kind === 'post' && source.entry === 'data/tweets.js',
  );
  const found = posts.find(
    (one) => /synthetic 3\d\d\)/.test(one.text ?? '') && sharing(posts, wordsOf(one)) === 1,
  );
  if (found === undefined) throw new Error('no post of the fixture stands alone');
  return found;
}

function sharing(posts: readonly ItemJson[], words: string): number {
  return posts.filter(({ text }) => text?.includes(words) === true).length;
}

function wordsOf({ text }: ItemJson): string {
  return /\(synthetic \d+\)/.exec(text ?? '')?.[0] ?? '';
}

function kindLabel(kind: ItemKind): string {
  return say(`screen.kind.${kind}`, { n: 2 });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
