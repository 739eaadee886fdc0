import type { EntryPath } from '../model/item.ts';
import { type Reason, reason } from '../model/reason.ts';
import { junkReason } from './junk.ts';
import { topFolder } from './top-folder.ts';

export interface Problem {
  readonly path: EntryPath | null;
  readonly reason: Reason;
}

export interface Junk {
  readonly path: EntryPath;
  readonly reason: Reason;
}

/** A file that was found, under its whole path; `path` is set once by `sortOut`. */
export interface Found {
  path: EntryPath;
}

export interface Listing<E extends Found> {
  readonly entries: readonly E[];
  readonly junk: readonly Junk[];
  readonly problems: readonly Problem[];
  readonly byPath: ReadonlyMap<string, E>;
}

const duplicateName = reason('entry-duplicate-name');

/**
 * Sorts files into content, junk and problems, and cuts off the top folder. Of two files with one path the later one is
 * the content, as unzip tools leave it on disk; the earlier one becomes a problem, so that the sum stays exact.
 */
export function sortOut<E extends Found>(found: readonly E[], problems: readonly Problem[]): Listing<E> {
  const content: E[] = [];
  const set: Junk[] = [];
  for (const file of found) {
    const why = junkReason(file.path);
    if (why === null) content.push(file);
    else set.push({ path: file.path, reason: why });
  }
  const top = topFolder(content);
  const byPath = new Map<string, E>();
  const replaced = new Set<E>();
  for (const file of content) {
    file.path = without(top, file.path);
    const earlier = byPath.get(file.path);
    if (earlier !== undefined) replaced.add(earlier);
    byPath.set(file.path, file);
  }
  const duplicates = [...replaced].map((file) => ({ path: file.path, reason: duplicateName }));
  return {
    entries: replaced.size === 0 ? content : content.filter((file) => !replaced.has(file)),
    junk: set.map(({ path, reason: why }) => ({ path: without(top, path), reason: why })),
    problems: [...problems.map((p) => ({ ...p, path: p.path && without(top, p.path) })), ...duplicates],
    byPath,
  };
}

function without(top: string, path: EntryPath): EntryPath {
  return top !== '' && path.startsWith(top) ? (path.slice(top.length) as EntryPath) : path;
}
