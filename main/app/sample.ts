import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/**
 * The bundled sample: one archive a platform of one invented person. Copied beside the bundles when the app is
 * built, so that it is there in the packaged app too.
 */
export async function sampleFiles(): Promise<readonly string[]> {
  const folder = resolve(import.meta.dirname, '../sample');
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith('.zip'))
    .sort()
    .map((name) => join(folder, name));
}
