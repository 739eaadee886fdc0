import type { SettledBy, ShownTo } from '../../model/item.ts';
import { reason } from '../../model/reason.ts';
import type { AudienceBasis, AudienceValue } from '../../model/values.ts';

type Fact = Extract<ShownTo, { readonly by: 'fact' }>;

function fact(value: AudienceValue, basis: Exclude<AudienceBasis, 'declared'>, code: string): Fact {
  return { by: 'fact', value, basis, reason: reason(code) };
}

/** Only what the person posts follows the audience that they usually choose. */
function asUsual(code: string): Fact {
  const settledBy: SettledBy = { answer: 'default-audience' };
  return { ...fact('public', 'platform-default', code), settledBy };
}

/** Who could see which material (items.md, LinkedIn). LinkedIn has no account-wide switch: everything is a fact. */
export const shown = {
  post: asUsual('linkedin-post-default'),
  postPublic: fact('public', 'stated', 'linkedin-post-public'),
  postConnections: fact('limited', 'stated', 'linkedin-post-connections'),
  postLoggedIn: fact('public', 'stated', 'linkedin-post-logged-in'),
  postContainer: fact('limited', 'stated', 'linkedin-post-container'),
  group: fact('limited', 'platform-rule', 'linkedin-group'),
  onOwnPublicPost: fact('public', 'inferred', 'linkedin-on-own-public-post'),
  onOwnLimitedPost: fact('limited', 'inferred', 'linkedin-on-own-limited-post'),
  commentedPost: fact('public', 'platform-default', 'linkedin-commented-post'),
  reactedPost: fact('public', 'platform-default', 'linkedin-reacted-post'),
  instantRepost: asUsual('linkedin-instant-repost'),
  vote: fact('private', 'platform-rule', 'linkedin-vote'),
  saved: fact('private', 'platform-rule', 'linkedin-saved'),
  follow: fact('public', 'platform-default', 'linkedin-follow'),
  event: fact('unknown', 'none', 'linkedin-event'),
  article: fact('public', 'stated', 'linkedin-article'),
  draft: fact('private', 'stated', 'linkedin-draft'),
  unmarkedPage: fact('unknown', 'none', 'linkedin-unmarked-page'),
  mediaOfPost: asUsual('linkedin-media-of-post'),
  mediaOfPublicPost: fact('public', 'inferred', 'linkedin-media-of-public-post'),
  mediaOfConnectionsPost: fact('limited', 'inferred', 'linkedin-media-of-connections-post'),
  mediaOfGroupPost: fact('limited', 'platform-rule', 'linkedin-media-of-group-post'),
  mediaOfComment: fact('public', 'platform-default', 'linkedin-media-of-comment'),
  mediaOfArticle: fact('public', 'inferred', 'linkedin-media-of-article'),
  mediaOfDraft: fact('private', 'inferred', 'linkedin-media-of-draft'),
  coverUnmatched: fact('public', 'platform-default', 'linkedin-cover-unmatched'),
  mediaUnmatched: asUsual('linkedin-media-unmatched'),
  mediaOfMessage: fact('private', 'platform-rule', 'linkedin-message'),
  uploadUnmatched: fact('public', 'platform-default', 'linkedin-upload-unmatched'),
  logo: fact('public', 'platform-rule', 'linkedin-logo'),
  profile: fact('public', 'platform-rule', 'linkedin-profile'),
  profileNew: fact('unknown', 'none', 'linkedin-profile-new'),
  contactData: fact('unknown', 'none', 'linkedin-contact-data'),
  address: fact('private', 'platform-rule', 'linkedin-address'),
  recommendation: fact('public', 'platform-rule', 'linkedin-recommendation'),
  recommendationOpen: fact('unknown', 'none', 'linkedin-recommendation-open'),
  message: fact('private', 'platform-rule', 'linkedin-message'),
  assistant: fact('private', 'platform-rule', 'linkedin-assistant'),
  job: fact('private', 'platform-rule', 'linkedin-job'),
  onlyYou: fact('private', 'platform-rule', 'linkedin-only-you'),
  jobAdvert: fact('public', 'platform-rule', 'linkedin-job-advert'),
  jobDraft: fact('private', 'stated', 'linkedin-job-draft'),
  review: fact('unknown', 'none', 'linkedin-review'),
} as const satisfies Record<string, ShownTo>;
