import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { OpenedInput } from './inputs.ts';

/**
 * SHA-256 in hex of every zip that a platform recognised, by index of the input. Folders have none. A zip that cannot
 * be read to its end any more has none either; stops on `signal`.
 */
export async function hashInputs(
  inputs: readonly OpenedInput[],
  paths: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<number, string>> {
  const hashes = new Map<number, string>();
  for (const { index, archive, recognised } of inputs) {
    const path = paths[index];
    if (!archive.ok || archive.value.form === 'folder' || recognised === null || path === undefined) continue;
    const hash = await hashFile(path, signal);
    if (hash !== null) hashes.set(index, hash);
  }
  return hashes;
}

async function hashFile(path: string, signal: AbortSignal): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20, signal })) hash.update(chunk);
    return hash.digest('hex');
  } catch {
    return null;
  }
}
