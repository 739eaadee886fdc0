import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Every file and folder below, each with its size, its time and the hash of its bytes. */
export async function fingerprint(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder, { recursive: true })).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const found = await stat(path);
      if (found.isDirectory()) return `${name}/`;
      return `${name} ${found.size} ${found.mtimeMs} ${await hashOf(path)}`;
    }),
  );
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
