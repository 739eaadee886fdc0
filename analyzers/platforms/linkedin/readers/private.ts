import type { CsvRecord } from '../../../formats/csv-table.ts';
import type { ItemFacts } from '../../../model/item.ts';
import type { Place } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { anyDate, dayDate, utcDate } from '../dates.ts';
import { csvFiles } from '../file-names.ts';
import { lines, privateItem } from '../private-item.ts';
import { rowReader } from '../row-reader.ts';
import { shown } from '../shown-to.ts';

/** What nobody but the person sees: searches, inferences, ad targets, contacts, notes. */
export function privateReaders(): readonly Reader[] {
  return [
    rowReader({
      family: 'searches',
      files: csvFiles('searchqueries'),
      header: ['searchquery'],
      take: (row, place) =>
        privateItem(place, {
          kind: 'search',
          subject: 'search',
          text: row.words('searchquery'),
          createdAt: utcDate(row.text('time', 'date')),
        }),
    }),
    rowReader({
      family: 'inferences',
      files: csvFiles('inferencesaboutyou'),
      header: ['typeofinference'],
      take(row, place) {
        const text = lines(row.text('typeofinference'), row.text('inference'));
        return privateItem(place, { kind: 'ad-interest', subject: 'ad-interest', by: 'other', text });
      },
    }),
    rowReader({ family: 'ad targets', files: csvFiles('adtargeting'), take: adTargets }),
    rowReader({
      family: 'connections',
      files: csvFiles('connections'),
      header: ['firstname', 'lastname'],
      take: connection,
    }),
    rowReader({
      family: 'imported contacts',
      files: csvFiles('importedcontacts', 'contacts'),
      take: (row, place) =>
        contact(place, lines(...row.fields), anyDate(row.text('createdat', 'createdon', 'importedon'))),
    }),
    rowReader({
      family: 'invitations',
      files: csvFiles('invitations'),
      header: ['from', 'to'],
      take: invitation,
    }),
    rowReader({
      family: 'notes',
      files: csvFiles('notes'),
      header: ['note'],
      take: (row, place) =>
        privateItem(
          place,
          {
            kind: 'other',
            subject: 'other',
            text: row.words('note'),
            createdAt: anyDate(row.text('createdon')),
          },
          lines(row.text('connectionprofileurl')) ?? 'note',
        ),
    }),
    rowReader({
      family: 'calendar',
      files: csvFiles('calendar'),
      take: (row, place) =>
        privateItem(place, { kind: 'other', subject: 'other', text: lines(...row.fields) }),
    }),
  ];
}

/** One wide row, lists by `; `; a name that comes several times has several columns. */
function adTargets(row: CsvRecord, place: Place): readonly ItemFacts[] {
  const seen = new Set<string>();
  return row.fields.flatMap((cell, index) => {
    const column = row.columns.names[index] ?? '';
    return cell.split(/;\s*/).flatMap((entry) => {
      const text = entry.trim();
      const key = `${column} ${text}`;
      if (text === '' || seen.has(key)) return [];
      seen.add(key);
      return privateItem(place, { kind: 'ad-interest', subject: 'ad-interest', by: 'other', text }, column);
    });
  });
}

/**
 * Rows of people who closed their account are empty but for the date. The address stands in exports since 2023 only, so
 * that name and day tell a connection.
 */
function connection(row: CsvRecord, place: Place): readonly ItemFacts[] {
  const name = lines(row.text('firstname'), row.text('lastname'));
  const others = ['emailaddress', 'company', 'position', 'url'].map((column) => row.text(column));
  return contact(place, name ?? lines(...others), dayDate(row.text('connectedon')));
}

function contact(place: Place, text: string | null, createdAt: ItemFacts['createdAt']): readonly ItemFacts[] {
  const oneLine = text?.replaceAll('\n', ' ') ?? null;
  return privateItem(place, { kind: 'contact', subject: 'contact', text: oneLine, createdAt });
}

function invitation(row: CsvRecord, place: Place): readonly ItemFacts[] {
  const isOwn = /^outgoing$/i.test(row.text('direction').trim());
  return privateItem(
    place,
    {
      kind: 'message',
      subject: 'message',
      by: isOwn ? 'self' : 'other',
      text: row.words('message'),
      createdAt: anyDate(row.text('sentat')),
      shownTo: shown.message,
    },
    `${row.text('from')} ${row.text('to')}`,
  );
}
