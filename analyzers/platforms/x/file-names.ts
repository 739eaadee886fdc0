import type { EntryPath } from '../../model/item.ts';

/**
 * Matches the data files of the given names, whole or cut in parts (`tweets.js`, `tweets-part1.js`). In `data/`
 * since 2020; in the root before that, and when somebody hands over the `data` folder itself.
 */
export function dataFiles(...names: readonly string[]): RegExp {
  return new RegExp(`^(?:data/)?(?:${names.join('|')})(?:-part\\d+)?\\.js$`);
}

/**
 * The tweets-only archive of 2012 to about 2019 (formats/x.md section 2, V0): a file a month, and the same tweets as
 * one table, very early as a table a month. `data/` is missing where somebody handed over that folder.
 */
export const tweetMonths = /^(?:data\/)?(?:js\/)?tweets\/\d{4}_\d{2}\.js$/;
export const tweetTables = /^(?:tweets|(?:data\/)?csv\/\d{4}_\d{2})\.csv$/;

/** `user_details`, `payload_details` and `tweet_index` of the same archive. */
export function classicFile(name: string): RegExp {
  return new RegExp(`^(?:data/)?(?:js/)?${name}\\.js$`);
}

/** Where the media folders of an archive stand, seen from one of its data files: `data/` or the root. */
export function folderOf(path: EntryPath): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** `https://host/a/b.mp4?tag=1` gives `b.mp4`; null where nothing is left. */
export function lastPathPart(url: string): string | null {
  const path = url.replace(/[?#].*$/s, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name === '' ? null : name;
}
