import type { AccountFacts } from '../../model/account.ts';
import type { Item, ShownTo, StoryCircle } from '../../model/item.ts';
import { reason } from '../../model/reason.ts';
import { type Instant, instant } from '../../model/time.ts';
import type { Told } from '../../model/told.ts';
import type { Audience } from '../../model/verdict.ts';
import { archiveSpans, type StateSpan, spansSince, toldPeriods } from '../meta/account-spans.ts';

const oneDay = 86_400_000;

/** What a story's file tells of who could see it. `closeFriendsSince`: the first story for close friends; null: none. */
export function storyShown(made: Instant | null, closeFriendsSince: Instant | null): ShownTo {
  const isMaybeForSome = made !== null && closeFriendsSince !== null && made >= closeFriendsSince;
  return { by: 'account', story: isMaybeForSome ? 'maybe-close-friends' : 'all' };
}

/**
 * Who could see a story (formats/instagram.md section 6.2): whoever saw the account when it was made, for 24 hours, unless it
 * was for close friends only, which no story tells. A highlight, which none tells either, may show it still.
 */
export function storyAudience(
  { createdAt }: Pick<Item, 'createdAt'>,
  circle: StoryCircle,
  account: AccountFacts,
  told: Told,
): Audience {
  const made = createdAt?.at ?? null;
  const since = made === null ? [] : spansSince(made, storySpans(account, told));
  const found = made === null ? unknown('instagram-story-undated') : madeWhile(since, circle, account);
  const answer = told.defaultAudience[account.platform];
  const isGap = found.basis === 'none' || found.basis === 'platform-default';
  if (!isGap || answer === undefined || isToldClosed(since[0])) return ending(found, made);
  const basis = 'declared' as const;
  const isOpenToday = since.at(-1)?.state !== 'closed';
  return ending({ value: answer, basis, reason: reason(`declared-default-${answer}`) }, made, isOpenToday);
}

/** Open today and no history says nothing sure of the day of a story: what the person told stands before it. */
function storySpans(account: AccountFacts, told: Told): readonly StateSpan[] {
  const spans = archiveSpans(account);
  const hasHistory = account.switches.length > 0;
  const sure = spans.map((span) =>
    hasHistory || span.from === Infinity ? span : { ...span, state: 'unknown' as const },
  );
  return toldPeriods(sure, account, told);
}

function madeWhile(since: readonly StateSpan[], circle: StoryCircle, account: AccountFacts): Audience {
  const [then] = since;
  const today = since.at(-1)?.state;
  const isDeclared = then?.basis === 'declared';
  if (then === undefined || (then.state === 'unknown' && (today !== 'open' || account.switches.length > 0)))
    return { ...unknown('instagram-story-untold'), ...(today === 'closed' ? { now: 'limited' } : {}) };
  if (then.state === 'closed') {
    if (since.some(({ state }) => state !== 'closed')) return unknown('instagram-story-opened-later');
    return isDeclared
      ? { value: 'limited', basis: 'declared', reason: reason('meta-told-closed') }
      : { value: 'limited', basis: 'inferred', reason: reason('instagram-story-closed') };
  }
  if (circle === 'maybe-close-friends') return unknown('instagram-story-close-friends');
  if (then.state === 'unknown')
    return { value: 'public', basis: 'platform-default', reason: reason('instagram-story-open-now') };
  return isDeclared
    ? { value: 'public', basis: 'declared', reason: reason('meta-told-open') }
    : { value: 'public', basis: 'inferred', reason: reason('instagram-story-open') };
}

function unknown(code: string): Audience {
  return { value: 'unknown', basis: 'none', reason: reason(code) };
}

function isToldClosed(span: StateSpan | undefined): boolean {
  return span?.state === 'closed' && span.basis === 'declared';
}

/** Seen by everyone for a day; from then on by whoever sees the highlight, if there is one. */
function ending(audience: Audience, made: Instant | null, isWiderToday = false): Audience {
  if (audience.value !== 'public' && !isWiderToday) return audience;
  return { ...audience, until: made === null ? null : instant(made + oneDay), now: 'unknown' };
}
