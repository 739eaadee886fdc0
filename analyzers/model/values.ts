/** The words of the product as closed lists. Every other file imports them from here. */

export const audienceValues = ['public', 'limited', 'private', 'unknown'] as const;
export type AudienceValue = (typeof audienceValues)[number];

/** Widest first. "We don't know" stands above a known narrow circle: it may have been public. */
export const audienceWidth: Readonly<Record<AudienceValue, number>> = {
  public: 3,
  unknown: 2,
  limited: 1,
  private: 0,
};

/** Where the audience comes from, strongest evidence first. `none` goes with `unknown` only. */
export const audienceBases = [
  'stated',
  'inferred',
  'platform-rule',
  'platform-default',
  'declared',
  'none',
] as const;
export type AudienceBasis = (typeof audienceBases)[number];

/** Most exposing first: the index is the order used for "at most". */
export const trainingValues = ['confirmed', 'likely', 'possible', 'unlikely', 'excluded'] as const;
export type TrainingValue = (typeof trainingValues)[number];

export const scopes = ['generative', 'any-ml', 'third-party'] as const;
export type Scope = (typeof scopes)[number];

export const itemKinds = [
  'post',
  'repost',
  'comment',
  'image',
  'video',
  'story',
  'reel',
  'article',
  'reaction',
  'profile',
  'profile-photo',
  'message',
  'group-message',
  'ai-chat',
  'ai-selfie',
  'search',
  'ad-interest',
  'location',
  'resume',
  'job-answer',
  'contact',
  'other',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** The kinds that the headline is about: what the person put out, and what they gave to assistants. */
export const headlineKinds: ReadonlySet<ItemKind> = new Set<ItemKind>([
  'post',
  'repost',
  'comment',
  'image',
  'video',
  'story',
  'reel',
  'article',
  'profile',
  'profile-photo',
  'ai-chat',
  'ai-selfie',
  'resume',
  'job-answer',
]);

export const authors = ['self', 'other', 'assistant'] as const;
export type Author = (typeof authors)[number];

export const platformIds = ['x', 'linkedin', 'facebook', 'instagram', 'threads', 'snapchat'] as const;
export type PlatformId = (typeof platformIds)[number];

/** Where things lie that people forget: never sent or published, a name given up, a service that has closed. */
export const corners = ['draft', 'former-name', 'closed-service'] as const;
export type Corner = (typeof corners)[number];

/** Groups of places that the policies distinguish; `other` is the rest of the world. */
export const regions = ['eu', 'uk', 'ch', 'us', 'br', 'ca', 'hk', 'other'] as const;
export type Region = (typeof regions)[number];

/** Policy data speaks of `row` for every region that it does not name. */
export type ClauseRegion = Region | 'row';

export const mediaTypes = ['image', 'video', 'audio', 'other'] as const;
export type MediaType = (typeof mediaTypes)[number];
