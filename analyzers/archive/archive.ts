import type { EntryPath } from '../model/item.ts';
import type { Reason } from '../model/reason.ts';
import type { Result } from '../model/result.ts';
import type { Instant } from '../model/time.ts';

/** Why an input could not be opened at all. `name` is the base name of what the person chose. */
export type ArchiveError =
  | { readonly kind: 'missing'; readonly name: string }
  | { readonly kind: 'unreadable'; readonly name: string; readonly code: string }
  | { readonly kind: 'empty'; readonly name: string }
  | { readonly kind: 'not-a-zip'; readonly name: string }
  | { readonly kind: 'web-page'; readonly name: string }
  | { readonly kind: 'data-file'; readonly name: string }
  | { readonly kind: 'other-archive'; readonly name: string; readonly format: string }
  | { readonly kind: 'truncated'; readonly name: string }
  | { readonly kind: 'damaged'; readonly name: string }
  | { readonly kind: 'encrypted'; readonly name: string }
  | { readonly kind: 'split'; readonly name: string };

/** Why the bytes of one entry end early. What was handed over before stays valid. */
export type EntryError =
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'unsupported-method'; readonly method: number }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'checksum' }
  | { readonly kind: 'unsafe-name' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable'; readonly code: string };

/** One file of an archive. Directory entries are not files and never appear. */
export interface Entry {
  /** Normalised, one common top folder cut off. Unique within the archive. */
  readonly path: EntryPath;
  /** Bytes when unpacked, as the archive claims; not to be trusted for allocation. */
  readonly size: number;
  readonly modifiedAt: Instant | null;
  /**
   * The unpacked bytes in order, in chunks of at most 1 MiB, checked against CRC-32 at the end. An error is the last thing handed
   * over. Stops quietly (no error) when `signal` aborts. Each call reads afresh.
   */
  bytes(signal?: AbortSignal): AsyncIterable<Result<Uint8Array, EntryError>>;
  /** What stands on disk is no longer what was listed, or is gone; absent: it cannot change. */
  hasChanged?(): Promise<boolean>;
}

/** A zip or a folder that the person chose, opened for reading only. */
export interface Archive {
  /** Base name of what the person chose; personal, never logged. */
  readonly name: string;
  readonly form: 'zip' | 'folder';
  /** Size of the zip on disk; for a folder the sum of its files. */
  readonly bytes: number;
  /** Files that carry something, in the archive's order. */
  readonly entries: readonly Entry[];
  /** Files known to be no content on any platform (`__MACOSX/`, `.DS_Store`, `Thumbs.db`), with the reason. */
  readonly junk: readonly { readonly path: EntryPath; readonly reason: Reason }[];
  /** Directory listing problems that lost something: overlapping entries, a listing that is shorter than it says. */
  readonly problems: readonly { readonly path: EntryPath | null; readonly reason: Reason }[];
  /** Also a file of a zip inside the archive, which stands in no list: `tweet_media.zip/1-a.jpg`. */
  find(path: string): Entry | undefined;
  close(): Promise<void>;
}

/** Opens a zip or folder. Never writes, never unpacks to disk, never follows links out of a folder. */
export type OpenArchive = (path: string) => Promise<Result<Archive, ArchiveError>>;
