import { reason } from '../../model/reason.ts';
import type { SetAsideRule } from '../platform.ts';

const rule = (path: RegExp, code: string): SetAsideRule => ({ path, reason: reason(code) });

/** Files that say nothing about what the person put out (items.md, rule 1). The first that fits. */
export const setAside: readonly SetAsideRule[] = [
  rule(/(?:^|\/)no-data\.txt$/, 'instagram-no-data'),
  rule(/^(?:[^/]+\/)?(?:start_here|index)\.html$/, 'instagram-viewer'),
  rule(/(?:^|\/)files\/[^/]+$/, 'instagram-viewer'),
  rule(/\.(?:srt|vtt)$/, 'instagram-subtitles'),
];

/** Whatever their ending: pictures lie under names without one now and then. */
export const mediaFolders: readonly RegExp[] = [
  /(?:^|\/)media\/(?:posts|stories|reels|igtv|other|profile|archived_posts|recently_deleted)\//,
  /(?:^|\/)(?:photos|videos|stories|profile|direct)\/\d{6}\//,
  /(?:^|\/)messages\/[a-z_]+\/[^/]+\/(?:photos|videos|audio|gifs|files)\//,
];
