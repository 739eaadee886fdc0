import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Writes under another name beside the target and renames, so that a save that fails never leaves half a file and
 * never takes away the old one. False: not written.
 */
export async function saveWhole(path: string, content: Iterable<string | Uint8Array>): Promise<boolean> {
  const partial = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.part`);
  try {
    await pipeline(Readable.from(content), createWriteStream(partial, { flags: 'wx' }));
    await rename(partial, path);
    return true;
  } catch {
    await rm(partial, { force: true });
    return false;
  }
}
