import type { EntryPath, Source } from '../model/item.ts';
import type { Reason } from '../model/reason.ts';

export interface EntryLine {
  /** Null: what failed is no single file (the zip's own listing). */
  readonly entry: EntryPath | null;
  readonly reason: Reason;
}

/** Records of one file that were not understood for the same reason. */
export interface RecordLine {
  readonly entry: EntryPath;
  readonly reason: Reason;
  /** The first hundred; `count` tells how many there are. */
  readonly pointers: readonly string[];
  readonly count: number;
}

/** Where every file of one input went: each stands in exactly one of the first five lists. */
export interface Coverage {
  readonly read: readonly EntryPath[];
  readonly media: readonly EntryPath[];
  readonly setAside: readonly EntryLine[];
  readonly notUnderstood: readonly EntryPath[];
  readonly failed: readonly EntryLine[];
  /** Lines about files that stand in one of the lists already, or about no single file. */
  readonly remarks: readonly EntryLine[];
  readonly records: { readonly read: number; readonly failed: number };
  readonly failedRecords: readonly RecordLine[];
}

const keptPointers = 100;

interface MutableRecordLine {
  readonly entry: EntryPath;
  readonly reason: Reason;
  readonly pointers: string[];
  count: number;
}

/** Writes a `Coverage` while an input is read. */
export class CoverageBook implements Coverage {
  readonly read: EntryPath[] = [];
  readonly media: EntryPath[] = [];
  readonly setAside: EntryLine[] = [];
  readonly notUnderstood: EntryPath[] = [];
  readonly failed: EntryLine[] = [];
  readonly remarks: EntryLine[] = [];
  readonly records = { read: 0, failed: 0 };
  readonly #failedRecords = new Map<string, MutableRecordLine>();

  get failedRecords(): readonly RecordLine[] {
    return [...this.#failedRecords.values()];
  }

  failRecord(source: Source, reason: Reason): void {
    this.records.failed += 1;
    const key = `${reason.code} ${source.entry}`;
    const line = this.#failedRecords.get(key);
    if (line === undefined) {
      this.#failedRecords.set(key, { entry: source.entry, reason, pointers: [source.pointer], count: 1 });
      return;
    }
    line.count += 1;
    if (line.pointers.length < keptPointers) line.pointers.push(source.pointer);
  }
}

/** All files of the input. The sum of the five groups by construction. */
export function entriesOf(coverage: Coverage): number {
  const { read, media, setAside, notUnderstood, failed } = coverage;
  return read.length + media.length + setAside.length + notUnderstood.length + failed.length;
}
