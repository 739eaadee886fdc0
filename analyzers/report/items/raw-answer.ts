import type { Item } from '../../model/item.ts';
import type { RawView } from '../../model/query.ts';
import { readerOf } from '../../run/read-group.ts';
import type { Run } from '../../run/run.ts';
import type { Sentences } from '../../text/catalogue.ts';
import { type Cutting, rawRecord } from './raw-record.ts';

/**
 * The record behind an item as it stands in the archive, read again, or a sentence that names the file. `at`: which of its
 * sources, as its detail lists them; null: it has no such one.
 */
export async function rawAnswer(
  run: Run,
  item: Item,
  at: number,
  say: Sentences,
  signal: AbortSignal,
): Promise<RawView | null> {
  const source = [item.source, ...item.alsoFrom][at];
  if (source === undefined) return null;
  const opened = run.inputs[source.input];
  const entry = opened?.archive.ok === true ? opened.archive.value.find(source.entry) : undefined;
  const record = await rawRecord(entry, source.pointer, cuttingOf(run, item, source), signal);
  if ('cut' in record) return record;
  return {
    is: 'sentence',
    sentence: say(`report.raw.${record.is}`, { entry: source.entry, archive: opened?.name ?? '' }),
  };
}

/** How the file of a source is cut into records. */
function cuttingOf(run: Run, { platform }: Item, { input, entry }: Item['source']): Cutting {
  const group = run.accounts.find(
    (each) => each.platform.id === platform && each.inputs.some(({ index }) => index === input),
  );
  return (group === undefined ? undefined : readerOf(group, entry)) ?? {};
}
