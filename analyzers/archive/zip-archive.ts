import { reason } from '../model/reason.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { Archive } from './archive.ts';
import type { ByteSource } from './byte-source.ts';
import { entryPath, shownName } from './entry-path.ts';
import { type Listing, type Problem, sortOut } from './listing.ts';
import { openNestedZips } from './nested-zips.ts';
import { overlapping } from './overlap.ts';
import { type Directory, type DirectoryRecord, readDirectory } from './zip-directory.ts';
import { findZipEnd, type ZipEndError } from './zip-end.ts';
import { ZipEntry } from './zip-entry.ts';

/** Why a file could not be opened as a zip; `none`: nothing in it says that it is a whole zip. */
export type ZipError = ZipEndError | { readonly kind: 'empty' | 'damaged' | 'encrypted' };

/** Opens a zip and those in it over random access. The archive closes the source; on an error the caller does. */
export async function openZip(source: ByteSource, name: string): Promise<Result<Archive, ZipError>> {
  const zip = await openPlainZip(source, name);
  if (!zip.ok) return zip;
  const { byPath, entries } = zip.value.listing;
  const nested = await openNestedZips(entries, openNestedZip);
  return ok({
    ...archiveOf(zip.value),
    find: (path) => byPath.get(path) ?? nested.byPath.get(path),
    async close() {
      await nested.close();
      await source.close();
    },
  });
}

interface PlainZip {
  readonly name: string;
  readonly source: ByteSource;
  readonly listing: Listing<ZipEntry>;
}

/** A zip that lies in an archive: none inside it are looked for. */
export async function openNestedZip(source: ByteSource, name: string): Promise<Result<Archive, ZipError>> {
  const zip = await openPlainZip(source, name);
  return zip.ok ? ok(archiveOf(zip.value)) : zip;
}

async function openPlainZip(source: ByteSource, name: string): Promise<Result<PlainZip, ZipError>> {
  const end = await findZipEnd(source);
  if (!end.ok) return end;
  const directory = await readDirectory(source, end.value);
  if (directory.stopped === 'unreadable' && directory.records.length === 0)
    return failed({ kind: 'unreadable', code: 'EIO' });
  if (directory.stopped === 'damaged' && directory.records.length === 0) return failed({ kind: 'damaged' });
  const { files, problems } = takeFiles(directory.records, source);
  const listing = sortOut(files, [...problems, ...listingProblems(directory)]);
  const { entries } = listing;
  if (entries.length === 0 && listing.problems.length === 0) return failed({ kind: 'empty' });
  if (entries.length > 0 && entries.every((entry) => entry.encrypted)) return failed({ kind: 'encrypted' });
  return ok({ name, source, listing });
}

function archiveOf({ name, source, listing }: PlainZip): Archive {
  return {
    name,
    form: 'zip',
    bytes: source.size,
    entries: listing.entries,
    junk: listing.junk,
    problems: listing.problems,
    find: (path) => listing.byPath.get(path),
    close: () => source.close(),
  };
}

const unsafeName = reason('entry-unsafe-name');
const overlap = reason('entry-overlap');
const link = reason('entry-link');

function takeFiles(
  records: readonly DirectoryRecord[],
  source: ByteSource,
): { readonly files: readonly ZipEntry[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const files: ZipEntry[] = [];
  const present = records.filter((record) => !record.isFolder || record.size > 0);
  const overlaps = overlapping(present);
  for (const record of present) {
    const path = record.isFolder ? null : entryPath(record.name);
    if (path === null) problems.push({ path: shownName(record.name), reason: unsafeName });
    else if (overlaps.has(record)) problems.push({ path, reason: overlap });
    else if (record.isLink) problems.push({ path, reason: link });
    else files.push(new ZipEntry(path, record, source));
  }
  return { files, problems };
}

function listingProblems(directory: Directory): readonly Problem[] {
  const found = directory.records.length;
  // 16-bit counts run over above 65,535 files: macOS writes them so, and loses nothing.
  const short = found < directory.claimed && found % 65_536 !== directory.claimed;
  if (directory.stopped === 'too-many')
    return [{ path: null, reason: reason('listing-too-long', { found }) }];
  if (directory.stopped !== null) return [{ path: null, reason: reason('listing-damaged', { found }) }];
  if (short) return [{ path: null, reason: reason('listing-short', { found, claimed: directory.claimed }) }];
  return [];
}
