import type { Entry } from '../../archive/archive.ts';
import { jsonRecords } from '../../formats/json-records.ts';
import { asObject, type JsonObject } from '../../formats/json-values.ts';
import type { AccountFacts } from '../../model/account.ts';
import type { AccountKey, Source } from '../../model/item.ts';
import type { Instant } from '../../model/time.ts';
import { fieldsOf, timeOf } from '../meta/fields.ts';
import { dataFiles, foldName } from '../meta/file-names.ts';
import { repairValue } from '../meta/mojibake.ts';
import { secondsDate } from '../meta/times.ts';
import type { Input } from '../platform.ts';
import { futurePostsAudience } from './field-audiences.ts';
import { accountNumberIn, birthDayIn, fullNameIn, profileIn, userNameIn } from './profile-record.ts';

const profileFiles = dataFiles('profile_information/profile_information');
const settingFiles = dataFiles('preferences/privacy_settings');
const jurisdictionFiles = dataFiles('location/your_privacy_jurisdiction');
const requestFiles = dataFiles(
  'other_activity/your_information_download_requests',
  'your_information_download_requests',
);

/**
 * The account is its number where the address of the profile tells it, else the user name, else `unknown`. There is no
 * switch for the whole account, so there is no history.
 */
export async function readAccount(input: Input, signal: AbortSignal): Promise<AccountFacts> {
  const found = await firstRecord(input, profileFiles, signal);
  const profile = found === null ? null : profileIn(found.value);
  const id = profile === null ? null : accountNumberIn(profile);
  const userName = profile === null ? null : userNameIn(profile);
  const settings = asObject((await firstRecord(input, settingFiles, signal))?.value);
  return {
    platform: 'facebook',
    key: (id ?? userName ?? 'unknown') as AccountKey,
    id,
    name: (profile === null ? null : fullNameIn(profile)) ?? userName,
    switches: [],
    history: 'absent',
    stated: null,
    exportedAt: await exportedAt(input, signal),
    suggests: {
      birthDay: profile === null ? null : birthDayIn(profile),
      country: await country(input, signal),
      ...suggestedAudience(settings),
    },
    sources: found === null ? [] : [found.source],
  };
}

function suggestedAudience(settings: JsonObject | null): Pick<AccountFacts['suggests'], 'defaultAudience'> {
  const audience = settings === null ? null : futurePostsAudience(settings);
  if (audience === 'public') return { defaultAudience: 'public' };
  return audience === 'limited' || audience === 'private' ? { defaultAudience: 'limited' } : {};
}

interface Found {
  readonly value: unknown;
  readonly source: Source;
}

async function firstRecord(input: Input, files: RegExp, signal: AbortSignal): Promise<Found | null> {
  for (const entry of filesOf(input, files)) {
    for await (const [value, pointer] of records(entry, [], signal)) {
      return { value, source: { input: input.index, entry: entry.path, pointer } };
    }
  }
  return null;
}

function filesOf({ archive }: Input, files: RegExp): readonly Entry[] {
  return archive.entries.filter(({ path }) => path.endsWith('.json') && files.test(foldName(path)));
}

async function* records(
  entry: Entry,
  arrays: readonly string[] | 'auto',
  signal: AbortSignal,
): AsyncGenerator<readonly [unknown, string]> {
  for await (const batch of jsonRecords(entry, { arrays }, signal)) {
    for (const event of batch) {
      if (event.is === 'record') yield [repairValue(event.value), event.pointer];
    }
  }
}

/** A country code among the values; others ("Other_region") tell none. */
async function country(input: Input, signal: AbortSignal): Promise<string | null> {
  const record = asObject((await firstRecord(input, jurisdictionFiles, signal))?.value);
  if (record === null) return null;
  return fieldsOf(record).find(({ value }) => value !== null && /^[A-Z]{2}$/.test(value))?.value ?? null;
}

/** The newest request of a download, else the youngest file of the zip. */
async function exportedAt(input: Input, signal: AbortSignal): Promise<Instant | null> {
  let newest: Instant | null = null;
  for (const entry of filesOf(input, requestFiles)) {
    for await (const [value] of records(entry, 'auto', signal)) {
      const record = asObject(value);
      const at = record === null ? null : (timeOf(record) ?? secondsDate(record.request_time))?.at;
      if (at !== null && at !== undefined && (newest === null || at > newest)) newest = at;
    }
  }
  return newest ?? youngestFile(input);
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
