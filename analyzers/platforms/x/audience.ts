import type { AccountFacts, PrivacySwitch } from '../../model/account.ts';
import type { Ended, Item } from '../../model/item.ts';
import { type Reason, reason } from '../../model/reason.ts';
import { type Instant, startOf } from '../../model/time.ts';
import type { DaySpan, Told } from '../../model/told.ts';
import type { Audience } from '../../model/verdict.ts';

/** Spans in which the account was closed to all but its followers. Null `from`: the start is not known. */
interface ClosedSpan {
  readonly from: Instant | null;
  /** Null: still closed. */
  readonly to: Instant | null;
}

interface Evidence {
  readonly basis: 'inferred' | 'declared';
  readonly spans: readonly ClosedSpan[];
  /** An unknown start reaches back to the beginning (told by the person) or to nobody knows when (switches). */
  readonly openStart: 'from-the-beginning' | 'unknown';
}

/**
 * Audience of a post that follows the account (items.md, "Acc on X"; formats/x.md section 8). X's privacy switch
 * holds for all posts at once: protecting hides the past as well, opening shows everything again. So the last
 * switch decides about today, and a `Protect` proves that the account was open until then.
 *
 * Sources in order: the switches of the last six months, the state that the export itself names (2012 to 2019),
 * what the person told, X's default. What the person told never replaces what the archive says.
 */
export function accountAudience(
  item: Pick<Item, 'createdAt' | 'shownTo'>,
  account: AccountFacts,
  told: Told,
): Audience {
  const made = item.createdAt?.at ?? null;
  const ended = item.shownTo.ended;
  const evidence = evidenceOf(account, told);
  if (evidence !== null) return overTime(made, evidence, ended);
  return withEnd(flatAudience(account, told), ended);
}

function evidenceOf(account: AccountFacts, told: Told): Evidence | null {
  if (account.switches.length > 0) {
    return { basis: 'inferred', spans: closedSpans(account.switches), openStart: 'unknown' };
  }
  if (account.stated !== null) return null;
  const declared = told.privatePeriods.x ?? [];
  if (declared.length === 0) return null;
  return { basis: 'declared', spans: declaredSpans(declared), openStart: 'from-the-beginning' };
}

/** Repeated switches in one direction change nothing; a first `open` closes a span of unknown start. */
export function closedSpans(switches: readonly PrivacySwitch[]): readonly ClosedSpan[] {
  const spans: ClosedSpan[] = [];
  let closedFrom: Instant | null = null;
  let state: 'open' | 'closed' | 'unknown' = 'unknown';
  for (const { at, to } of switches) {
    if (to === 'closed' && state !== 'closed') closedFrom = at;
    if (to === 'open' && state === 'closed') spans.push({ from: closedFrom, to: at });
    if (to === 'open' && state === 'unknown') spans.push({ from: null, to: at });
    state = to;
  }
  if (state === 'closed') spans.push({ from: closedFrom, to: null });
  return spans;
}

function declaredSpans(periods: readonly DaySpan[]): readonly ClosedSpan[] {
  const sorted = [...periods].sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  const spans: ClosedSpan[] = [];
  for (const { from, to } of sorted) {
    const next = { from: from === null ? null : startOf(from), to: to === null ? null : startOf(to) };
    const last = spans.at(-1);
    const touches = last !== undefined && (last.to === null || next.from === null || next.from <= last.to);
    if (!touches) {
      spans.push(next);
      continue;
    }
    const later = last.to === null || next.to === null ? null : (Math.max(last.to, next.to) as Instant);
    spans[spans.length - 1] = { from: last.from, to: later };
  }
  return spans;
}

function overTime(made: Instant | null, evidence: Evidence, ended: Ended | undefined): Audience {
  const { spans, basis } = evidence;
  const madeAt = made ?? -Infinity;
  const around = spans.find((span) => isInside(madeAt, span, evidence.openStart));
  const from = around?.to ?? undefined;
  const neverOpened = around !== undefined && around.to === null;
  const goneBefore = from !== undefined && ended?.at != null && ended.at <= from;
  if (neverOpened || goneBefore) {
    return withEnd({ value: 'limited', basis, reason: because(basis, 'protected') }, ended);
  }

  const last = spans.at(-1);
  const closedAgain = last !== undefined && last.to === null ? last.from : null;
  const open: Audience = {
    value: 'public',
    basis,
    reason: because(basis, closedAgain === null ? (from === undefined ? 'open' : 'reopened') : 'was-open'),
    ...(from === undefined ? {} : { from }),
    ...(closedAgain === null ? {} : { until: closedAgain, now: 'limited' }),
  };
  return withEnd(open, ended);
}

/** The moment of protecting still counts as open, the moment of opening as open again. */
function isInside(madeAt: number, span: ClosedSpan, openStart: Evidence['openStart']): boolean {
  if (span.to !== null && madeAt >= span.to) return false;
  if (span.from === null) return openStart === 'from-the-beginning';
  return openStart === 'unknown' ? madeAt > span.from : madeAt >= span.from;
}

function because(basis: Evidence['basis'], what: string): Reason {
  return reason(basis === 'declared' ? `x-told-${what}` : `x-switch-${what}`);
}

function flatAudience(account: AccountFacts, told: Told): Audience {
  if (account.stated !== null) {
    return account.stated.closed
      ? { value: 'limited', basis: 'inferred', reason: reason('x-stated-protected') }
      : { value: 'public', basis: 'inferred', reason: reason('x-stated-open') };
  }
  const declared = told.defaultAudience.x;
  if (declared !== undefined) {
    return { value: declared, basis: 'declared', reason: reason(`x-told-default-${declared}`) };
  }
  const why = account.history === 'empty' ? 'x-default-no-change-seen' : 'x-default-no-history';
  return { value: 'public', basis: 'platform-default', reason: reason(why) };
}

/** A deletion or expiry ends what was still to be seen; today's audience is then that of the ended item. */
function withEnd(audience: Audience, ended: Ended | undefined): Audience {
  if (ended === undefined) return audience;
  const both = [audience.until, ended.at].filter((at): at is Instant => at != null);
  const until = both.length === 0 ? null : (Math.min(...both) as Instant);
  return { ...audience, until, now: ended.now };
}
