import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { failed, ok, type Result } from '../model/result.ts';
import type { Entry, EntryError } from './archive.ts';

/** Bytes at positions: a file on disk, or memory in tests. Never written to. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `position`; fewer than `length` only where the source ends. The error is a code such as `EIO`. */
  read(position: number, length: number): Promise<Result<Buffer, string>>;
  /** Whether the file was written to since it was opened; absent: it cannot change. */
  hasChanged?(): Promise<boolean>;
  close(): Promise<void>;
}

/** An entry whose unpacked bytes can be had at any position, because they stand in the archive as they are. */
export interface SeekableEntry extends Entry {
  /** Null where they are packed. */
  seek(): Promise<Result<ByteSource, EntryError> | null>;
}

/** A piece of a source as a source of its own; closing it closes nothing. */
export function within(source: ByteSource, start: number, size: number): ByteSource {
  return {
    size,
    async read(position, length) {
      const most = Math.max(0, Math.min(length, size - position));
      return most === 0 ? ok(Buffer.alloc(0)) : source.read(start + position, most);
    },
    hasChanged: async () => (await source.hasChanged?.()) === true,
    close: async () => undefined,
  };
}

/** `ENOENT`, `EACCES` ...; `UNKNOWN` for what carries no code. A code never holds a path. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'UNKNOWN';
}

/**
 * Opens a regular file for random access. `follow` is for what the person chose; files inside a chosen folder must not
 * lead out of it. Opening never waits, even when a pipe has taken the file's place.
 */
export async function openFile(path: string, follow: boolean): Promise<Result<ByteSource, string>> {
  // Windows has neither flag; Node gives undefined there, whatever the types say.
  const flags = (constants.O_NONBLOCK ?? 0) | (follow ? 0 : (constants.O_NOFOLLOW ?? 0));
  try {
    return await fileSource(await open(path, constants.O_RDONLY | flags));
  } catch (error) {
    return failed(errorCode(error));
  }
}

async function fileSource(handle: Handle): Promise<Result<ByteSource, string>> {
  const stat = await handle.stat().catch(errorCode);
  if (typeof stat !== 'string' && stat.isFile()) {
    return ok({
      size: stat.size,
      read: (position, length) => readAt(handle, position, length),
      hasChanged: async () => {
        const now = await handle.stat().catch(errorCode);
        return typeof now === 'string' || now.size !== stat.size || now.mtimeMs !== stat.mtimeMs;
      },
      close: () => handle.close(),
    });
  }
  await handle.close();
  return failed(typeof stat === 'string' ? stat : 'ENOTFILE');
}

type Handle = Awaited<ReturnType<typeof open>>;

async function readAt(handle: Handle, position: number, length: number): Promise<Result<Buffer, string>> {
  const target = Buffer.allocUnsafe(length);
  let filled = 0;
  try {
    while (filled < length) {
      const { bytesRead } = await handle.read(target, filled, length - filled, position + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
  } catch (error) {
    return failed(errorCode(error));
  }
  return ok(target.subarray(0, filled));
}
