import { hash } from 'node:crypto';
import type { Entry } from '../../archive/archive.ts';
import { type CsvEvent, type CsvOptions, csvRecords } from '../../formats/csv-records.ts';
import type { CsvRecord } from '../../formats/csv-table.ts';
import type { Source } from '../../model/item.ts';
import { reason } from '../../model/reason.ts';
import { noItems, type Place, type Taken } from '../new-item.ts';
import type { Input, Reader, Reading } from '../platform.ts';
import { csvKey } from './file-names.ts';

export interface RowReaderSpec extends CsvOptions {
  /** For the progress line: "posts", "comments". */
  readonly family: string;
  readonly files: RegExp;
  /** Looks through the file before its rows are taken. */
  prepare?(entry: Entry, signal: AbortSignal): Promise<void>;
  take(row: CsvRecord, place: Place): Taken;
}

const emptyRecord: Reading = { is: 'record', items: noItems };
const notUnderstood = reason('linkedin-row-not-understood');

/** A reader of one family of CSV files. Rows that are equal in every column are one (items.md, rule 8). */
export function rowReader(spec: RowReaderSpec): Reader {
  const seen = new Map<number, Set<string>>();
  return {
    family: spec.family,
    matches: (path) => spec.files.test(path),
    material: (path) => csvKey(path) ?? spec.family,
    csv: spec,
    async *read(entry, input, signal) {
      const rows = seen.get(input.index) ?? new Set<string>();
      seen.set(input.index, rows);
      await spec.prepare?.(entry, signal);
      for await (const batch of csvRecords(entry, spec, signal)) {
        yield batch.map((event) => reading(spec, entry, input, event, rows));
      }
    },
  };
}

function reading(
  spec: RowReaderSpec,
  entry: Entry,
  input: Input,
  event: CsvEvent,
  seen: Set<string>,
): Reading {
  if (event.is === 'failure') return event;
  const source: Source = { input: input.index, entry: entry.path, pointer: `row=${event.row}` };
  if (event.is === 'malformed') return { is: 'problem', source, reason: event.reason };
  const print = hash('sha256', JSON.stringify([csvKey(entry.path), event.record.fields]), 'base64');
  if (seen.has(print)) return emptyRecord;
  seen.add(print);
  const items = spec.take(event.record, { source, input });
  if (items === null) return { is: 'problem', source, reason: notUnderstood };
  return items.length === 0 ? emptyRecord : { is: 'record', items };
}
