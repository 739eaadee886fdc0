import type { ReaderFinding } from '../../model/findings.ts';
import type { EntryPath } from '../../model/item.ts';
import type { AccountExports } from '../platform.ts';
import { files, matches, rootFile } from './file-names.ts';

const anyData = /\.(?:json|html?)$/i;
const entryPages = /^(?:[^/]+\/)?(?:start_here|index)\.html?$/;
const postFiles = [files.posts, files.allPosts, rootFile('media')];

/** What is missing from the export is not nothing: a part with pictures only, and one in which posts were not asked for. */
export function missingParts({ account, inputs }: AccountExports): readonly ReaderFinding[] {
  const has = (test: (path: EntryPath) => boolean): boolean =>
    inputs.some(({ archive }) => archive.entries.some(({ path }) => test(path)));
  const finding = (id: string): readonly ReaderFinding[] => [
    { id, platform: 'instagram', account: account.key, count: inputs.length },
  ];
  if (!has((path) => anyData.test(path) && !entryPages.test(path))) return finding('instagram-part-only');
  return has((path) => postFiles.some((each) => matches(each, path))) ? [] : finding('instagram-no-posts');
}
