import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Archive, ArchiveError, OpenArchive } from '../archive/archive.ts';
import type { EntryPath } from '../model/item.ts';
import type { Result } from '../model/result.ts';
import type { Input, Platform, Recognition } from '../platforms/platform.ts';
import { platformsInside } from './archives-inside.ts';

/** A platform that knows an archive. */
export interface Recognised {
  readonly platform: Platform;
  readonly recognition: Recognition;
}

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
  readonly recognised: Recognised | null;
  /** Other platforms whose files lie in the same archive; each tells which ones it owns. */
  readonly besides: readonly Recognised[];
  /** Platforms whose archives lie in folders of this one and are not read: the person must choose them by themselves. */
  readonly notRead: readonly Platform[];
}

/** Why an input gave nothing: not opened, or opened and of no known platform. */
export type InputProblem =
  | ArchiveError
  | { readonly kind: 'not-recognised'; readonly name: string }
  /** A folder of downloads, or a zip around the platform's zip: the archives are inside, and are not unpacked. */
  | { readonly kind: 'holds-zips'; readonly name: string }
  /** Unpacked archives lie in its folders, side by side. */
  | { readonly kind: 'holds-archives'; readonly name: string; readonly platforms: readonly Platform[] };

/** Null where the input was read. */
export function inputProblem({ name, archive, recognised, notRead }: OpenedInput): InputProblem | null {
  if (!archive.ok) return archive.error;
  if (recognised !== null) return null;
  if (notRead.length > 0) return { kind: 'holds-archives', name, platforms: notRead };
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
    const bytes = await fileBytes(path);
    return { index, name: archive.error.name, bytes, archive, recognised: null, besides: [], notRead: [] };
  }
  const [recognised = null, ...others] = await recognise(archive.value, platforms);
  const besides = others.filter(({ recognition }) => recognition.owns !== undefined);
  const read = [recognised, ...besides].map((each) => each?.platform);
  const inside = await platformsInside(archive.value, platforms);
  const notRead = inside.filter((platform) => !read.includes(platform));
  const { name, bytes } = archive.value;
  return { index, name: name === '' ? basename(path) : name, bytes, archive, recognised, besides, notRead };
}

/** The surest first; equally sure ones in the order of the registry. */
async function recognise(archive: Archive, platforms: readonly Platform[]): Promise<readonly Recognised[]> {
  const found: Recognised[] = [];
  for (const platform of platforms) {
    const recognition = await platform.recognise(archive);
    if (recognition !== null) found.push({ platform, recognition });
  }
  return found.toSorted((a, b) => b.recognition.confidence - a.recognition.confidence);
}

/** One input for each platform that knows the archive. Every file is in exactly one: the surest platform takes the rest. */
export function inputsOf({
  index,
  archive,
  recognised,
  besides,
}: OpenedInput): readonly { readonly platform: Platform; readonly input: Input }[] {
  if (!archive.ok || recognised === null) return [];
  const whole = archive.value;
  const ownerOf = (path: EntryPath): Recognised =>
    besides.find(({ recognition }) => recognition.owns?.(path) === true) ?? recognised;
  return [recognised, ...besides].map((each, at) => ({
    platform: each.platform,
    input: {
      index,
      archive: besides.length === 0 ? whole : partOf(whole, (path) => ownerOf(path) === each, at === 0),
      recognition: each.recognition,
    },
  }));
}

/** What lies outside of all entries (junk, problems of the listing) goes with the rest, so that it counts once. */
function partOf(whole: Archive, has: (path: EntryPath) => boolean, takesRest: boolean): Archive {
  return {
    name: whole.name,
    form: whole.form,
    bytes: whole.bytes,
    entries: whole.entries.filter(({ path }) => has(path)),
    junk: takesRest ? whole.junk : [],
    problems: takesRest ? whole.problems : [],
    find: (path) => whole.find(path),
    close: () => whole.close(),
  };
}

async function fileBytes(path: string): Promise<number> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : 0;
  } catch {
    return 0;
  }
}
