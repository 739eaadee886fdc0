import type { AccountExports, ReadingRun } from '../platform.ts';
import { csvFiles } from './file-names.ts';
import { activityReaders } from './readers/activity.ts';
import { articleReader } from './readers/articles.ts';
import { assistantReader, messageReader } from './readers/messages.ts';
import { jobReaders, privateReaders } from './readers/private.ts';
import { profileReaders } from './readers/profile.ts';
import { richMediaReader } from './readers/rich-media.ts';
import { shareReader } from './readers/shares.ts';
import { Uploads } from './uploads.ts';

/** Readers of all exports of one account. Uploads come before the posts, which tell a post from a repost by them. */
export function start(exports: AccountExports): ReadingRun {
  const uploads = new Uploads();
  return {
    readers: [
      richMediaReader(uploads),
      shareReader(uploads),
      ...activityReaders(uploads),
      articleReader(uploads),
      ...profileReaders(),
      messageReader(exports.account.name),
      assistantReader(),
      ...jobReaders(),
      ...privateReaders(),
    ],
    finish: () => ({ items: uploads.items(), findings: findingsOf(exports) }),
  };
}

const published = csvFiles('shares', 'comments', 'reactions');

/** The quick export lacks what the person published: "no posts" would be wrong. */
function findingsOf({ account, inputs }: AccountExports): ReturnType<ReadingRun['finish']>['findings'] {
  const hasPosts = inputs.some(({ archive }) => archive.entries.some(({ path }) => published.test(path)));
  if (hasPosts) return [];
  return [{ id: 'linkedin-basic-only', platform: 'linkedin', account: account.key, count: 1 }];
}
