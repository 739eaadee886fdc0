import type { Entry } from '../../archive/archive.ts';
import type { AccountFacts } from '../../model/account.ts';
import type { AccountKey, Source } from '../../model/item.ts';
import { type Day, dayOf, type Instant, instant } from '../../model/time.ts';
import type { Input } from '../platform.ts';
import { snapDate } from './dates.ts';
import { dataFiles } from './file-names.ts';
import { exportName } from './recognise.ts';
import type { Row } from './rows.ts';
import { rowsOf } from './section-reader.ts';

const accountFiles = dataFiles('account');
const historyFiles = dataFiles('account_history');

/**
 * Snapchat's export has no account number: the account is the user name. There is no account-wide switch, so there is no history. Null
 * for a later part, which holds media alone: it takes the account of its first part.
 */
export async function readAccount(input: Input, signal: AbortSignal): Promise<AccountFacts | null> {
  const exportedAt = await exportedAtOf(input, signal);
  const found = await basicInformation(input, signal);
  const name = found?.row.fields.text('username') ?? null;
  if (found === null && exportedAt === null) return null;
  return {
    platform: 'snapchat',
    key: (name?.toLowerCase() ?? 'unknown') as AccountKey,
    id: null,
    name,
    switches: [],
    history: 'absent',
    stated: null,
    exportedAt,
    suggests: {
      birthDay: birthDay(found?.row ?? null),
      country: found?.row.fields.text('country') ?? null,
    },
    sources: found === null ? [] : [found.source],
  };
}

/** Not in exports so far: only an estimated age group is, which proves nothing. */
function birthDay(row: Row | null): Day | null {
  const date = snapDate(row?.fields.text('birthday', 'birthdate', 'dateofbirth') ?? null);
  return date === null ? null : dayOf(date.at);
}

async function basicInformation(
  input: Input,
  signal: AbortSignal,
): Promise<{ readonly row: Row; readonly source: Source } | null> {
  for (const entry of filesOf(input, accountFiles)) {
    for await (const row of rowsIn(entry, signal)) {
      if (row.fields.text('username') === null) continue;
      return { row, source: { input: input.index, entry: entry.path, pointer: row.pointer } };
    }
  }
  return null;
}

/** The number in the zip's name, the newest report that the person asked for, the youngest file in the zip. */
async function exportedAtOf(input: Input, signal: AbortSignal): Promise<Instant | null> {
  const named = exportName.exec(input.archive.name)?.[1];
  const at = named === undefined ? null : instant(Number(named));
  if (at !== null && at > Date.UTC(2015, 0, 1) && at < Date.UTC(2100, 0, 1)) return at;
  return (await newestReport(input, signal)) ?? youngestFile(input);
}

async function newestReport(input: Input, signal: AbortSignal): Promise<Instant | null> {
  let newest: Instant | null = null;
  for (const entry of filesOf(input, historyFiles)) {
    for await (const { section, fields } of rowsIn(entry, signal)) {
      if (!section.startsWith('downloadmydata')) continue;
      const at = snapDate(fields.text('date'))?.at ?? null;
      if (at !== null && (newest === null || at > newest)) newest = at;
    }
  }
  return newest;
}

/** A folder's times are those of its unpacking. Zips of the year 1980 have no times. */
function youngestFile({ archive }: Input): Instant | null {
  if (archive.form === 'folder') return null;
  let youngest: Instant | null = null;
  for (const { modifiedAt } of archive.entries) {
    if (modifiedAt === null || modifiedAt < Date.UTC(2011, 0, 1)) continue;
    if (youngest === null || modifiedAt > youngest) youngest = modifiedAt;
  }
  return youngest;
}

/** JSON before pages, which are cut and re-saved more often. */
function filesOf({ archive }: Input, files: RegExp): readonly Entry[] {
  const found = archive.entries.filter(({ path }) => files.test(path));
  return [
    ...found.filter(({ path }) => /\.json$/i.test(path)),
    ...found.filter(({ path }) => !/\.json$/i.test(path)),
  ];
}

async function* rowsIn(entry: Entry, signal: AbortSignal): AsyncGenerator<Row> {
  for await (const batch of rowsOf(entry, signal)) {
    for (const event of batch) if (event.is === 'row') yield event.row;
  }
}
