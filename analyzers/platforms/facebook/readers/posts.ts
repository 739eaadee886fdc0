import type { ItemFacts } from '../../../model/item.ts';
import { baseName, dataFiles } from '../../meta/file-names.ts';
import { noItems, type Place } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import type { Desk } from '../desk.ts';
import { sameKey } from '../groups.ts';
import { postItems } from '../posts/post-items.ts';
import { type PostRecord, postRecord } from '../posts/post-record.ts';
import { facebookReader } from '../reader.ts';
import { inGroup, shown } from '../shown-to.ts';
import { reelItem } from './reels.ts';

/** What the person posted on the profile and in groups, check-ins, photos, videos, links, events of life. */
export function postReader(desk: Desk): Reader {
  return facebookReader(desk, {
    family: 'posts',
    files: dataFiles(
      'posts/your_posts',
      'posts/your_posts__check_ins__photos_and_videos',
      'apps_and_websites/posts_from_apps_and_websites',
    ),
    take(record, place) {
      const post = postRecord(record);
      return post === null ? null : ownPost(desk, post, place);
    },
  });
}

/** A record of the post file may be a reel or a group's post that other files told already. */
export function ownPost(desk: Desk, post: PostRecord, place: Place): readonly ItemFacts[] {
  const [first] = post.media;
  const isReel = first !== undefined && post.media.every(({ uri }) => desk.pictures.reels.has(baseName(uri)));
  if (isReel) return [reelItem(desk, post, place)];
  const group = desk.groups.ofPost(postKey(post));
  const items =
    group === undefined
      ? postItems(desk, post, place, { subject: 'post', shownTo: usualAudience(desk, post) })
      : postItems(desk, post, place, { subject: 'group-post', shownTo: inGroup(group), group });
  const [facts] = items;
  if (facts !== undefined && post.at !== null) {
    const time = timeKey(place, post.at.at);
    if (!desk.postsByTime.has(time)) desk.postsByTime.set(time, facts);
  }
  return items;
}

export function postKey(post: PostRecord): string {
  const [first] = post.media;
  return sameKey(post.at, post.words ?? post.attached, first === undefined ? null : baseName(first.uri));
}

export function timeKey({ source }: Place, at: number): string {
  return `${source.input} ${at}`;
}

export function usualAudience({ person }: Desk, { at }: PostRecord) {
  return person.isPublicByDefault(at) ? shown.postDefault : shown.post;
}

/**
 * `shared_memories` and `check-ins`: posts that stand among the posts as well. A record of the same second there is the
 * same. What a memory shared is not exported, so one that stands alone is a repost.
 */
export function echoReaders(desk: Desk): readonly Reader[] {
  const echo = (family: string, tails: readonly string[], isMemory: boolean): Reader =>
    facebookReader(desk, {
      family,
      files: dataFiles(...tails),
      take(record, place) {
        const post = postRecord(record);
        if (post === null) return null;
        if (post.at === null && post.words === null && post.media.length === 0) return noItems;
        // Of one day there may be many.
        const isMoment = post.at !== null && post.at.precision !== 'day';
        const same = isMoment ? desk.postsByTime.get(timeKey(place, post.at.at)) : undefined;
        if (same !== undefined) return [again(same, place)];
        return isMemory ? memory(desk, post, place) : ownPost(desk, post, place);
      },
    });
  return [
    echo('shared memories', ['posts/shared_memories'], true),
    echo('check-ins', ['posts/check-ins', 'posts/your_check-ins', 'posts/check_ins'], false),
  ];
}

function again(facts: ItemFacts, { source }: Place): ItemFacts {
  const { identity } = facts;
  if (identity.own !== undefined) return { ...facts, source };
  return { ...facts, source, identity: { ...identity, repeatedInOtherFiles: true } };
}

function memory(desk: Desk, post: PostRecord, place: Place): readonly ItemFacts[] {
  const repost = { ...post, words: null, attached: null, link: null, media: [] };
  const as = { subject: 'post', shownTo: usualAudience(desk, post) };
  return postItems(desk, repost, place, as).map((facts) => ({ ...facts, text: post.words }));
}
