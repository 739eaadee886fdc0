import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntryPath } from '../model/item.ts';
import { reason } from '../model/reason.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { type Instant, instant } from '../model/time.ts';
import type { Archive, ArchiveError, EntryError } from './archive.ts';
import { type ByteSource, errorCode, openFile, type SeekableEntry } from './byte-source.ts';
import { entryPath, shownName } from './entry-path.ts';
import { type Problem, sortOut } from './listing.ts';
import { openNestedZips } from './nested-zips.ts';
import { openNestedZip } from './zip-archive.ts';

const chunkLength = 256 << 10;
/** File information is asked for this many files at once; nothing is held open meanwhile. */
const atOnce = 64;

/** Lists a folder and everything below it. No file is opened until its bytes are asked for. */
export async function openFolder(root: string, name: string): Promise<Result<Archive, ArchiveError>> {
  const walk = await walkFolder(root);
  if (!walk.ok) return failed({ kind: 'unreadable', name, code: walk.error });
  const { entries, junk, problems, byPath } = sortOut(walk.value.files, walk.value.problems);
  if (entries.length === 0 && problems.length === 0) return failed({ kind: 'empty', name });
  const nested = await openNestedZips(entries, openNestedZip);
  return ok({
    name,
    form: 'folder',
    bytes: walk.value.files.reduce((sum, file) => sum + file.size, 0),
    entries,
    junk,
    problems,
    find: (path) => byPath.get(path) ?? nested.byPath.get(path),
    close: () => nested.close(),
  });
}

class FolderEntry implements SeekableEntry {
  path: EntryPath;
  readonly size: number;
  private readonly disk: string;
  private readonly modifiedMs: number;

  constructor(path: EntryPath, disk: string, size: number, modifiedMs: number) {
    this.path = path;
    this.disk = disk;
    this.size = size;
    this.modifiedMs = modifiedMs;
  }

  get modifiedAt(): Instant | null {
    return instant(this.modifiedMs);
  }

  async seek(): Promise<Result<ByteSource, EntryError>> {
    const file = await openFile(this.disk, false);
    return file.ok ? file : failed({ kind: 'unreadable', code: file.error });
  }

  async hasChanged(): Promise<boolean> {
    try {
      const now = await lstat(this.disk);
      return !now.isFile() || now.size !== this.size || now.mtimeMs !== this.modifiedMs;
    } catch {
      return true;
    }
  }

  /** What the file holds now, whatever size it had when it was listed. */
  async *bytes(signal?: AbortSignal): AsyncGenerator<Result<Buffer, EntryError>> {
    if (signal?.aborted) return;
    const file = await openFile(this.disk, false);
    if (!file.ok) {
      yield failed({ kind: 'unreadable', code: file.error });
      return;
    }
    try {
      for (let at = 0; !signal?.aborted; ) {
        const chunk = await file.value.read(at, chunkLength);
        if (signal?.aborted) return;
        if (!chunk.ok) yield failed({ kind: 'unreadable', code: chunk.error });
        if (!chunk.ok || chunk.value.length === 0) return;
        yield ok(chunk.value);
        if (chunk.value.length < chunkLength) return;
        at += chunkLength;
      }
    } finally {
      await file.value.close();
    }
  }
}

interface Walk {
  readonly files: FolderEntry[];
  readonly problems: Problem[];
}

/** Fails only where the folder itself cannot be listed; folders and files inside that cannot become problems. */
async function walkFolder(root: string): Promise<Result<Walk, string>> {
  const walk: Walk = { files: [], problems: [] };
  // A list instead of recursion: folders can be nested deeper than calls.
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const listed = await listFolder(join(root, folder));
    if (!listed.ok) {
      if (folder === '') return listed;
      walk.problems.push(unreadable(folder, listed.error));
      continue;
    }
    const inside = (entry: Dirent): string => (folder === '' ? entry.name : `${folder}/${entry.name}`);
    const names: string[] = [];
    const below: string[] = [];
    for (const entry of listed.value) {
      if (entry.isDirectory()) below.push(inside(entry));
      else if (entry.isFile()) names.push(inside(entry));
      else walk.problems.push(notAFile(inside(entry), entry.isSymbolicLink()));
    }
    folders.push(...below.toReversed());
    await takeFiles(root, names, walk);
  }
  return ok(walk);
}

async function listFolder(path: string): Promise<Result<Dirent[], string>> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    // File systems list in their own order; the same folder must give the same report.
    return ok(entries.sort((a, b) => (a.name < b.name ? -1 : 1)));
  } catch (error) {
    return failed(errorCode(error));
  }
}

async function takeFiles(root: string, names: readonly string[], walk: Walk): Promise<void> {
  for (let from = 0; from < names.length; from += atOnce) {
    const some = names.slice(from, from + atOnce);
    const taken = await Promise.all(some.map((name) => takeFile(root, name)));
    for (const file of taken) {
      if (file instanceof FolderEntry) walk.files.push(file);
      else walk.problems.push(file);
    }
  }
}

async function takeFile(root: string, name: string): Promise<FolderEntry | Problem> {
  const path = entryPath(name);
  if (path === null) return { path: shownName(name), reason: reason('entry-unsafe-name') };
  try {
    const disk = join(root, name);
    const { size, mtimeMs } = await lstat(disk);
    return new FolderEntry(path, disk, size, mtimeMs);
  } catch (error) {
    return unreadable(name, errorCode(error));
  }
}

function unreadable(name: string, code: string): Problem {
  return { path: shownName(name), reason: reason('entry-unreadable', { code }) };
}

/** Links could lead out of the folder, or round in circles; pipes and devices could be read forever. */
function notAFile(name: string, isLink: boolean): Problem {
  return { path: shownName(name), reason: reason(isLink ? 'entry-link' : 'entry-special') };
}
