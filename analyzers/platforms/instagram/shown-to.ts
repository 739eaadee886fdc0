import type { Ended, ShownTo } from '../../model/item.ts';
import { reason } from '../../model/reason.ts';
import type { Instant } from '../../model/time.ts';
import { fact, metaShown } from '../meta/shown-to.ts';

/** Who could see which material, as far as the kind, the file or the record decides (items.md, Instagram). */
export const shown = {
  ...metaShown,
  likeAccount: { by: 'account' },
  draft: fact('private', 'stated', 'instagram-draft'),
  maybeDraft: fact('unknown', 'none', 'instagram-maybe-draft'),
  unplaced: fact('unknown', 'none', 'instagram-unplaced'),
  alwaysPublic: fact('public', 'platform-rule', 'instagram-always-public'),
  website: fact('unknown', 'none', 'instagram-website'),
  otherField: fact('unknown', 'none', 'instagram-field'),
  contactData: fact('private', 'platform-rule', 'instagram-contact-data'),
  professionalContact: fact('unknown', 'none', 'instagram-professional-contact'),
  comment: fact('unknown', 'none', 'instagram-comment'),
  reaction: fact('unknown', 'none', 'instagram-reaction'),
  friendsOnly: fact('limited', 'platform-rule', 'instagram-friends-only'),
  channel: fact('unknown', 'none', 'instagram-channel'),
} as const satisfies Record<string, ShownTo>;

/** What was taken away, and is the person's alone now: `at` null where the archive does not tell when. */
export function ended(shownTo: ShownTo, at: Instant | null, code: string): ShownTo {
  const end: Ended = { at, now: 'private', reason: reason(code) };
  return { ...shownTo, ended: end };
}
