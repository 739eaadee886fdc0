import { dayOf, instant } from '../../analyzers/model/time.ts';
import type { Told } from '../../analyzers/model/told.ts';
import { headlineKinds, type TrainingValue } from '../../analyzers/model/values.ts';
import type { FakeItem } from './fake-items.ts';

/** An item as judged: a rough likeness of the real verdicts, enough to see the screens move. */
export interface FakeJudged extends FakeItem {
  readonly training: TrainingValue;
  readonly ahead: TrainingValue;
  readonly headline: boolean;
}

export function fakeJudge(item: FakeItem, told: Told): FakeJudged {
  const seen = audienceOf(item, told);
  const training = trainingOf(seen, told);
  const optedOut = Object.keys(told.optedOut[item.platform] ?? {}).length > 0;
  const open = training === 'confirmed' || training === 'likely';
  return {
    ...seen,
    training,
    ahead: open && optedOut ? 'excluded' : training,
    headline: item.by === 'self' && headlineKinds.has(item.kind),
  };
}

function audienceOf(item: FakeItem, told: Told): FakeItem {
  if (item.basis !== 'platform-default' && item.basis !== 'none') return item;
  const at = item.createdAt === null ? null : instant(Date.parse(item.createdAt));
  const day = at === null ? null : dayOf(at);
  const closed = told.privatePeriods[item.platform]?.some(
    (span) => day !== null && (span.from === null || day >= span.from) && (span.to === null || day < span.to),
  );
  if (closed === true) return { ...item, audience: 'limited', basis: 'declared' };
  const told1 = told.defaultAudience[item.platform];
  if (told1 !== undefined && item.kind !== 'reaction') return { ...item, audience: told1, basis: 'declared' };
  return item;
}

function trainingOf(item: FakeItem, told: Told): TrainingValue {
  if (told.minor) return 'excluded';
  if (item.kind === 'ai-chat') return 'confirmed';
  if (item.kind === 'repost') return 'possible';
  if (item.audience === 'unknown') return 'possible';
  if (item.audience === 'private') return item.kind === 'search' ? 'unlikely' : 'excluded';
  if (item.audience === 'limited') return 'unlikely';
  return item.basis === 'platform-default' || item.platform === 'linkedin' ? 'likely' : 'confirmed';
}
