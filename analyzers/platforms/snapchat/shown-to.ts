import type { SettledBy, ShownTo } from '../../model/item.ts';
import { reason } from '../../model/reason.ts';
import type { AudienceBasis, AudienceValue } from '../../model/values.ts';

export type Fact = Extract<ShownTo, { by: 'fact' }>;

function fact(value: AudienceValue, basis: Exclude<AudienceBasis, 'declared'>, code: string): Fact {
  return { by: 'fact', value, basis, reason: reason(code) };
}

/** What the person posts follows the audience that they usually choose. */
const settledBy: SettledBy = { answer: 'default-audience' };

/** Who could see which material (items.md, Snapchat). There is no account-wide switch: everything is a fact. */
export const shown = {
  spotlight: fact('public', 'stated', 'snapchat-spotlight'),
  savedStory: fact('public', 'stated', 'snapchat-saved-story'),
  sharedStory: { ...fact('public', 'platform-default', 'snapchat-shared-story'), settledBy },
  story: { ...fact('unknown', 'none', 'snapchat-story'), settledBy },
  soundPublic: fact('public', 'stated', 'snapchat-sound-public'),
  soundPrivate: fact('private', 'stated', 'snapchat-sound-private'),
  soundNotTold: fact('unknown', 'none', 'snapchat-sound-not-told'),
  lens: fact('public', 'platform-rule', 'snapchat-lens'),
  spotlightReply: fact('public', 'platform-rule', 'snapchat-spotlight-reply'),
  profile: fact('public', 'platform-rule', 'snapchat-profile'),
  publicProfile: fact('public', 'platform-rule', 'snapchat-public-profile'),
  profilePhoto: fact('public', 'stated', 'snapchat-profile-photo'),
  contactData: fact('private', 'platform-rule', 'snapchat-contact-data'),
  assistant: fact('private', 'platform-rule', 'snapchat-my-ai'),
  aiFeature: fact('private', 'platform-rule', 'snapchat-ai-feature'),
  face: fact('private', 'platform-rule', 'snapchat-face'),
  memory: fact('private', 'platform-rule', 'snapchat-memory'),
  memoryWithFile: fact('private', 'platform-rule', 'snapchat-memory-matched'),
  memoryWithoutList: fact('private', 'platform-rule', 'snapchat-memory-without-list'),
  eyesOnly: fact('private', 'platform-rule', 'snapchat-my-eyes-only'),
  message: fact('private', 'platform-rule', 'snapchat-message'),
  storyPlace: fact('unknown', 'none', 'snapchat-story-place'),
  onlyYou: fact('private', 'platform-rule', 'snapchat-only-you'),
} as const satisfies Record<string, ShownTo>;
