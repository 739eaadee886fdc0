import {
  asObject,
  type JsonObject,
  listField,
  numberField,
  objectField,
  textField,
} from '../../../formats/json-values.ts';
import { lastPathPart } from '../file-names.ts';
import { idText } from '../ids.ts';
import type { Owner } from './tweet-fields.ts';

/** A picture or video that the person put into a post. */
export interface TweetMedium {
  /** The platform's id of the medium: the same in every version and copy of the post. */
  readonly id: string;
  readonly kind: 'image' | 'video';
  /** What its file may be called after `<tweet id>-`, the likeliest first. */
  readonly names: readonly string[];
}

/**
 * The media of a post without those of other people, which stand in it when it shows their pictures. The list in
 * `extended_entities` is complete; the one in `entities` holds the first only.
 */
export function ownMedia(tweet: JsonObject, tweetId: string | null, owner: Owner): readonly TweetMedium[] {
  const list = mediaList(tweet, 'extended_entities') ?? mediaList(tweet, 'entities') ?? [];
  const media = new Map<string, TweetMedium>();
  for (const [index, value] of list.entries()) {
    const medium = asObject(value);
    if (medium === null || isForeign(medium, tweetId, owner)) continue;
    const read = tweetMedium(medium, `${tweetId ?? 'no-id'}-${index}`);
    if (!media.has(read.id)) media.set(read.id, read);
  }
  return [...media.values()];
}

function mediaList(tweet: JsonObject, key: string): readonly unknown[] | null {
  const list = listField(objectField(tweet, key) ?? {}, 'media');
  return list === null || list.length === 0 ? null : list;
}

function isForeign(medium: JsonObject, tweetId: string | null, owner: Owner): boolean {
  const user = idText(medium.source_user_id_str) ?? idText(medium.source_user_id);
  if (user !== null) return user !== owner.id;
  const status = idText(medium.source_status_id_str) ?? idText(medium.source_status_id);
  return status !== null && status !== tweetId;
}

function tweetMedium(medium: JsonObject, placeholder: string): TweetMedium {
  const still = lastPathPart(textField(medium, 'media_url_https') ?? textField(medium, 'media_url') ?? '');
  const videos = videoNames(medium);
  const type = textField(medium, 'type');
  const isVideo = type === 'video' || type === 'animated_gif' || (type !== 'photo' && videos.length > 0);
  return {
    id: idText(medium.id_str) ?? idText(medium.id) ?? still ?? placeholder,
    kind: isVideo ? 'video' : 'image',
    names: [...(isVideo ? videos : []), ...(still === null ? [] : [still])],
  };
}

/** Only the mp4 variant with the highest bitrate is saved; the others are for exports that did otherwise. */
function videoNames(medium: JsonObject): readonly string[] {
  const variants: { readonly name: string; readonly bitrate: number }[] = [];
  for (const value of listField(objectField(medium, 'video_info') ?? {}, 'variants') ?? []) {
    const variant = asObject(value);
    if (variant === null || textField(variant, 'content_type') !== 'video/mp4') continue;
    const name = lastPathPart(textField(variant, 'url') ?? '');
    if (name !== null) variants.push({ name, bitrate: numberField(variant, 'bitrate') ?? -1 });
  }
  return variants.sort((a, b) => b.bitrate - a.bitrate).map(({ name }) => name);
}
