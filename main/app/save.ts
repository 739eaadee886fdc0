import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Written beside the target and renamed, so that a cancelled save never leaves half a file. False: not written. */
export async function saveBytes(path: string, bytes: Uint8Array): Promise<boolean> {
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    await writeFile(partial, bytes, { flag: 'wx' });
    await rename(partial, path);
    return true;
  } catch {
    await rm(partial, { force: true });
    return false;
  }
}
