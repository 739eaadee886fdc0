import type { ReaderFinding } from '../../model/findings.ts';
import type { AccountExports, ReadingRun } from '../platform.ts';
import { publishedFiles } from './file-names.ts';
import { OwnPosts } from './own-posts.ts';
import { activityReaders } from './readers/activity.ts';
import { articleReader } from './readers/articles.ts';
import { assistantReader } from './readers/assistants.ts';
import { jobReaders } from './readers/jobs.ts';
import { learningReaders } from './readers/learning.ts';
import { messageReader } from './readers/messages.ts';
import { privateReaders } from './readers/private.ts';
import { profileReaders } from './readers/profile.ts';
import { richMediaReader } from './readers/rich-media.ts';
import { shareReader } from './readers/shares.ts';
import { Uploads } from './uploads.ts';

/** Readers of all exports of one account. Uploads come before the posts, which tell a post from a repost by them. */
export function start(exports: AccountExports): ReadingRun {
  const uploads = new Uploads();
  const own = new OwnPosts();
  return {
    readers: [
      richMediaReader(uploads),
      shareReader(uploads, own),
      ...activityReaders(uploads, own),
      articleReader(uploads),
      ...profileReaders(),
      messageReader(exports.account.name),
      assistantReader(exports.account.name),
      ...jobReaders(),
      ...learningReaders(),
      ...privateReaders(),
    ],
    finish: () => ({ items: uploads.items(), findings: findingsOf(exports, uploads, own) }),
  };
}

function findingsOf(
  { account, inputs }: AccountExports,
  uploads: Uploads,
  own: OwnPosts,
): readonly ReaderFinding[] {
  const found = (id: string, count: number): readonly ReaderFinding[] =>
    count === 0 ? [] : [{ id, platform: 'linkedin', account: account.key, count }];
  // The quick export lacks what the person published: "no posts" would be wrong.
  const hasPosts = inputs.some(({ archive }) =>
    archive.entries.some(({ path }) => publishedFiles.test(path)),
  );
  return [
    ...found('linkedin-basic-only', hasPosts ? 0 : 1),
    ...found('linkedin-unknown-visibility', own.strange.size),
    ...found('linkedin-uploads-elsewhere', uploads.elsewhere),
  ];
}
