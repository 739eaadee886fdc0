import type { AccountFacts } from '../../model/account.ts';
import type { ShownTo } from '../../model/item.ts';
import { reason } from '../../model/reason.ts';
import { type Instant, instant, type PartialDate } from '../../model/time.ts';
import { archiveSpans, spansSince } from '../meta/account-spans.ts';
import { fact } from '../meta/shown-to.ts';

const oneDay = 86_400_000;
const settledBy = { answer: 'default-audience' } as const;

/**
 * Who could see a story (formats/instagram.md section 6.2): whoever saw the account when it was made, for 24 hours, unless it
 * was for close friends only, which no story tells. A highlight, which none tells either, may show it still.
 * `closeFriendsSince`: the first story for close friends; null: there was none.
 */
export function storyShown(
  made: PartialDate | null,
  account: AccountFacts,
  closeFriendsSince: Instant | null,
): ShownTo {
  const unknown = (code: string): ShownTo => ({ ...fact('unknown', 'none', code), settledBy });
  if (made === null) return unknown('instagram-story-undated');
  const since = spansSince(made.at, archiveSpans(account));
  const state = since[0]?.state ?? 'unknown';
  if (state === 'unknown') {
    const isClosedNow = account.stated?.closed === true;
    return { ...unknown('instagram-story-untold'), ...(isClosedNow ? { now: 'limited' as const } : {}) };
  }
  if (state === 'closed') {
    const openedLater = since.some((span) => span.state !== 'closed');
    return openedLater
      ? unknown('instagram-story-opened-later')
      : fact('limited', 'inferred', 'instagram-story-closed');
  }
  if (closeFriendsSince !== null && made.at >= closeFriendsSince)
    return unknown('instagram-story-close-friends');
  const end = {
    at: instant(made.at + oneDay),
    now: 'unknown',
    reason: reason('instagram-story-expired'),
  } as const;
  return account.switches.length > 0
    ? { ...fact('public', 'inferred', 'instagram-story-open'), ended: end }
    : { ...fact('public', 'platform-default', 'instagram-story-open-now'), settledBy, ended: end };
}
