import type { Entry } from '../../archive/archive.ts';
import { jsonRecords } from '../../formats/json-records.ts';
import type { JsonObject } from '../../formats/json-values.ts';
import type { Source } from '../../model/item.ts';
import type { Input } from '../platform.ts';
import { unwrap } from './record-reader.ts';

export interface Found {
  readonly record: JsonObject;
  readonly source: Source;
}

export interface Records {
  readonly files: number;
  readonly found: readonly Found[];
  /** Something in the files could not be read; their reader counts it. */
  readonly unread: boolean;
}

/** The first records of some files, before the items are read: what they tell of the account. */
export async function readRecords(
  entries: readonly Entry[],
  input: Input,
  signal: AbortSignal,
  most = 10_000,
): Promise<Records> {
  const found: Found[] = [];
  let unread = false;
  for (const entry of entries) {
    for await (const events of jsonRecords(entry, {}, signal)) {
      for (const event of events) {
        const record = event.is === 'record' ? unwrap(event.value) : null;
        if (record === null || event.is !== 'record') unread = true;
        else
          found.push({ record, source: { input: input.index, entry: entry.path, pointer: event.pointer } });
        if (found.length === most) return { files: entries.length, found, unread };
      }
    }
  }
  return { files: entries.length, found, unread };
}

export async function firstRecord(
  input: Input,
  files: RegExp,
  signal: AbortSignal,
): Promise<Found | undefined> {
  return (await readRecords(filesOf(input, files), input, signal, 1)).found[0];
}

export function filesOf(input: Input, files: RegExp): readonly Entry[] {
  return input.archive.entries.filter(({ path }) => files.test(path));
}
