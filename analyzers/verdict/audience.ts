import type { AccountFacts } from '../model/account.ts';
import type { Ended, Item, ShownTo } from '../model/item.ts';
import { reason } from '../model/reason.ts';
import { dayOf, type Instant } from '../model/time.ts';
import type { Told } from '../model/told.ts';
import { audienceWidth } from '../model/values.ts';
import type { Audience } from '../model/verdict.ts';
import type { Platform } from '../platforms/platform.ts';

type Accounts = Pick<Platform, 'accountAudience'>;

/**
 * Who could see the item, from what its sources say, the account over time, and what the person told. Several
 * sources of one item (parts, an older and a newer export) give the widest audience; an end that one of them
 * tells holds for all, but not for other posts that the same picture stands in.
 */
export function audienceOf(item: Item, account: AccountFacts, told: Told, platform: Accounts): Audience {
  const audienceIn = (fact: ShownTo): Audience =>
    fact.by === 'account'
      ? platform.accountAudience({ createdAt: item.createdAt, shownTo: fact }, account, told)
      : fromFact(item, fact, told);
  const ended = latestEnd([item.shownTo, ...item.alsoShownTo]);
  let widest = audienceIn(withEnd(item.shownTo, ended));
  for (const fact of item.alsoShownTo) widest = wider(widest, audienceIn(withEnd(fact, ended)));
  for (const fact of item.standsElsewhere ?? []) widest = wider(widest, audienceIn(fact));
  return widest;
}

function withEnd(fact: ShownTo, ended: Ended | undefined): ShownTo {
  return ended === undefined ? fact : { ...fact, ended };
}

function latestEnd(facts: readonly ShownTo[]): Ended | undefined {
  const ends = facts.flatMap((fact) => (fact.ended === undefined ? [] : [fact.ended]));
  return ends.reduce<Ended | undefined>(
    (last, end) => (last === undefined || (end.at ?? -Infinity) > (last.at ?? -Infinity) ? end : last),
    undefined,
  );
}

type Fact = Extract<ShownTo, { by: 'fact' }>;

function fromFact(item: Item, fact: Fact, told: Told): Audience {
  const settled = settledAudience(item, fact, told);
  const base: Audience = settled ?? { value: fact.value, basis: fact.basis, reason: fact.reason };
  return {
    ...base,
    ...(fact.from === undefined ? {} : { from: fact.from }),
    ...(fact.now === undefined ? {} : { now: fact.now }),
    ...(fact.ended === undefined ? {} : { until: fact.ended.at, now: fact.ended.now }),
  };
}

/** What the person told replaces assumptions and gaps, never what the archive or the platform says. */
function settledAudience(item: Item, fact: Fact, told: Told): Audience | null {
  if (fact.settledBy === undefined) return null;
  if (fact.basis !== 'none' && fact.basis !== 'platform-default') return null;
  if (fact.settledBy.answer === 'group-audience') {
    const answer = told.groupAudience[item.platform]?.[fact.settledBy.group];
    if (answer === undefined) return null;
    return { value: answer, basis: 'declared', reason: reason(`declared-group-${answer}`) };
  }
  if (isInPrivatePeriod(item, told)) {
    return { value: 'limited', basis: 'declared', reason: reason('declared-period-limited') };
  }
  const answer = told.defaultAudience[item.platform];
  if (answer === undefined) return null;
  return { value: answer, basis: 'declared', reason: reason(`declared-default-${answer}`) };
}

function isInPrivatePeriod(item: Item, told: Told): boolean {
  if (item.createdAt === null) return false;
  const made = dayOf(item.createdAt.at);
  const periods = told.privatePeriods[item.platform] ?? [];
  return periods.some(({ from, to }) => (from === null || made >= from) && (to === null || made < to));
}

/** The wider one, in the time that both cover: from the earlier start, and still if one of them still is. */
function wider(a: Audience, b: Audience): Audience {
  const [ofA, ofB] = [audienceWidth[a.value], audienceWidth[b.value]];
  if (ofA !== ofB) return ofA > ofB ? a : b;
  const { from: _, ...later } = endsLater(a, b) ? a : b;
  const from =
    a.from === undefined || b.from === undefined ? undefined : (Math.min(a.from, b.from) as Instant);
  return from === undefined ? later : { ...later, from };
}

/** No end, then an untold one, then the later day. */
function endsLater(a: Audience, b: Audience): boolean {
  const rank = ({ until }: Audience): number =>
    until === undefined ? Infinity : (until ?? Number.MAX_VALUE);
  return rank(a) >= rank(b);
}
