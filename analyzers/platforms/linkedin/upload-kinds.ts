import type { ShownTo } from '../../model/item.ts';
import type { ItemKind, MediaType } from '../../model/values.ts';
import { shown } from './shown-to.ts';

export type UploadKind =
  | 'feed-photo'
  | 'feed-video'
  | 'feed-document'
  | 'profile-photo'
  | 'banner'
  | 'article-cover'
  | 'featured-photo'
  | 'featured-document'
  | 'comment-photo'
  | 'series-logo'
  | 'app-logo'
  | 'group-picture'
  | 'video'
  | 'message-file'
  | 'other';

interface AboutUpload {
  readonly kind: ItemKind;
  readonly type: MediaType;
  /** What it may belong to; null: it stands alone. */
  readonly owner: 'post' | 'comment' | 'article' | null;
  /** Counts as a medium of a post of the same minute. */
  readonly ofPost: boolean;
  /** Several sizes of one picture have different ids: what came in one minute is one. */
  readonly oneAMinute: boolean;
  /** Where nothing of the same minute was found. */
  readonly alone: { readonly subject: string; readonly shownTo: ShownTo };
}

function about(
  kind: ItemKind,
  type: MediaType,
  owner: AboutUpload['owner'],
  subject: string,
  shownTo: ShownTo,
): AboutUpload {
  const ofPost = owner === 'post';
  return { kind, type, owner, ofPost, oneAMinute: kind === 'profile-photo', alone: { subject, shownTo } };
}

/** What `Rich_Media.csv` tells apart (formats/linkedin.md 5.5, items.md). */
export const uploadKinds: Readonly<Record<UploadKind, AboutUpload>> = {
  'feed-photo': about('image', 'image', 'post', 'post', shown.mediaUnmatched),
  'feed-video': about('video', 'video', 'post', 'post', shown.mediaUnmatched),
  'feed-document': about('other', 'other', 'post', 'post', shown.mediaUnmatched),
  'profile-photo': about('profile-photo', 'image', null, 'profile', shown.profile),
  banner: about('profile-photo', 'image', null, 'profile', shown.profile),
  'article-cover': about('image', 'image', 'article', 'article', shown.coverUnmatched),
  'featured-photo': about('image', 'image', null, 'profile', shown.profile),
  'featured-document': about('other', 'other', null, 'profile', shown.profile),
  'comment-photo': about('image', 'image', 'comment', 'comment', shown.mediaOfComment),
  'series-logo': about('image', 'image', null, 'article', shown.logo),
  'app-logo': about('image', 'image', null, 'other', shown.uploadUnmatched),
  'group-picture': about('image', 'image', null, 'other', shown.logo),
  video: about('video', 'video', 'post', 'post', shown.uploadUnmatched),
  'message-file': about('image', 'image', null, 'message', shown.mediaOfMessage),
  other: about('other', 'other', null, 'other', shown.uploadUnmatched),
};

const byLink: readonly (readonly [RegExp, UploadKind])[] = [
  [/\/prv\/|messaging-/, 'message-file'],
  [/comment-image/, 'comment-photo'],
  [/series-logo/, 'series-logo'],
  [/displayapplogo/, 'app-logo'],
  [/article-cover/, 'article-cover'],
  [/profile-(?:displaybackground|background|originalbackground)/, 'banner'],
  [/profile-(?:originalphoto|displayphoto)/, 'profile-photo'],
  [/profile-treasury-image/, 'featured-photo'],
  [/profile-treasury-document/, 'featured-document'],
  [/feedshare-document/, 'feed-document'],
  [/feedshare-/, 'feed-photo'],
];

const bySentence: readonly (readonly [RegExp, UploadKind])[] = [
  [/feed photo/, 'feed-photo'],
  [/feed video/, 'feed-video'],
  [/feed document/, 'feed-document'],
  [/profile background photo/, 'banner'],
  [/profile photo/, 'profile-photo'],
  [/article cover/, 'article-cover'],
  [/group (?:logo|background)/, 'group-picture'],
  [/a document/, 'featured-document'],
  [/a video/, 'video'],
  [/a photo/, 'featured-photo'],
];

/** The link's path is the better sign; the sentence where it says nothing. */
export function uploadKind(sentence: string, link: string): UploadKind {
  const path = link.replace(/\?.*$/s, '');
  const found =
    byLink.find(([sign]) => sign.test(path)) ??
    bySentence.find(([sign]) => sign.test(sentence.toLowerCase()));
  return found?.[1] ?? 'other';
}

/** The id of the file: the part before the kind, as `D562…` in `/dms/image/v2/D562…/feedshare-shrink_800/…`. */
export function assetOf(link: string): string | null {
  return (
    /\/(?:image|playlist\/vid|document)(?:\/[a-z]+|\/v\d+)*\/([A-Za-z0-9_-]{10,})(?:\/|\?|$)/.exec(
      link,
    )?.[1] ?? null
  );
}
