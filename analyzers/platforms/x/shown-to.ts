import type { Ended, ShownTo } from '../../model/item.ts';
import { reason } from '../../model/reason.ts';
import type { Instant } from '../../model/time.ts';
import type { AudienceBasis, AudienceValue } from '../../model/values.ts';

type Fact = Extract<ShownTo, { readonly by: 'fact' }>;

function fact(value: AudienceValue, basis: Exclude<AudienceBasis, 'declared'>, code: string): Fact {
  return { by: 'fact', value, basis, reason: reason(code) };
}

/** Who could see which material, as far as the kind, the file or the record decides (items.md, X). */
export const shown = {
  likeAccount: { by: 'account' },
  followersOnly: fact('limited', 'stated', 'x-scope-followers'),
  community: fact('public', 'platform-default', 'x-community'),
  circle: fact('limited', 'stated', 'x-circle'),
  draft: fact('private', 'stated', 'x-article-draft'),
  profile: fact('public', 'platform-rule', 'x-profile'),
  contactData: fact('private', 'platform-rule', 'x-contact-data'),
  birthDate: fact('unknown', 'none', 'x-birth-date'),
  likeSinceJuly2024: fact('private', 'platform-rule', 'x-like-private'),
  likeBefore: fact('unknown', 'none', 'x-like-before-june-2024'),
  message: fact('private', 'platform-rule', 'x-message'),
  encryptedMessage: fact('private', 'platform-rule', 'x-message-encrypted'),
  grok: fact('private', 'platform-rule', 'x-grok'),
  onlyYou: fact('private', 'platform-rule', 'x-only-you'),
  periscope: fact('public', 'platform-rule', 'x-periscope'),
  space: fact('public', 'platform-rule', 'x-space'),
  communityNote: fact('public', 'platform-rule', 'x-community-note'),
  list: fact('unknown', 'none', 'x-list'),
  moment: fact('unknown', 'none', 'x-moment'),
} as const satisfies Record<string, ShownTo>;

/** What was taken away: `at` null where the archive does not tell when. */
export function ended(shownTo: ShownTo, at: Instant | null, code: string): ShownTo {
  const end: Ended = { at, now: 'private', reason: reason(code) };
  return { ...shownTo, ended: end };
}
