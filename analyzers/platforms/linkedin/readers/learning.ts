import type { CsvRecord } from '../../../formats/csv-table.ts';
import type { ItemFacts } from '../../../model/item.ts';
import type { Place } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { anyDate } from '../dates.ts';
import { csvFiles } from '../file-names.ts';
import { lines, privateItem } from '../private-item.ts';
import { rowReader } from '../row-reader.ts';
import { shown } from '../shown-to.ts';

/** What the person wrote and kept while learning. A course that was only watched is no item. */
export function learningReaders(): readonly Reader[] {
  return [
    rowReader({
      family: 'learning',
      files: csvFiles('learning', 'learningcontent'),
      header: ['contenttitle'],
      take: course,
    }),
    rowReader({
      family: 'reviews of courses',
      files: csvFiles('reviews', 'learningreviews'),
      take: (row, place) =>
        privateItem(place, {
          kind: 'other',
          subject: 'other',
          text: lines(...row.fields),
          shownTo: shown.review,
        }),
    }),
  ];
}

function course(row: CsvRecord, place: Place): readonly ItemFacts[] {
  const title = row.text('contenttitle');
  const notes = startingWith(row, 'notestaken');
  const isSaved = /^(?:true|yes)$/i.test(row.text('contentsaved').trim());
  const given = { kind: 'other', subject: 'other' } as const;
  return [
    ...(notes === '' ? [] : privateItem(place, { ...given, text: lines(title, notes) }, 'notes')),
    ...(isSaved ? privateItem(place, { ...given, text: lines(title), shownTo: shown.saved }, 'saved') : []),
  ].map((item) => ({ ...item, createdAt: anyDate(startingWith(row, 'contentlastwatcheddate')) }));
}

/** `Notes taken on videos (if taken)`; empty for `N/A`. */
function startingWith(row: CsvRecord, start: string): string {
  const key = row.columns.names.findIndex((name) => name.toLowerCase().replace(/\s+/g, '').startsWith(start));
  const text = (row.fields[key] ?? '').trim();
  return /^n\/a$/i.test(text) ? '' : text;
}
