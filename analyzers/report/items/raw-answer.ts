import type { CsvOptions } from '../../formats/csv-records.ts';
import type { Item } from '../../model/item.ts';
import type { RawView } from '../../model/query.ts';
import { readerOf } from '../../run/read-group.ts';
import type { Run } from '../../run/run.ts';
import type { Sentences } from '../../text/catalogue.ts';
import { rawRecord } from './raw-record.ts';

/** The record behind an item as it stands in the archive, read again, or a sentence that names the file. */
export async function rawAnswer(run: Run, item: Item, say: Sentences, signal: AbortSignal): Promise<RawView> {
  const { input, entry: path, pointer } = item.source;
  const opened = run.inputs[input];
  const entry = opened?.archive.ok === true ? opened.archive.value.find(path) : undefined;
  const record = await rawRecord(entry, pointer, csvOf(run, item), signal);
  if (record.is === 'text' || record.is === 'row') return record;
  return {
    is: 'sentence',
    sentence: say(`report.raw.${record.is}`, { entry: path, archive: opened?.name ?? '' }),
  };
}

/** How the item's file is cut into rows; null where it is no CSV. */
function csvOf(run: Run, { platform, source }: Item): CsvOptions | null {
  const group = run.accounts.find(
    (each) => each.platform.id === platform && each.inputs.some(({ index }) => index === source.input),
  );
  return group === undefined ? null : (readerOf(group, source.entry)?.csv ?? null);
}
