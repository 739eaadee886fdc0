import type { AccountFacts } from '../../model/account.ts';
import { type Instant, startOf } from '../../model/time.ts';
import type { DaySpan, Told } from '../../model/told.ts';

/** A stretch of the account's life in one state: milliseconds, `to` not included. */
export interface StateSpan {
  readonly from: number;
  readonly to: number;
  readonly state: 'open' | 'closed' | 'unknown';
  readonly basis: 'inferred' | 'declared';
}

const opposite = { open: 'closed', closed: 'open', unknown: 'unknown' } as const;

/**
 * The account over time as the archive tells it, oldest first and without gaps. The last span is the day of the export: it
 * begins and ends at infinity, since a switch after the last known one may be missing (formats/instagram.md section 6.1).
 */
export function archiveSpans(account: AccountFacts): readonly StateSpan[] {
  const { switches, stated } = account;
  const today = stated === null ? null : stated.closed ? 'closed' : 'open';
  const first = switches[0];
  if (first === undefined) {
    // Closed today says nothing of earlier: it may have been open before.
    const state = today === 'open' ? 'open' : 'unknown';
    return [inferred(-Infinity, Infinity, state), inferred(Infinity, Infinity, today ?? 'unknown')];
  }
  const before = account.startsUnclear === true ? 'unknown' : opposite[first.to];
  const spans = [inferred(-Infinity, first.at, before)];
  for (const [index, { at, to }] of switches.entries()) {
    spans.push(inferred(at, switches[index + 1]?.at ?? Infinity, to));
  }
  spans.push(inferred(Infinity, Infinity, today ?? switches.at(-1)?.to ?? 'unknown'));
  return spans;
}

function inferred(from: number, to: number, state: StateSpan['state']): StateSpan {
  return { from, to, state, basis: 'inferred' };
}

/** The same, with what the person told where the archive tells nothing. Told periods stand before a told default. */
export function knownSpans(account: AccountFacts, told: Told): readonly StateSpan[] {
  const spans = toldPeriods(archiveSpans(account), account, told);
  const answer = told.defaultAudience[account.platform];
  if (answer === undefined) return spans;
  const state = answer === 'limited' ? 'closed' : 'open';
  return spans.map((span) => (span.state === 'unknown' ? { ...span, state, basis: 'declared' } : span));
}

/** What is not known, as closed in the private periods that the person told and as open outside them, if any was told. */
export function toldPeriods(
  spans: readonly StateSpan[],
  { platform }: AccountFacts,
  told: Told,
): readonly StateSpan[] {
  const periods = told.privatePeriods[platform] ?? [];
  if (periods.length === 0) return spans;
  return spans.flatMap((span) => (span.state === 'unknown' ? cutBy(periods, span) : [span]));
}

/** Closed inside the told periods, open between them. */
function cutBy(periods: readonly DaySpan[], { from, to }: StateSpan): readonly StateSpan[] {
  const declared = (start: number, end: number, state: 'open' | 'closed'): StateSpan => ({
    from: start,
    to: end,
    state,
    basis: 'declared',
  });
  if (from === Infinity) {
    const isClosed = periods.some((period) => period.to === null);
    return [declared(from, to, isClosed ? 'closed' : 'open')];
  }
  const spans: StateSpan[] = [];
  let at = from;
  for (const period of [...periods].sort((a, b) => startsAt(a) - startsAt(b))) {
    const start = Math.max(at, startsAt(period));
    const end = Math.min(to, period.to === null ? Infinity : startOf(period.to));
    if (start >= end) continue;
    if (start > at) spans.push(declared(at, start, 'open'));
    spans.push(declared(start, end, 'closed'));
    at = end;
  }
  if (at < to) spans.push(declared(at, to, 'open'));
  return spans;
}

function startsAt({ from }: DaySpan): number {
  return from === null ? -Infinity : startOf(from);
}

/**
 * What the account went through since the moment, that moment's own state first. The moment of closing still counts as
 * open, the moment of opening as open already.
 */
export function spansSince(made: Instant | null, spans: readonly StateSpan[]): readonly StateSpan[] {
  const at = made ?? -Infinity;
  return spans.filter(
    ({ from, to, state }) => from === Infinity || to > at || (to === at && state === 'open'),
  );
}
