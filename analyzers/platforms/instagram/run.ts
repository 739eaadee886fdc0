import type { AccountExports, ReadingRun } from '../platform.ts';
import { newDesk } from './desk.ts';
import { missingParts } from './findings.ts';
import { commentReaders } from './readers/comments.ts';
import { feedReaders } from './readers/feed.ts';
import { likeReaders } from './readers/likes.ts';
import { messageReaders } from './readers/messages.ts';
import { oldMediaReader } from './readers/old-media.ts';
import { privateReaders } from './readers/private.ts';
import { profileReaders } from './readers/profile.ts';

/** Readers of all exports of one account. The profile comes first: the person's names tell whose a message is. */
export function start(exports: AccountExports): ReadingRun {
  const desk = newDesk(exports);
  return {
    readers: [
      ...profileReaders(desk),
      ...feedReaders(desk),
      oldMediaReader(desk),
      ...commentReaders(desk),
      ...likeReaders(),
      ...messageReaders(desk),
      ...privateReaders(desk),
    ],
    finish: () => ({ items: [...desk.posts.heldItems()], findings: missingParts(exports) }),
  };
}
