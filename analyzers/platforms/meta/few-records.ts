import type { Entry } from '../../archive/archive.ts';
import { jsonRecords } from '../../formats/json-records.ts';
import { isObject, type JsonObject } from '../../formats/json-values.ts';
import type { Source } from '../../model/item.ts';
import type { Input } from '../platform.ts';
import { foldName, isPage } from './file-names.ts';
import { repairValue } from './mojibake.ts';
import { isListOfRecords } from './record-reader.ts';

export interface FoundRecord {
  readonly record: JsonObject;
  readonly source: Source;
}

/** The first records of some JSON files, before the items are read: what they tell of the account. Never throws. */
export async function fewRecords(
  input: Input,
  files: RegExp,
  signal: AbortSignal,
  most = 10_000,
): Promise<readonly FoundRecord[]> {
  const found: FoundRecord[] = [];
  for (const entry of filesOf(input, files)) {
    if (isPage(entry.path)) continue;
    for await (const events of jsonRecords(entry, { arrays: isListOfRecords }, signal)) {
      for (const event of events) {
        const record = event.is === 'record' ? repairValue(event.value) : null;
        if (event.is !== 'record' || !isObject(record)) continue;
        found.push({ record, source: { input: input.index, entry: entry.path, pointer: event.pointer } });
        if (found.length === most) return found;
      }
    }
  }
  return found;
}

export function filesOf(input: Input, files: RegExp): readonly Entry[] {
  return input.archive.entries.filter(({ path }) => files.test(foldName(path)));
}
