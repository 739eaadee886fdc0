import type { Item } from '../../model/item.ts';
import type { ItemDetail, PolicyView, VerdictView } from '../../model/query.ts';
import { dayOf, formatDay, formatInstant } from '../../model/time.ts';
import type { AlsoVerdict, Audience, TrainingVerdict, Verdict } from '../../model/verdict.ts';
import type { Voice } from '../json/voice.ts';
import { policyView } from '../policy-list.ts';
import type { Report } from '../report.ts';
import { inputNames } from '../report-view.ts';
import { itemRow } from './item-rows.ts';

/** Everything about one item: its verdicts in sentences, the rules behind them, and where it stands in the archive. */
export function itemDetail(report: Report, rev: number, index: number, voice: Voice): ItemDetail | null {
  const item = report.judged.items[index];
  if (item === undefined) return null;
  const verdict = report.judged.judge(item);
  const nameOf = inputNames(report, voice);
  return {
    ...itemRow(report, item, index, verdict),
    rev,
    id: item.id,
    subject: item.subject,
    text: item.text,
    group: item.group ?? null,
    permalink: item.permalink,
    audienceView: audienceView(item, verdict.audience, voice),
    trainingView: verdictView(verdict.training, voice, since(item, verdict)),
    aheadView: verdictView(verdict.ahead, voice, null),
    also: verdict.training.also.map((also) => verdictView(also, voice, null)),
    policies: policiesOf(report, item, verdict),
    sources: [item.source, ...item.alsoFrom].map(({ input, entry, pointer }) => ({
      input,
      inputName: nameOf(input),
      entry,
      pointer,
    })),
  };
}

function audienceView(item: Item, audience: Audience, voice: Voice): ItemDetail['audienceView'] {
  const { reason, from, until, now } = audience;
  return {
    sentence: voice.because(reason),
    from: from === undefined ? null : formatInstant(from),
    until: until === undefined ? null : until === null ? 'unknown-day' : formatInstant(until),
    now: now ?? null,
    settledBy: settledBy(item, audience),
  };
}

/** Which answer of the person could replace an assumption or fill a gap. */
function settledBy(item: Item, audience: Audience): ItemDetail['audienceView']['settledBy'] {
  if (audience.basis !== 'platform-default' && audience.basis !== 'none') return null;
  for (const shownTo of [item.shownTo, ...item.alsoShownTo]) {
    if (shownTo.by === 'account') return 'default-audience';
    if (shownTo.settledBy !== undefined) return shownTo.settledBy.answer;
  }
  return null;
}

function verdictView(
  verdict: TrainingVerdict | Verdict['ahead'] | AlsoVerdict,
  voice: Voice,
  since: string | null,
): VerdictView {
  const { value, ruleId, scope, reason } = verdict;
  return { value, ruleId, scope, since, sentence: voice.because(reason) };
}

/** The later of the clause's day and the start of the exposure. */
function since(item: Item, { audience, training }: Verdict): string | null {
  if (training.since === undefined) return null;
  const starts = [item.createdAt?.at, audience.from].filter((at) => at !== undefined).map(dayOf);
  const latest = [training.since, ...starts].toSorted((a, b) => a - b).at(-1);
  return formatDay(latest ?? training.since);
}

function policiesOf(report: Report, item: Item, verdict: Verdict): readonly PolicyView[] {
  const policy = report.options.platforms.find(({ id }) => id === item.platform)?.policy;
  if (policy === undefined) return [];
  const { training, ahead } = verdict;
  const ids = new Set([training.ruleId, ahead.ruleId, ...training.also.map(({ ruleId }) => ruleId)]);
  return [...ids].flatMap((id) => policyView(policy, id, report.told) ?? []);
}
