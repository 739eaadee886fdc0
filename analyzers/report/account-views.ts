import type { AccountFacts } from '../model/account.ts';
import type { AccountView } from '../model/query.ts';
import { dayOf, formatDay } from '../model/time.ts';
import type { Told } from '../model/told.ts';
import { accountName } from './account-list.ts';

/** Accounts as the screen names them, with the spans in which they were closed: found in the archive, and told. */
export function accountViews(accounts: readonly AccountFacts[], told: Told): readonly AccountView[] {
  return accounts.map((account) => ({
    platform: account.platform,
    name: accountName(account),
    history: account.history,
    closedSpans: [...switchedSpans(account), ...toldSpans(account, told)],
  }));
}

type Span = AccountView['closedSpans'][number];

function switchedSpans(account: AccountFacts): readonly Span[] {
  const spans: Span[] = [];
  let closedFrom: string | null = null;
  let closed = false;
  for (const { at, to } of account.switches) {
    const day = formatDay(dayOf(at));
    if (to === 'closed' && !closed) closedFrom = day;
    // A first switch that opens ends a closed span whose start nobody tells.
    const isFirst = at === account.switches[0]?.at && account.startsUnclear !== true;
    if (to === 'open' && (closed || isFirst)) spans.push({ from: closedFrom, to: day, declared: false });
    if (to === 'open') closedFrom = null;
    closed = to === 'closed';
  }
  if (closed) spans.push({ from: closedFrom, to: null, declared: false });
  if (account.switches.length > 0 || account.stated?.closed !== true) return spans;
  const { at } = account.stated;
  return [{ from: at === null ? null : formatDay(dayOf(at)), to: null, declared: false }];
}

function toldSpans(account: AccountFacts, told: Told): readonly Span[] {
  return (told.privatePeriods[account.platform] ?? []).map(({ from, to }) => ({
    from: from === null ? null : formatDay(from),
    to: to === null ? null : formatDay(to),
    declared: true,
  }));
}
