import type { EntryPath } from '../../model/item.ts';
import { dataFiles, foldName, isPage } from '../meta/file-names.ts';
import { assistantReader } from '../meta/readers/assistant.ts';
import { jsonThreadEvents } from '../meta/readers/message-files.ts';
import { threadReader } from '../meta/readers/threads-of-messages.ts';
import type { AccountExports, ReadingRun } from '../platform.ts';
import { type Desk, newDesk } from './desk.ts';
import { pageThreadEvents } from './pages/message-page.ts';
import { Albums, loosePhotoReader, profileUpdateReader } from './readers/albums.ts';
import { commentReader, groupCommentReader } from './readers/comments.ts';
import { groupListReader, groupPostReader, pendingPostReader } from './readers/groups.ts';
import { otherPostReaders } from './readers/other-posts.ts';
import { echoReaders, postReader } from './readers/posts.ts';
import { evidenceReaders, privacySettingsReader, profileReader } from './readers/profile.ts';
import { reactionReaders } from './readers/reactions.ts';
import { reelReader, storyReader } from './readers/reels.ts';
import { taggedReader } from './readers/tagged.ts';
import { thingReaders } from './readers/things.ts';

const messageFiles =
  /(?:^|\/)messages\/(?:[^/]+\/){2}message_\d+\.(?:json|html?)$|(?:^|\/)groups\/your_group_messages\/(?:[^/]+\/)?[^/]+\.(?:json|html?)$/;

/**
 * The readers of all exports of one account. Settings come before the profile, the profile before what bears its names and
 * dates, pictures of the profile and reels before the posts that repeat them, groups before posts and comments.
 */
export function start(exports: AccountExports): ReadingRun {
  const desk = newDesk(exports);
  const albums = new Albums(desk);
  const tagged = taggedReader(desk);
  return {
    readers: [
      privacySettingsReader(desk),
      ...evidenceReaders(desk),
      profileReader(desk),
      profileUpdateReader(desk),
      albums.reader(),
      groupListReader(desk),
      groupPostReader(desk),
      groupCommentReader(desk),
      pendingPostReader(desk),
      reelReader(desk),
      postReader(desk),
      ...echoReaders(desk),
      ...otherPostReaders(desk),
      loosePhotoReader(desk),
      storyReader(desk),
      commentReader(desk),
      ...reactionReaders(desk),
      assistantReader(desk.newItem, desk.files, (input, page) => desk.zones.of(input, page)),
      messageReader(desk),
      tagged.reader,
      ...thingReaders(desk),
    ],
    finish: () => ({
      items: albums.items(),
      findings: [...tagged.findings(exports), ...partFindings(exports)],
    }),
  };
}

/** Chats of a group, a file each, that do not name who is in them. */
function isOfGroup(path: EntryPath): boolean {
  return path.includes('groups/your_group_messages/');
}

function messageReader(desk: Desk) {
  return threadReader({
    exports: desk.exports,
    newItem: desk.newItem,
    ownNames: desk.person.names,
    matches: (path: EntryPath) => messageFiles.test(foldName(path)),
    threadOf: (path: EntryPath) => (isOfGroup(path) ? path : null),
    isGroup: isOfGroup,
    read: (entry, input, signal) =>
      isPage(entry.path)
        ? pageThreadEvents(entry, input, desk.files, desk.zones, signal)
        : jsonThreadEvents(entry, input, desk.files, signal),
  });
}

const anyData = /\.(?:json|html?)$/i;
const entryPages = dataFiles('start_here', 'index');

/** A part with media only says nothing of what was posted. */
function partFindings({ account, inputs }: AccountExports): ReturnType<ReadingRun['finish']>['findings'] {
  const hasData = inputs.some(({ archive }) =>
    archive.entries.some(({ path }) => anyData.test(path) && !entryPages.test(path)),
  );
  return hasData
    ? []
    : [{ id: 'facebook-part-only', platform: 'facebook', account: account.key, count: inputs.length }];
}
