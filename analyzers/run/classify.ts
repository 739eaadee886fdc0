import type { Archive, Entry } from '../archive/archive.ts';
import { mediaTypeOf } from '../archive/media-type.ts';
import type { EntryPath } from '../model/item.ts';
import { reason } from '../model/reason.ts';
import type { Platform, Reader } from '../platforms/platform.ts';
import type { CoverageBook } from './coverage.ts';

/** The entries that readers will take, by reader, each in the archive's order. */
export type ReadingPlan = ReadonlyMap<Reader, readonly Entry[]>;

type Places = Pick<Platform, 'setAside' | 'mediaFolders' | 'twinsOf'>;

const twinReason = reason('page-with-json-twin');

/**
 * Gives every file of an archive its one place: junk, pages that have a JSON twin, then readers, then the platform's set-aside rules, then
 * media, else not understood. Files for readers are not in the book yet: whether they were read or failed
 * is known only afterwards.
 */
export function planReading(
  archive: Archive,
  platform: Places | null,
  readers: readonly Reader[],
  book: CoverageBook,
): ReadingPlan {
  const plan = new Map<Reader, Entry[]>();
  for (const { path, reason } of archive.junk) book.setAside.push({ entry: path, reason });
  for (const entry of archive.entries) {
    if (isTwin(entry.path, platform, archive)) {
      book.setAside.push({ entry: entry.path, reason: twinReason });
      continue;
    }
    const reader = readers.find((each) => each.matches(entry.path));
    if (reader === undefined) {
      placeUnread(entry.path, platform, book);
      continue;
    }
    const list = plan.get(reader);
    if (list === undefined) plan.set(reader, [entry]);
    else list.push(entry);
  }
  placeProblems(archive, book);
  return plan;
}

/** An empty JSON file says nothing of what its page says. */
function isTwin(path: EntryPath, platform: Places | null, archive: Archive): boolean {
  return platform?.twinsOf?.(path).some((twin) => (archive.find(twin)?.size ?? 0) > 0) === true;
}

function placeUnread(path: EntryPath, platform: Places | null, book: CoverageBook): void {
  const rule = platform?.setAside.find((each) => each.path.test(path));
  if (rule !== undefined) book.setAside.push({ entry: path, reason: rule.reason });
  else if (mediaTypeOf(path) !== null) book.media.push(path);
  else if (platform?.mediaFolders.some((folder) => folder.test(path)) === true) book.media.push(path);
  else book.notUnderstood.push(path);
}

/** A listing problem of a file that is no entry is a lost file; any other is a remark, so that none counts twice. */
function placeProblems(archive: Archive, book: CoverageBook): void {
  const lost = new Set<string>();
  const junk = new Set<string>(archive.junk.map(({ path }) => path));
  for (const { path, reason } of archive.problems) {
    const placed = path === null || junk.has(path) || lost.has(path) || archive.find(path) !== undefined;
    if (placed) book.remarks.push({ entry: path, reason });
    else {
      lost.add(path);
      book.failed.push({ entry: path, reason });
    }
  }
}
