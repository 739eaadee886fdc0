import type { EntryPath, MediaRef } from '../../model/item.ts';
import type { MediaType } from '../../model/values.ts';
import type { AccountExports, Input } from '../platform.ts';
import { folderOf } from './file-names.ts';

const mediaZip = /^(?:data\/)?([a-z_]+_media(?:-part\d+)?(?:\/[^/]+)?\.zip)$/i;

/** Finds the files that records name, beside the data file that names them. */
export class MediaFiles {
  readonly #exports: AccountExports;
  #zips: readonly string[] | null = null;
  readonly #byFolder = new Map<string, ReadonlyMap<string, readonly EntryPath[]>>();

  constructor(exports: AccountExports) {
    this.#exports = exports;
  }

  /**
   * The first of the paths that the archive holds; `entry` null where it holds none. Paths are given as seen from
   * the folder of the data file: `tweets_media/1-a.jpg`.
   */
  find(paths: readonly string[], dataFile: EntryPath, input: Input, type: MediaType): MediaRef {
    const folder = folderOf(dataFile);
    for (const path of paths.flatMap((each) => [each, ...this.#inZips(each)])) {
      const ref = this.#exports.media(folder + path, input, type);
      if (ref.entry !== null) return ref;
    }
    return { entry: null, input: null, type };
  }

  /** `tweet_media/1-a.jpg` in a zip that stands in place of its folder or in it. */
  #inZips(path: string): readonly string[] {
    this.#zips ??= this.#exports.inputs
      .flatMap(({ archive }) => archive.entries)
      .flatMap((entry) => mediaZip.exec(entry.path)?.[1] ?? []);
    const [folder = '', name = ''] = path.split('/', 2);
    return this.#zips
      .filter((zip) => zip.startsWith(folder))
      .flatMap((zip) => [`${zip}/${name}`, `${zip}/${folder}/${name}`]);
  }

  /** Files called `<id>-<anything>` or `<id>.<ending>`: for folders whose naming beyond the id is not known. */
  withId(folder: string, id: string, dataFile: EntryPath, input: Input): readonly MediaRef[] {
    // A medium may lie in another part of the export than the record that names it.
    for (const each of [input, ...this.#exports.inputs]) {
      const paths = this.#index(folderOf(dataFile) + folder, each).get(id);
      if (paths === undefined) continue;
      return paths.map((entry) => ({ entry, input: each.index, type: typeByEnding(entry) }));
    }
    return [];
  }

  #index(folder: string, input: Input): ReadonlyMap<string, readonly EntryPath[]> {
    const key = `${input.index} ${folder}`;
    const known = this.#byFolder.get(key);
    if (known !== undefined) return known;
    const byId = new Map<string, EntryPath[]>();
    for (const { path } of input.archive.entries) {
      if (!path.startsWith(`${folder}/`)) continue;
      const id = path.slice(folder.length + 1).replace(/[-.].*$/s, '');
      const paths = byId.get(id);
      if (paths === undefined) byId.set(id, [path]);
      else paths.push(path);
    }
    this.#byFolder.set(key, byId);
    return byId;
  }
}

const endings: Readonly<Record<string, MediaType>> = {
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  gif: 'image',
  webp: 'image',
  mp4: 'video',
  mov: 'video',
  m3u8: 'video',
  mp3: 'audio',
  m4a: 'audio',
  aac: 'audio',
  wav: 'audio',
};

/** What a file or address holds, by its ending; for files that no record describes. */
export function typeByEnding(name: string): MediaType {
  const ending = name
    .replace(/[?#].*$/s, '')
    .replace(/^.*\./s, '')
    .toLowerCase();
  return Object.hasOwn(endings, ending) ? (endings[ending] ?? 'other') : 'other';
}
