import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Archive, ArchiveError, OpenArchive } from '../archive/archive.ts';
import type { Result } from '../model/result.ts';
import type { Platform, Recognition } from '../platforms/platform.ts';

/** What came of one path that the person gave. */
export interface OpenedInput {
  /** Index into the inputs of the run. */
  readonly index: number;
  /** Base name of what the person chose; personal, never logged. */
  readonly name: string;
  /** Of the file on disk; of a folder the sum of its files; 0 where there is nothing to measure. */
  readonly bytes: number;
  readonly archive: Result<Archive, ArchiveError>;
  /** Null: no platform recognised it, or it could not be opened. */
  readonly recognised: { readonly platform: Platform; readonly recognition: Recognition } | null;
}

/** Why an input gave nothing: not opened, or opened and of no known platform. */
export type InputProblem =
  | ArchiveError
  | { readonly kind: 'not-recognised'; readonly name: string }
  /** A folder of downloads, or a zip around the platform's zip: the archives are inside, and are not unpacked. */
  | { readonly kind: 'holds-zips'; readonly name: string };

/** Null where the input was read. */
export function inputProblem({ name, archive, recognised }: OpenedInput): InputProblem | null {
  if (!archive.ok) return archive.error;
  if (recognised !== null) return null;
  const holdsZips = archive.value.entries.some(({ path }) => /\.zip$/i.test(path));
  return { kind: holdsZips ? 'holds-zips' : 'not-recognised', name };
}

/** Opens one path and asks every platform whether it is theirs; the most confident one wins. Reads no data file. */
export async function openInput(
  index: number,
  path: string,
  openArchive: OpenArchive,
  platforms: readonly Platform[],
): Promise<OpenedInput> {
  const archive = await openArchive(path);
  if (!archive.ok) {
    return { index, name: archive.error.name, bytes: await fileBytes(path), archive, recognised: null };
  }
  const recognised = await recognise(archive.value, platforms);
  const { name, bytes } = archive.value;
  return { index, name: name === '' ? basename(path) : name, bytes, archive, recognised };
}

async function recognise(
  archive: Archive,
  platforms: readonly Platform[],
): Promise<OpenedInput['recognised']> {
  let best: OpenedInput['recognised'] = null;
  for (const platform of platforms) {
    const recognition = await platform.recognise(archive);
    if (recognition === null) continue;
    if (best === null || recognition.confidence > best.recognition.confidence) {
      best = { platform, recognition };
    }
  }
  return best;
}

async function fileBytes(path: string): Promise<number> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : 0;
  } catch {
    return 0;
  }
}
