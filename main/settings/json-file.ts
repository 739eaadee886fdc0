import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';

/** A small file of our own in the app's folder. A missing or damaged one gives `otherwise`. */
export async function readJsonFile<T>(
  path: string,
  schema: v.GenericSchema<unknown, T>,
  otherwise: T,
): Promise<T> {
  try {
    const parsed = v.safeParse(schema, JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.output : otherwise;
  } catch {
    return otherwise;
  }
}

/** Written beside and renamed, so that a crash never leaves half a file. Failing to remember is no reason to stop. */
export async function writeJsonFile(path: string, value: unknown): Promise<void> {
  const partial = `${path}.new`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(partial, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
    await rename(partial, path);
  } catch {
    // A full disk or a read-only profile: the app works, it only forgets.
  }
}
