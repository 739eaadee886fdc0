import { lstat, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';

/** What a path really means, links followed. */
export interface Place {
  readonly path: string;
  /** Device and number of the file; null where there is none yet. */
  readonly identity: string | null;
  /** Neither file nor folder: a terminal, a pipe, /dev/null. */
  readonly isDevice: boolean;
}

export async function placeOf(path: string): Promise<Place> {
  const given = await statOf(resolve(path));
  // A pipe of the shell (/dev/fd/63) has no real path that could be opened.
  if (given?.isDevice === true) return { path: resolve(path), ...given };
  const real = await realTarget(resolve(path));
  return { path: real, ...((await statOf(real)) ?? { identity: null, isDevice: false }) };
}

async function statOf(path: string): Promise<Omit<Place, 'path'> | null> {
  try {
    const found = await stat(path, { bigint: true });
    return { identity: `${found.dev} ${found.ino}`, isDevice: !found.isFile() && !found.isDirectory() };
  } catch {
    return null;
  }
}

/** Also the same file by another name: hard links. */
export function isSame(one: Place, other: Place): boolean {
  return one.path === other.path || (one.identity !== null && one.identity === other.identity);
}

/** Writing to `place` would change the input: it is the input, or lies inside the folder that the input is. */
export function touches(place: Place, input: Place): boolean {
  return isSame(input, place) || isInside(place, input);
}

function isInside(place: Place, folder: Place): boolean {
  return place.path.startsWith(folder.path.endsWith(sep) ? folder.path : `${folder.path}${sep}`);
}

/** The path with all links followed, also where its last name, or what a link names, does not exist yet. */
async function realTarget(path: string, links = 40): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const folder = dirname(path);
    if (folder === path) return path;
    const here = join(await realTarget(folder, links), basename(path));
    const next = await linkTarget(here);
    return next === null || links === 0 ? here : realTarget(resolve(dirname(here), next), links - 1);
  }
}

async function linkTarget(path: string): Promise<string | null> {
  try {
    return (await lstat(path)).isSymbolicLink() ? await readlink(path) : null;
  } catch {
    return null;
  }
}
