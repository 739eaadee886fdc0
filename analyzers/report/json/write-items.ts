import type { Item } from '../../model/item.ts';
import type { Report } from '../report.ts';
import { csvHeader, csvRows } from './item-csv.ts';
import { type ItemJson, itemJson, type Numbering } from './item-json.ts';
import type { Voice } from './voice.ts';

const itemsAtOnce = 500;

/** Running numbers from 1 in place of ids, in the order of the report. */
export function numberingOf(report: Report): Numbering {
  const { accounts } = report.judged;
  return {
    item: (index) => String(index + 1),
    account: (item: Pick<Item, 'platform' | 'account'>) => String(accounts.numberOf(item) + 1),
  };
}

/** The items as JSON, one object a line, in pieces of some hundred lines. All items, or those of `indexes`. */
export function* itemLines(report: Report, voice: Voice, indexes?: Uint32Array): Generator<string> {
  for (const items of batches(report, voice, indexes)) {
    yield items.map((item) => `${JSON.stringify(item)}\n`).join('');
  }
}

/** The items as CSV, safe to open in a spreadsheet, in pieces of some hundred lines. */
export function* itemCsv(report: Report, voice: Voice, indexes?: Uint32Array): Generator<string> {
  yield csvHeader();
  for (const items of batches(report, voice, indexes)) yield csvRows(items);
}

function* batches(
  report: Report,
  voice: Voice,
  indexes: Uint32Array | undefined,
): Generator<readonly ItemJson[]> {
  const numbers = numberingOf(report);
  const { judged } = report;
  let batch: ItemJson[] = [];
  const total = indexes?.length ?? judged.size;
  for (let at = 0; at < total; at++) {
    const index = indexes === undefined ? at : (indexes[at] ?? 0);
    const item = judged.items[index];
    if (item !== undefined) batch.push(itemJson(item, index, judged.judge(item), voice, numbers));
    if (batch.length < itemsAtOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
