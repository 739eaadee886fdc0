import { csvRecords } from '../../formats/csv-records.ts';
import type { CsvRecord } from '../../formats/csv-table.ts';
import type { AccountFacts } from '../../model/account.ts';
import type { AccountKey, Source } from '../../model/item.ts';
import { type Day, type Instant, parseDay, startOf } from '../../model/time.ts';
import type { Input } from '../platform.ts';
import { countryOf } from './country.ts';
import { dayDate, utcDate } from './dates.ts';
import { csvFiles } from './file-names.ts';
import { foldedName } from './owner.ts';

/**
 * LinkedIn's export has no account number: the account is the name in `Profile.csv`, `unknown` without one. There is no
 * account-wide switch, so there is no history.
 */
export async function readAccount(input: Input, signal: AbortSignal): Promise<AccountFacts> {
  const found = await profileRow(input, signal);
  const row = found?.row;
  const name = [row?.text('firstname') ?? '', row?.text('lastname') ?? ''].join(' ').trim();
  const told = toldDay(input);
  return {
    platform: 'linkedin',
    key: (foldedName(name) || 'unknown') as AccountKey,
    id: null,
    name: name === '' ? null : name,
    switches: [],
    history: 'absent',
    stated: null,
    // Without a day the newest date inside is the earliest that it can be.
    exportedAt: told ?? (await newestDate(input, signal)),
    exportedAtIsEarliest: told === null,
    suggests: {
      birthDay: birthDay(row?.text('birthdate') ?? ''),
      country: countryOf(row?.text('country').trim() || (row?.text('geolocation', 'location') ?? '')),
    },
    sources: found === null ? [] : [found.source],
  };
}

async function profileRow(
  input: Input,
  signal: AbortSignal,
): Promise<{ readonly row: CsvRecord; readonly source: Source } | null> {
  const files = csvFiles('profile');
  for (const entry of input.archive.entries) {
    if (!files.test(entry.path)) continue;
    for await (const batch of csvRecords(entry, { header: ['firstname', 'lastname'] }, signal)) {
      for (const event of batch) {
        if (event.is !== 'record') continue;
        const source: Source = { input: input.index, entry: entry.path, pointer: `row=${event.row}` };
        return { row: event.record, source };
      }
    }
  }
  return null;
}

/** `Jan 31, 1992`; without a year nothing is suggested. */
function birthDay(text: string): Day | null {
  const match = /^([A-Z][a-z]{2})[a-z]* (\d{1,2}), (\d{4})$/.exec(text.trim());
  if (match === null) return null;
  const at = dayDate(`${match[2]} ${match[1]} ${match[3]}`);
  return at === null ? null : parseDay(new Date(at.at).toISOString().slice(0, 10));
}

/** The day in the name that LinkedIn gives, at the time of its youngest file where that is of the day; else that time. */
function toldDay(input: Input): Instant | null {
  const named = dayInName(input.archive.name);
  const youngest = youngestFile(input);
  if (named === null) return youngest;
  const isThatDay = youngest !== null && youngest >= named && youngest < named + 86_400_000;
  return isThatDay ? youngest : named;
}

/** A folder's times are those of its unpacking. Zips of the year 1980 have no times. */
function youngestFile({ archive }: Input): Instant | null {
  if (archive.form === 'folder') return null;
  let youngest: Instant | null = null;
  for (const { modifiedAt } of archive.entries) {
    if (modifiedAt === null || modifiedAt < Date.UTC(2003, 0, 1)) continue;
    if (youngest === null || modifiedAt > youngest) youngest = modifiedAt;
  }
  return youngest;
}

function dayInName(name: string): Instant | null {
  const match = /LinkedInDataExport_(\d{2})-(\d{2})-(\d{4})/i.exec(name);
  const day = match === null ? null : parseDay(`${match[3]}-${match[1]}-${match[2]}`);
  return day === null ? null : startOf(day);
}

const dated = csvFiles(
  'shares',
  'comments',
  'reactions',
  'messages',
  'memberfollows',
  'searchqueries',
  'connections',
  'invitations',
);

async function newestDate(input: Input, signal: AbortSignal): Promise<Instant | null> {
  let newest: Instant | null = null;
  for (const entry of input.archive.entries) {
    if (!dated.test(entry.path)) continue;
    for await (const batch of csvRecords(entry, {}, signal)) {
      for (const event of batch) {
        const at = event.is === 'record' ? dateOf(event.record) : null;
        if (at !== null && (newest === null || at > newest)) newest = at;
      }
    }
  }
  return newest;
}

function dateOf(row: CsvRecord): Instant | null {
  return (utcDate(row.text('date', 'time')) ?? dayDate(row.text('connectedon', 'sentat')))?.at ?? null;
}
