import type { ReaderFinding } from '../../model/findings.ts';
import type { AccountExports, ReadingRun } from '../platform.ts';
import { dataFiles } from './file-names.ts';
import { MediaFiles } from './media-files.ts';
import {
  accountReader,
  birthDateReader,
  emailReader,
  FormerHandles,
  phoneReader,
} from './readers/account.ts';
import { Articles } from './readers/articles.ts';
import { communityNoteReaders, listReaders, momentReader, replyPromptReader } from './readers/communities.ts';
import { messageReaders } from './readers/direct-messages.ts';
import { encryptedMessageReader } from './readers/encrypted-messages.ts';
import {
  DeclaredFiles,
  headerReader,
  payloadReader,
  protectionReader,
  suspensionReader,
} from './readers/evidence.ts';
import { GrokChats } from './readers/grok.ts';
import { contactReader, interestReader, savedSearchReader } from './readers/interests.ts';
import { likeReader } from './readers/likes.ts';
import { noteReaders, postOfNote } from './readers/notes.ts';
import { fleetReader, periscopeReaders, spaceReader } from './readers/past-services.ts';
import {
  expandedProfileReader,
  professionalReader,
  profileReader,
  userDetailsReader,
} from './readers/profile.ts';
import { tweetTableReader } from './readers/tweet-table.ts';
import { tweetReaders } from './readers/tweets.ts';
import { TweetDesk } from './tweets/tweet-desk.ts';

/** Readers of all exports of one account. Headers and notes come before the tweets, details before the articles. */
export function start(exports: AccountExports): ReadingRun {
  const owner = { id: exports.account.id, handle: exports.account.name };
  const files = new MediaFiles(exports);
  const desk = new TweetDesk(owner, files);
  const grok = new GrokChats(files);
  const handles = new FormerHandles(owner);
  const declared = new DeclaredFiles();
  return {
    readers: [
      declared.reader(),
      declared.monthReader(),
      payloadReader(),
      protectionReader(),
      suspensionReader(),
      accountReader(),
      profileReader(owner, files),
      userDetailsReader(),
      professionalReader(),
      expandedProfileReader(),
      phoneReader(),
      emailReader(),
      birthDateReader(),
      handles.reader(),
      headerReader(desk.headerIds),
      ...noteReaders(desk.notes),
      ...tweetReaders(desk),
      // After the months, which tell more of the same tweets.
      tweetTableReader(desk),
      ...new Articles(files).readers(),
      likeReader(),
      grok.reader(),
      ...messageReaders(owner, files),
      encryptedMessageReader(owner),
      savedSearchReader(),
      interestReader(),
      contactReader(),
      ...communityNoteReaders(),
      ...listReaders(),
      momentReader(),
      fleetReader(files),
      ...periscopeReaders(files),
      spaceReader(files),
      replyPromptReader(),
    ],
    finish: () => ({
      items: [
        ...handles.items(),
        ...desk.notes.unjoined().map(postOfNote),
        ...desk.laterMedia(),
        ...grok.laterTurns(),
      ],
      findings: findingsOf(exports, desk, declared),
    }),
  };
}

function findingsOf(
  exports: AccountExports,
  desk: TweetDesk,
  declared: DeclaredFiles,
): readonly ReaderFinding[] {
  const { account, inputs } = exports;
  const missing = declared.countMissing((path) =>
    inputs.some(
      ({ archive }) =>
        archive.find(path) !== undefined || archive.find(path.replace(/^data\//, '')) !== undefined,
    ),
  );
  const counts: readonly (readonly [string, number])[] = [
    ['x-header-without-tweet', desk.headersWithoutTweet()],
    ['x-listed-file-missing', missing],
    ['x-former-circle-posts', mayHoldCirclePosts(exports) ? desk.ofCircleTime : 0],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([id, count]) => ({ id, platform: 'x', account: account.key, count }));
}

/** Exports since the end of Circles have no file for them; nobody knows whether their posts stand among the others. */
function mayHoldCirclePosts({ account, inputs }: AccountExports): boolean {
  const circleFile = dataFiles('twitter-circle-tweets?');
  const withCircles = inputs.some(({ archive }) => archive.entries.some(({ path }) => circleFile.test(path)));
  return !withCircles && account.exportedAt !== null && account.exportedAt >= Date.UTC(2023, 11, 1);
}
