import type { AccountFacts, PrivacySwitch } from '../../model/account.ts';
import type { Instant } from '../../model/time.ts';

/** One record of the privacy history: a moment, and the state after it where its title is understood. */
export interface PrivacyChange {
  readonly at: Instant;
  readonly to: 'open' | 'closed' | null;
}

type State = PrivacySwitch['to'];
const opposite = { open: 'closed', closed: 'open', unknown: 'unknown' } as const;

/**
 * Which way each switch went (formats/instagram.md section 6.1). Going back from today's state, every older span has the
 * opposite one; titles are trusted for the span after them. Where the two do not fit, a record is missing: what was before
 * the oldest switch is unclear then, and so is a closed span that ends by closing again.
 *
 * `newestFirst`: as in the file; several switches within a second keep their order.
 */
export function walkBack(
  newestFirst: readonly PrivacyChange[],
  today: 'open' | 'closed' | null,
): Pick<AccountFacts, 'switches' | 'startsUnclear'> {
  const changes = withoutRepeats(newestFirst);
  const switches: PrivacySwitch[] = [];
  let expected: State = today ?? newestByTitles(changes);
  let fits = true;
  let later: State | null = null;
  for (const { at, to } of changes) {
    if (to !== null && expected !== 'unknown' && to !== expected) fits = false;
    const state: State = to ?? (fits ? expected : 'unknown');
    const closedTwice = state === 'closed' && later === 'closed';
    switches.unshift({ at, to: closedTwice ? 'unknown' : state });
    later = state;
    expected = opposite[state];
  }
  const isClear = fits && expected !== 'unknown';
  return changes.length === 0 || isClear ? { switches } : { switches, startsUnclear: true };
}

/** Newest first whatever the order of the file; exact repeats of a record are one. */
function withoutRepeats(newestFirst: readonly PrivacyChange[]): readonly PrivacyChange[] {
  const seen = new Set<string>();
  return newestFirst
    .filter(({ at, to }) => {
      const key = `${at} ${to}`;
      return !seen.has(key) && seen.add(key);
    })
    .toSorted((a, b) => b.at - a.at);
}

/** Where today's state is not told: the newest title that is understood, and every switch since turned it over. */
function newestByTitles(changes: readonly PrivacyChange[]): State {
  const at = changes.findIndex(({ to }) => to !== null);
  const to = changes[at]?.to ?? 'unknown';
  return at % 2 === 0 ? to : opposite[to];
}
