import { mediaTypeOf } from '../../archive/media-type.ts';
import type { EntryPath, MediaRef } from '../../model/item.ts';
import type { MediaType } from '../../model/values.ts';
import type { AccountExports, Input } from '../platform.ts';
import { baseName, mediaFolder } from './file-names.ts';

interface StoredFile {
  readonly entry: EntryPath;
  readonly input: number;
}

/** Files of media folders in all parts, by base name and by the id that chats name them with. */
export class MediaFiles {
  readonly #exports: AccountExports;
  #byName: ReadonlyMap<string, readonly StoredFile[]> | null = null;

  constructor(exports: AccountExports) {
    this.#exports = exports;
  }

  /** By its base name, or by the part of it behind the day: `b~<id>`. `entry` null where no part holds it. */
  find(name: string, type: MediaType, input: Input): MediaRef {
    this.#byName ??= this.#index();
    const found = this.#byName.get(baseName(name).toLowerCase()) ?? [];
    const file = found.find((each) => each.input === input.index) ?? found[0];
    if (file === undefined) return missing(type === 'audio' ? type : (mediaTypeOf(name) ?? type));
    // Voices come as `.mp4`.
    return { ...file, type: type === 'audio' ? type : (mediaTypeOf(file.entry) ?? type) };
  }

  #index(): ReadonlyMap<string, readonly StoredFile[]> {
    const byName = new Map<string, StoredFile[]>();
    const add = (name: string, file: StoredFile): void => {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [file]);
      else known.push(file);
    };
    for (const { archive, index } of this.#exports.inputs) {
      for (const { path } of archive.entries) {
        if (!mediaFolder.test(path) && mediaTypeOf(path) === null) continue;
        const file: StoredFile = { entry: path, input: index };
        const name = baseName(path).toLowerCase();
        add(name, file);
        const id = /^\d{4}-\d{2}-\d{2}_(b~[^.]+)/.exec(name)?.[1];
        if (id !== undefined) add(id, file);
      }
    }
    return byName;
  }
}

export function missing(type: MediaType): MediaRef {
  return { entry: null, input: null, type };
}

/** `VIDEO`, `Video`, `video`, `Image`: the words differ by file. */
export function typeOfWord(word: string | null): MediaType | null {
  if (word === null) return null;
  if (/video/i.test(word)) return 'video';
  if (/image|photo|picture|snap/i.test(word)) return 'image';
  return /audio|note|sound/i.test(word) ? 'audio' : null;
}
