import type { ItemFacts } from '../../../model/item.ts';
import { baseName, dataFiles } from '../../meta/file-names.ts';
import { noItems, type Place } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import type { Desk } from '../desk.ts';
import { inFile } from '../posts/picture-items.ts';
import { identityOf, mentionsOf } from '../posts/post-items.ts';
import { type PostRecord, postRecord } from '../posts/post-record.ts';
import { facebookReader } from '../reader.ts';
import { shown } from '../shown-to.ts';

/** Reels; a few of them stand among the posts as well, and are told there by their file. */
export function reelReader(desk: Desk): Reader {
  return facebookReader(desk, {
    family: 'reels',
    files: dataFiles('short_videos/your_reels', 'reels/your_reels', 'short_videos/your_short_videos'),
    take(record, place) {
      const post = postRecord(record);
      if (post === null) return null;
      if (post.words === null && post.media.length === 0) return noItems;
      for (const { uri } of post.media) desk.pictures.reels.add(baseName(uri));
      return [reelItem(desk, post, place)];
    },
  });
}

export function reelItem(desk: Desk, post: PostRecord, place: Place): ItemFacts {
  return published(desk, post, place, { kind: 'reel', shownTo: shown.reel });
}

/** The private archive of stories that ran for 24 hours. */
export function storyReader(desk: Desk): Reader {
  return facebookReader(desk, {
    family: 'stories',
    files: dataFiles('stories/archived_stories', 'stories/your_archived_stories'),
    take(record, place) {
      const post = postRecord(record);
      if (post === null) return null;
      if (post.words === null && post.attached === null && post.media.length === 0) return noItems;
      return [published(desk, post, place, { kind: 'story', shownTo: shown.story })];
    },
  });
}

/** Reels and stories are one item with their file (items.md, rule 3). */
function published(
  desk: Desk,
  post: PostRecord,
  { source, input }: Place,
  as: Pick<ItemFacts, 'kind' | 'shownTo'>,
): ItemFacts {
  const [first] = post.media;
  const file = first === undefined ? null : baseName(first.uri);
  const text = post.words ?? post.attached;
  return desk.newItem(source, {
    identity: file === null ? identityOf(file, text, post.link) : { mediaBaseName: file, isTheFile: true },
    subject: 'post',
    createdAt: post.at,
    text,
    media: post.media.map((medium) => desk.files.find(medium, input)),
    ...mentionsOf(desk, post),
    ...(first === undefined ? {} : inFile(first)),
    ...as,
  });
}
