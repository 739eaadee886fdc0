import { lstat, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { ok, type Result } from '../../analyzers/model/result.ts';
import type { Output } from './options.ts';
import { type UsageError, usage } from './usage.ts';

/** An output and the file that it really means, links followed; null: standard output. */
export interface Target {
  readonly output: Output;
  readonly file: string | null;
}

/**
 * Where the outputs really go. Wrong usage when one is an input, lies inside an input folder, or is the same file as
 * another output; also through links, and through hard links of an existing file.
 */
export async function resolveTargets(
  outputs: readonly Output[],
  inputs: readonly string[],
): Promise<Result<readonly Target[], UsageError>> {
  const inputPlaces = await Promise.all(inputs.map(placeOf));
  const taken: Place[] = [];
  const targets: Target[] = [];
  for (const output of outputs) {
    if (output.path === '-') {
      targets.push({ output, file: null });
      continue;
    }
    const place = await placeOf(output.path);
    if (inputPlaces.some((input) => isSame(input, place) || isInside(place, input))) {
      return usage('cli.usage.output-is-input', { output: output.path });
    }
    if (taken.some((other) => isSame(other, place)) && !place.isDevice) {
      return usage('cli.usage.same-output', { output: output.path });
    }
    taken.push(place);
    targets.push({ output, file: place.path });
  }
  return ok(targets);
}

interface Place {
  readonly path: string;
  /** Device and number of the file; null where there is none yet. */
  readonly identity: string | null;
  /** Neither file nor folder: a terminal, a pipe, /dev/null. */
  readonly isDevice: boolean;
}

async function placeOf(path: string): Promise<Place> {
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

function isSame(one: Place, other: Place): boolean {
  return one.path === other.path || (one.identity !== null && one.identity === other.identity);
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
