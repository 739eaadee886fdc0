import { itemJson } from '../../analyzers/report/json/item-json.ts';
import type { Voice } from '../../analyzers/report/json/voice.ts';
import { numberingOf } from '../../analyzers/report/json/write-items.ts';
import type { Report } from '../../analyzers/report/report.ts';

/** Items that are alike in everything but text and place, counted: what a reader of the policy page can check by hand. */
export function verdictTable(report: Report, voice: Voice): string {
  const rows = new Map<string, number>();
  for (const [index, item] of report.judged.items.entries()) {
    const { kind, subject, by, audience, training, ahead } = itemJson(
      item,
      index,
      report.judged.judge(item),
      voice,
      numberingOf(report),
    );
    const who = `${audience.value} ${audience.basis}${audience.now === undefined ? '' : ` (now ${audience.now})`}`;
    const also = (training.also ?? []).map(({ ruleId, value }) => ` + ${ruleId} ${value}`).join('');
    const soFar = `${training.ruleId} ${training.value}${training.since === undefined ? '' : ` since ${training.since}`}`;
    const row = `${kind} | ${subject} | ${by} | ${who} | ${soFar}${also} | ${ahead.ruleId} ${ahead.value}`;
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  return `${[...rows]
    .map(([row, count]) => `${row} = ${count}`)
    .toSorted()
    .join('\n')}\n`;
}
