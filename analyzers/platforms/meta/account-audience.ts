import type { AccountFacts } from '../../model/account.ts';
import type { Ended, Item } from '../../model/item.ts';
import { reason } from '../../model/reason.ts';
import type { Instant } from '../../model/time.ts';
import type { Told } from '../../model/told.ts';
import type { Audience } from '../../model/verdict.ts';
import { knownSpans, type StateSpan, spansSince } from './account-spans.ts';

/**
 * Audience of what follows the account on Instagram and Threads ("Acc" in items.md; formats/instagram.md section 6.1): one
 * switch for everything, so that opening shows older things as well. Public if the account was open at any time since.
 */
export function accountAudience(
  item: Pick<Item, 'createdAt' | 'shownTo'>,
  account: AccountFacts,
  told: Told,
): Audience {
  const made = item.createdAt?.at ?? null;
  const { ended } = item.shownTo;
  const since = spansSince(made, knownSpans(account, told));
  const whileThere = since.filter(({ from }) => ended?.at == null || from < ended.at);
  return withEnd(widest(whileThere.length > 0 ? whileThere : since, account), ended);
}

function widest(since: readonly StateSpan[], account: AccountFacts): Audience {
  const open = since.filter(({ state }) => state === 'open');
  if (open.length > 0) return publicWhile(open, since, account);
  const today = since.at(-1);
  if (since.some(({ state }) => state === 'unknown')) {
    return {
      value: 'unknown',
      basis: 'none',
      reason: reason(unknownCode(account)),
      ...(today?.from === Infinity && today.state === 'closed' ? { now: 'limited' } : {}),
    };
  }
  const isTold = since.some(({ basis }) => basis === 'declared');
  return {
    value: 'limited',
    basis: isTold ? 'declared' : 'inferred',
    reason: reason(isTold ? 'meta-told-closed' : 'meta-account-closed'),
  };
}

function unknownCode({ switches, stated }: AccountFacts): string {
  if (switches.length > 0) return 'meta-account-unclear';
  return stated === null ? 'meta-account-untold' : 'meta-account-closed-now';
}

function publicWhile(
  open: readonly StateSpan[],
  since: readonly StateSpan[],
  account: AccountFacts,
): Audience {
  const [first] = since;
  const from = first?.state === 'closed' ? openedAt(since) : undefined;
  const today = since.at(-1);
  const isOpenNow = today?.state === 'open';
  const basis = open.some((span) => span.basis === 'inferred') ? 'inferred' : 'declared';
  const how = isOpenNow ? (first?.state === 'closed' ? 'reopened' : 'open') : 'was-open';
  const noHistory = basis === 'inferred' && account.switches.length === 0;
  return {
    value: 'public',
    basis,
    reason: reason(
      noHistory ? 'meta-account-open-now' : `meta-${basis === 'declared' ? 'told' : 'account'}-${how}`,
    ),
    ...(from === undefined ? {} : { from }),
    ...(isOpenNow
      ? {}
      : {
          until: closedAt(since),
          now: today?.state === 'closed' ? ('limited' as const) : ('unknown' as const),
        }),
  };
}

/** The day on which a closed account opened; undefined where a span between is not known. */
function openedAt(since: readonly StateSpan[]): Instant | undefined {
  const next = since.find(({ state }) => state !== 'closed');
  return next?.state === 'open' && Number.isFinite(next.from) ? (next.from as Instant) : undefined;
}

/** The end of the last open span; null where its day is not told. */
function closedAt(since: readonly StateSpan[]): Instant | null {
  const last = since.findLast(({ state }) => state === 'open');
  return last !== undefined && Number.isFinite(last.to) ? (last.to as Instant) : null;
}

/** Taken away on an untold day: neither is it told how long it stood there (items.md, "Acc on Instagram"). */
function withEnd(audience: Audience, ended: Ended | undefined): Audience {
  if (ended === undefined) return audience;
  const { at, now } = ended;
  const until = at === null || audience.until == null ? at : (Math.min(at, audience.until) as Instant);
  return { ...audience, until, now };
}
