import type { SettledBy, ShownTo } from '../../model/item.ts';
import { reason } from '../../model/reason.ts';
import type { AudienceValue } from '../../model/values.ts';
import { type Fact, fact, metaShown } from '../meta/shown-to.ts';

const usual: SettledBy = { answer: 'default-audience' };

/** The archive does not tell; the audience that the person usually chooses settles it. */
function asUsual(code: string): Fact {
  return { ...fact('unknown', 'none', code), settledBy: usual };
}

/** Who could see which material (items.md, Facebook). Facebook has an audience for each post and no switch for all. */
export const shown = {
  post: asUsual('facebook-post'),
  postDefault: { ...fact('public', 'platform-default', 'facebook-post-default'), settledBy: usual },
  photo: asUsual('facebook-photo'),
  reel: asUsual('facebook-reel'),
  story: { ...asUsual('facebook-story'), now: 'private' },
  archived: { ...asUsual('facebook-archived'), now: 'private' },
  trash: { ...asUsual('facebook-trash'), now: 'private' },
  pending: fact('private', 'platform-rule', 'facebook-pending'),
  page: fact('public', 'platform-rule', 'facebook-page'),
  otherPage: fact('public', 'platform-rule', 'facebook-other-page'),
  comment: fact('unknown', 'none', 'facebook-comment'),
  reaction: fact('unknown', 'none', 'facebook-reaction'),
  listing: fact('public', 'platform-rule', 'facebook-listing'),
  review: fact('public', 'platform-rule', 'facebook-review'),
  event: fact('unknown', 'none', 'facebook-event'),
  vote: fact('unknown', 'none', 'facebook-vote'),
  name: fact('public', 'platform-rule', 'facebook-name'),
  formerName: {
    ...fact('public', 'platform-rule', 'facebook-former-name'),
    ended: { at: null, now: 'private', reason: reason('facebook-former-name') },
  },
  profilePicture: fact('public', 'platform-rule', 'facebook-profile-picture'),
  cover: fact('public', 'platform-rule', 'facebook-cover'),
  field: fact('unknown', 'none', 'facebook-field'),
  fieldPublic: fact('public', 'stated', 'facebook-field-public'),
  fieldLimited: fact('limited', 'stated', 'facebook-field-limited'),
  fieldPrivate: fact('private', 'stated', 'facebook-field-private'),
  notTold: fact('unknown', 'none', 'facebook-not-told'),
  onlyYou: metaShown.onlyYou,
} as const satisfies Record<string, ShownTo>;

const groupNotNamed = fact('unknown', 'none', 'facebook-group');

/** A group's posts are as open as the group; the person can tell, where the archive names it. */
export function inGroup(group: string | null): ShownTo {
  return group === null
    ? groupNotNamed
    : { ...groupNotNamed, settledBy: { answer: 'group-audience', group } };
}

/** A profile field whose audience `privacy_settings` tells: a word of ours, or Facebook's own where it is not known. */
export function fieldShown(setting: AudienceValue | { readonly words: string } | null): ShownTo {
  if (setting === null) return shown.field;
  if (typeof setting === 'object') {
    return { ...shown.field, reason: reason('facebook-field-custom', { words: setting.words }) };
  }
  if (setting === 'public') return shown.fieldPublic;
  if (setting === 'private') return shown.fieldPrivate;
  return setting === 'limited' ? shown.fieldLimited : shown.field;
}
