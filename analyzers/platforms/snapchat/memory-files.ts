import { mediaTypeOf } from '../../archive/media-type.ts';
import type { EntryPath, MediaRef } from '../../model/item.ts';
import type { Instant, PartialDate } from '../../model/time.ts';
import type { MediaType } from '../../model/values.ts';
import type { AccountExports, Input } from '../platform.ts';
import { baseName, memoryFile } from './file-names.ts';

/** A file of `memories/`; its overlay belongs to it and is none. */
export interface MemoryFile {
  readonly entry: EntryPath;
  readonly input: number;
  readonly day: string;
  readonly uuid: string;
  readonly type: MediaType;
  readonly modifiedAt: Instant | null;
}

/** A zip keeps times in steps of two seconds. */
const step = 2000;

/** A row of a list of Memories. */
export interface MemoryRow {
  readonly at: PartialDate;
  readonly type: MediaType;
  /** In its link, where it has one. */
  readonly id: string | null;
  /** The list it stands in. */
  readonly list: string;
}

/**
 * The files of Memories. Nothing in their names stands in the list of Memories: a row owns the file of its type that was made in the
 * same second, else the only one of its day and type where it is the only row of them (formats/snapchat.md section 4.4).
 */
export class MemoryFiles {
  readonly all: readonly MemoryFile[];
  readonly #byDay = new Map<string, MemoryFile[]>();
  /** By list and file. */
  readonly #taken = new Set<string>();
  /** By list, day and type. */
  readonly #rows = new Map<string, number>();

  constructor({ inputs }: AccountExports) {
    const byName = new Map<string, MemoryFile>();
    for (const file of inputs.flatMap(filesOf)) {
      const name = baseName(file.entry);
      if (!byName.has(name)) byName.set(name, file);
    }
    this.all = [...byName.values()];
    for (const file of this.all) {
      const key = `${file.day} ${file.type}`;
      const known = this.#byDay.get(key);
      if (known === undefined) this.#byDay.set(key, [file]);
      else known.push(file);
    }
  }

  /** To be told of all rows before the first one takes its file. */
  count(row: MemoryRow): void {
    const key = `${row.list} ${dayKey(row)}`;
    this.#rows.set(key, (this.#rows.get(key) ?? 0) + 1);
  }

  /** Null where no file is surely the row's. */
  take(row: MemoryRow): MediaRef | null {
    const ofDay = this.#byDay.get(dayKey(row)) ?? [];
    const free = ofDay.filter((file) => !this.#taken.has(`${row.list} ${file.entry}`));
    const isAlone = ofDay.length === 1 && this.#rows.get(`${row.list} ${dayKey(row)}`) === 1;
    const found =
      free.find(({ uuid }) => row.id !== null && uuid.toLowerCase() === row.id.toLowerCase()) ??
      free.find(({ modifiedAt }) => modifiedAt !== null && Math.abs(modifiedAt - row.at.at) <= step) ??
      (isAlone ? free[0] : undefined);
    if (found === undefined) return null;
    this.#taken.add(`${row.list} ${found.entry}`);
    return { entry: found.entry, input: found.input, type: found.type };
  }
}

function dayKey({ at, type }: MemoryRow): string {
  return `${new Date(at.at).toISOString().slice(0, 10)} ${type}`;
}

function filesOf({ archive, index }: Input): readonly MemoryFile[] {
  return archive.entries.flatMap(({ path, modifiedAt }): MemoryFile[] => {
    const match = memoryFile.exec(path);
    if (match === null) return [];
    const [, day = '', uuid = ''] = match;
    return [{ entry: path, input: index, day, uuid, type: mediaTypeOf(path) ?? 'image', modifiedAt }];
  });
}
