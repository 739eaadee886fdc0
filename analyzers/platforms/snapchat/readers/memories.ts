import type { Entry } from '../../../archive/archive.ts';
import type { ItemFacts } from '../../../model/item.ts';
import { parseDay, startOf } from '../../../model/time.ts';
import type { Reader } from '../../platform.ts';
import { snapDate } from '../dates.ts';
import { baseName } from '../file-names.ts';
import { missing, typeOfWord } from '../media-files.ts';
import type { MemoryFiles, MemoryRow } from '../memory-files.ts';
import type { Row } from '../rows.ts';
import { rowsOf, sectionReader } from '../section-reader.ts';
import { shown } from '../shown-to.ts';
import { snapItem } from '../snap-item.ts';

const linkKeys = ['downloadlink', 'mediadownloadurl'];

/** `memories_history`: one picture or video a row. */
export function memoryReader(files: MemoryFiles): Reader {
  return sectionReader({
    family: 'memories',
    files: ['memories_history'],
    // Without a link a row holds a second and a type only: two Snaps of one second are two.
    keepEqual: ({ fields }) => fields.text(...linkKeys) === null,
    async prepare(entry, signal) {
      await countRows(entry, files, signal);
    },
    take(row, { source }) {
      if (!isMemory(row)) return null;
      const createdAt = snapDate(row.fields.text('date', 'created'));
      const found = memoryRow(row, source.entry);
      const file = found === null ? null : files.take(found);
      const type = typeOf(row);
      const isEyesOnly = /eyesonly/.test(row.section) || row.fields.flag('myeyesonly') === true;
      return [
        snapItem(source, {
          identity: {},
          kind: type,
          subject: isEyesOnly ? 'my-eyes-only' : 'memory',
          createdAt,
          media: [file ?? missing(type)],
          shownTo: isEyesOnly ? shown.eyesOnly : file === null ? shown.memory : shown.memoryWithFile,
        }),
      ];
    },
  });
}

function isMemory({ fields }: Row): boolean {
  return fields.has('mediatype') || fields.text('date', ...linkKeys) !== null;
}

function typeOf({ fields }: Row): 'image' | 'video' {
  return typeOfWord(fields.text('mediatype')) === 'video' ? 'video' : 'image';
}

function memoryRow(row: Row, list: string): MemoryRow | null {
  const at = snapDate(row.fields.text('date', 'created'));
  if (at === null) return null;
  const id = /[?&]mid=([\w-]+)/.exec(row.fields.text(...linkKeys) ?? '')?.[1] ?? null;
  return { at, type: typeOf(row), id, list };
}

async function countRows(entry: Entry, files: MemoryFiles, signal: AbortSignal): Promise<void> {
  if (files.all.length === 0) return;
  for await (const batch of rowsOf(entry, signal)) {
    for (const event of batch) {
      const row = event.is === 'row' && isMemory(event.row) ? memoryRow(event.row, entry.path) : null;
      if (row !== null) files.count(row);
    }
  }
}

/** Where no list tells of Memories their files do: the export without `memories_history`, and a later part alone. */
export function memoriesWithoutList(files: MemoryFiles): readonly ItemFacts[] {
  return files.all.map(({ entry, input, day, type }) => {
    const made = parseDay(day);
    return snapItem(
      { input, entry, pointer: 'record=1' },
      {
        identity: { mediaBaseName: baseName(entry) },
        kind: type === 'video' ? 'video' : 'image',
        subject: 'memory',
        createdAt: made === null ? null : { at: startOf(made), precision: 'day' },
        media: [{ entry, input, type }],
        shownTo: shown.memoryWithoutList,
      },
    );
  });
}
