import type { Entry } from '../../archive/archive.ts';
import { jsonRecords } from '../../formats/json-records.ts';
import { isObject, type JsonObject } from '../../formats/json-values.ts';
import type { Zone } from '../../formats/wall-clock.ts';
import type { Source } from '../../model/item.ts';
import type { Input } from '../platform.ts';
import { foldName, isPage } from './file-names.ts';
import { repairValue } from './mojibake.ts';
import { pageRecords } from './page-reader.ts';
import { envelopeOf } from './page-record.ts';
import { isListOfRecords } from './record-reader.ts';

export interface FoundRecord {
  readonly record: JsonObject;
  readonly source: Source;
}

/**
 * The first records of some files, before the items are read: what they tell of the account. Pages are read, as objects of
 * the JSON dialect, where no JSON file says the same and the zone of their clock is known. Never throws.
 */
export async function fewRecords(
  input: Input,
  files: RegExp,
  signal: AbortSignal,
  most = 10_000,
  pageZone: Zone | null = null,
): Promise<readonly FoundRecord[]> {
  const found: FoundRecord[] = [];
  const entries = filesOf(input, files);
  const json = entries.filter(({ path }) => !isPage(path));
  if (json.length === 0 && pageZone !== null) return fewOfPages(entries, input, signal, most, pageZone);
  for (const entry of json) {
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

async function fewOfPages(
  entries: readonly Entry[],
  input: Input,
  signal: AbortSignal,
  most: number,
  zone: Zone,
): Promise<readonly FoundRecord[]> {
  const found: FoundRecord[] = [];
  for (const entry of entries) {
    for await (const events of pageRecords(entry, () => zone, signal)) {
      for (const event of events) {
        if (event.is !== 'record') continue;
        const source = { input: input.index, entry: entry.path, pointer: event.pointer };
        found.push({ record: envelopeOf(event.record), source });
        if (found.length === most) return found;
      }
    }
  }
  return found;
}

export function filesOf(input: Input, files: RegExp): readonly Entry[] {
  return input.archive.entries.filter(({ path }) => files.test(foldName(path)));
}
