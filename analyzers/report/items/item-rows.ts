import type { Item } from '../../model/item.ts';
import type { ItemPage, ItemRow } from '../../model/query.ts';
import { formatPartialDate } from '../../model/time.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Report } from '../report.ts';

const snippetLength = 280;

/** Rows from `offset` on, in the order of `indexes`. */
export function itemPage(
  report: Report,
  rev: number,
  indexes: Uint32Array,
  page: { readonly offset: number; readonly limit: number },
): ItemPage {
  const { offset, limit } = page;
  const rows: ItemRow[] = [];
  for (const index of indexes.subarray(offset, offset + limit)) {
    const item = report.judged.items[index];
    if (item !== undefined) rows.push(itemRow(report, item, index, report.judged.judge(item)));
  }
  return { rev, total: indexes.length, offset, rows };
}

export function itemRow(report: Report, item: Item, index: number, verdict: Verdict): ItemRow {
  const { audience, training, ahead } = verdict;
  return {
    index,
    platform: item.platform,
    account: report.judged.accounts.numberOf(item),
    kind: item.kind,
    by: item.by,
    createdAt: item.createdAt === null ? null : formatPartialDate(item.createdAt),
    snippet: item.text === null ? null : snippet(item.text),
    audience: audience.value,
    basis: audience.basis,
    training: training.value,
    ahead: ahead.value,
    media: item.media.map(({ entry, type }) => ({ type, present: entry !== null })),
  };
}

/** Cut between characters, never inside one that takes two units. */
function snippet(text: string): string {
  if (text.length <= snippetLength) return text;
  const cut = text.slice(0, snippetLength);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
