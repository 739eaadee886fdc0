import { reason } from '../../model/reason.ts';
import type { SetAsideRule } from '../platform.ts';
import { threadsFiles } from './file-names.ts';

/** Files that say nothing about what the person put out (items.md, rule 1). */
export const setAside: readonly SetAsideRule[] = [
  { path: /(?:^|\/)no-data\.txt$/, reason: reason('threads-no-data') },
  { path: threadsFiles('threads_viewed'), reason: reason('threads-watched') },
  {
    path: threadsFiles(
      '[a-z_]*follow[a-z_]*',
      '(?:blocked|restricted|muted|hidden|removed|unfollowed|favou?rited)_[a-z_]+',
    ),
    reason: reason('threads-follows'),
  },
  {
    path: threadsFiles('[a-z_]*(?:settings|preferences|notifications|login)[a-z_]*'),
    reason: reason('threads-settings'),
  },
];

export const mediaFolders: readonly RegExp[] = [];
