import type { JsonObject } from '../../../formats/json-values.ts';
import type { ItemFacts, MediaRef } from '../../../model/item.ts';
import type { PartialDate } from '../../../model/time.ts';
import type { Place } from '../../new-item.ts';
import { IdList } from '../ids.ts';
import type { MediaFiles } from '../media-files.ts';
import { xItem } from '../x-item.ts';
import { Notes } from './notes.ts';
import type { TweetFamily } from './tweet-families.ts';
import {
  earlierVersion,
  hasCoordinates,
  type Owner,
  tweetDate,
  tweetId,
  tweetKind,
  tweetMentions,
  tweetText,
} from './tweet-fields.ts';
import { ownMedia, type TweetMedium } from './tweet-media.ts';

/** Media of a later version: an item of its own only if no earlier version has them. */
interface WaitingMedia {
  readonly version: bigint;
  readonly items: readonly ItemFacts[];
}

/** Circle posts were made from August 2022 to October 2023; their own files are gone since (formats/x.md 7.5). */
const circleTime = { from: Date.UTC(2022, 7, 1), to: Date.UTC(2023, 10, 1) };

/** Turns tweets of all families into items, and keeps what joins them to other files. */
export class TweetDesk {
  readonly notes = new Notes();
  readonly headerIds = new IdList();
  readonly #tweetIds = new IdList();
  readonly #owner: Owner;
  readonly #files: MediaFiles;
  readonly #waiting = new Map<string, WaitingMedia[]>();
  #ofCircleTime = 0;

  constructor(owner: Owner, files: MediaFiles) {
    this.#owner = owner;
    this.#files = files;
  }

  /** A post and one item for each of its own media; null for what is no tweet. */
  take(family: TweetFamily, tweet: JsonObject, place: Place): readonly ItemFacts[] | null {
    const id = tweetId(tweet);
    const fullText = tweetText(tweet);
    if (id === null && fullText === null) return null;
    // Without headers there is nothing to compare with; they are read before.
    if (id !== null && this.headerIds.size > 0) this.#tweetIds.add(id);
    const createdAt = tweetDate(tweet, id);
    const kind = tweetKind(tweet, fullText, this.#owner);
    const isRepost = kind === 'repost';
    const media = isRepost ? [] : ownMedia(tweet, id, this.#owner);
    const refs = media.map((medium) => this.#find(medium, id, family, place));
    const mentions = isRepost ? [] : tweetMentions(tweet, this.#owner);
    const post = xItem(place.source, {
      identity: id === null ? {} : { own: id },
      kind,
      subject: family.subject,
      createdAt,
      text: isRepost ? fullText : (this.notes.join(fullText, createdAt) ?? fullText),
      permalink: id === null || !family.standsOnline ? null : this.#permalink(id),
      media: refs,
      shownTo: family.shownTo(tweet),
      ...(mentions.length === 0 ? {} : { mentions }),
      ...(hasCoordinates(tweet) ? { hasCoordinates: true } : {}),
      ...(family.corner === undefined ? {} : { corner: family.corner }),
    });
    if (!isRepost && family.subject === 'post') this.#countCircleTime(createdAt);
    const mediaItems = media.map((medium, index) => mediaItem(post, medium, refs[index]));
    const first = earlierVersion(tweet, id);
    if (first === null || id === null || mediaItems.length === 0) return [post, ...mediaItems];
    this.#wait(first, { version: BigInt(id), items: mediaItems });
    return [post];
  }

  /** Media that only later versions of a post have, each on the first that has them. */
  laterMedia(): readonly ItemFacts[] {
    return [...this.#waiting.values()].flatMap((versions) => {
      const oldestFirst = versions.toSorted((a, b) => (a.version < b.version ? -1 : 1));
      const items = new Map<string, ItemFacts>();
      for (const item of oldestFirst.flatMap((version) => version.items)) {
        const id = item.identity.own ?? '';
        if (!items.has(id)) items.set(id, item);
      }
      return [...items.values()];
    });
  }

  headersWithoutTweet(): number {
    return this.headerIds.countMissingIn(this.#tweetIds);
  }

  get ofCircleTime(): number {
    return this.#ofCircleTime;
  }

  #find(medium: TweetMedium, id: string | null, family: TweetFamily, place: Place): MediaRef {
    const names = medium.names.map((name) => (id === null ? name : `${id}-${name}`));
    const paths = family.mediaFolders.flatMap((folder) => names.map((name) => `${folder}/${name}`));
    return this.#files.find(paths, place.source.entry, place.input, medium.kind);
  }

  #permalink(id: string): string {
    const { handle } = this.#owner;
    return handle === null ? `https://x.com/i/web/status/${id}` : `https://x.com/${handle}/status/${id}`;
  }

  #wait(first: string, media: WaitingMedia): void {
    const versions = this.#waiting.get(first);
    if (versions === undefined) this.#waiting.set(first, [media]);
    else versions.push(media);
  }

  #countCircleTime(createdAt: PartialDate | null): void {
    if (createdAt === null) return;
    if (createdAt.at >= circleTime.from && createdAt.at < circleTime.to) this.#ofCircleTime++;
  }
}

function mediaItem(post: ItemFacts, medium: TweetMedium, ref: MediaRef | undefined): ItemFacts {
  return xItem(post.source, {
    identity: { own: medium.id },
    kind: medium.kind,
    subject: post.subject,
    createdAt: post.createdAt,
    permalink: post.permalink,
    media: ref === undefined ? [] : [ref],
    shownTo: post.shownTo,
    ...(post.corner === undefined ? {} : { corner: post.corner }),
  });
}
