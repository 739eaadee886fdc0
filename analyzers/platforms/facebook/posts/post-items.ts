import type { ItemFacts, ShownTo } from '../../../model/item.ts';
import { baseName } from '../../meta/file-names.ts';
import type { Place } from '../../new-item.ts';
import type { Desk } from '../desk.ts';
import { sameKey } from '../groups.ts';
import { pictureItem } from './picture-items.ts';
import type { PostRecord } from './post-record.ts';

/** How posts of one file stand: what the policy calls them and who could see them. */
export interface PostAs {
  readonly subject: string;
  readonly shownTo: ShownTo;
  readonly group?: string | null;
  readonly corner?: 'draft';
  /** An article keeps its kind; all others are a post, or a repost where nothing of the person's own is in it. */
  readonly kind?: 'article';
}

/** One item for the post, one for each medium. None where the very same post stood in this file before. */
export function postItems(desk: Desk, post: PostRecord, place: Place, as: PostAs): readonly ItemFacts[] {
  const [first] = post.media;
  const file = first === undefined ? null : baseName(first.uri);
  const text = post.words ?? post.attached;
  const key = `post ${sameKey(post.at, text, file)} ${text === null && file === null ? post.title : ''}`;
  const repeat = desk.repeats.look(place, key, post.at);
  if (repeat.here) return [];
  const media = post.media.map((medium) => desk.files.find(medium, place.input));
  const facts = desk.newItem(place.source, {
    identity: {
      ...(post.id === null ? identityOf(file, text, post.link) : { own: post.id }),
      ...(post.id === null && repeat.elsewhere ? { repeatedInOtherFiles: true } : {}),
    },
    kind: as.kind ?? (isRepost(post) ? 'repost' : 'post'),
    subject: as.subject,
    createdAt: post.at,
    text,
    permalink: post.permalink,
    media,
    shownTo: as.shownTo,
    ...mentionsOf(desk, post),
    ...(post.hasCoordinates ? { hasCoordinates: true } : {}),
    ...(as.group === undefined || as.group === null ? {} : { group: as.group }),
    ...(as.corner === undefined ? {} : { corner: as.corner }),
  });
  const pictures = post.media.map((medium) =>
    pictureItem(desk, medium, place, {
      subject: as.subject,
      shownTo: as.shownTo,
      at: post.at,
      text: medium.description === text ? null : medium.description,
    }),
  );
  return [facts, ...pictures];
}

/** Someone else's post passed on: its own content is not exported, so nothing is left but the line about it. */
export function isRepost({ words, media, link, attached }: PostRecord): boolean {
  return words === null && media.length === 0 && link === null && attached === null;
}

/** The file, else the words, else the address tells a record (design.md section 3). */
export function identityOf(file: string | null, text: string | null, link: string | null) {
  if (file !== null) return { mediaBaseName: file };
  return text === null && link !== null ? { targetLink: link } : {};
}

/** `@[100001:2048:Bob Example]`: how a tag stands inside the words. */
const tagInWords = /@\[\d+:\d+:([^\]]{1,200})\]/g;
const atName = /(?<![\w.@])@([A-Za-z0-9][\w.]{2,49})/g;

export function mentionsOf(
  desk: Desk,
  { words, tags }: Pick<PostRecord, 'words' | 'tags'>,
): { readonly mentions?: readonly string[] } {
  const text = words ?? '';
  const named = [...text.matchAll(tagInWords), ...text.matchAll(atName)].flatMap(([, name]) => name ?? []);
  const mentions = [...new Set([...tags, ...named])].filter((name) => !desk.person.names.has(name));
  return mentions.length === 0 ? {} : { mentions };
}
