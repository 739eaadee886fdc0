import type { Entry } from '../../archive/archive.ts';
import { jsonRecords } from '../../formats/json-records.ts';
import { asList, asObject, type JsonObject } from '../../formats/json-values.ts';
import type { AccountFacts } from '../../model/account.ts';
import type { AccountKey, Source } from '../../model/item.ts';
import type { Instant } from '../../model/time.ts';
import { exportTimeOfZip } from '../meta/export-time.ts';
import { fieldsOf, timeOf } from '../meta/fields.ts';
import { dataFiles, foldName, isPage } from '../meta/file-names.ts';
import { repairValue } from '../meta/mojibake.ts';
import { pageRecords } from '../meta/page-reader.ts';
import { secondsDate } from '../meta/times.ts';
import type { Input } from '../platform.ts';
import { futurePostsAudience } from './field-audiences.ts';
import { zonesOf } from './pages/page-clock.ts';
import { asFields } from './pages/page-shapes.ts';
import { profileOnPage } from './pages/profile-page.ts';
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
  const inJson = found === null ? null : profileIn(found.value);
  const onPage = inJson === null ? await profileOf(input, signal) : null;
  const profile = inJson ?? onPage?.profile ?? null;
  const source = inJson === null ? onPage?.source : found?.source;
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
    sources: source === undefined ? [] : [source],
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

/** The record of a file that holds one; a page's records together, their fields one after the other. */
async function firstRecord(input: Input, files: RegExp, signal: AbortSignal): Promise<Found | null> {
  for (const entry of filesOf(input, files)) {
    const source = (pointer: string): Source => ({ input: input.index, entry: entry.path, pointer });
    if (!isPage(entry.path)) {
      for await (const [value, pointer] of records(entry, [], signal)) {
        return { value, source: source(pointer) };
      }
      continue;
    }
    const fields: unknown[] = [];
    for await (const record of recordsOnPage(entry, input, signal))
      fields.push(...(asList(record.label_values) ?? []));
    if (fields.length > 0) return { value: { label_values: fields }, source: source('record=1') };
  }
  return null;
}

async function profileOf(
  input: Input,
  signal: AbortSignal,
): Promise<{ profile: JsonObject; source: Source } | null> {
  for (const entry of filesOf(input, profileFiles)) {
    if (!isPage(entry.path)) continue;
    const { profile } = await profileOnPage(entry, input, await zonesOf(input, signal), signal);
    if (Object.keys(profile).length === 0) continue;
    return { profile, source: { input: input.index, entry: entry.path, pointer: 'record=1' } };
  }
  return null;
}

/** JSON before pages. */
function filesOf({ archive }: Input, files: RegExp): readonly Entry[] {
  const found = archive.entries.filter(({ path }) => files.test(foldName(path)));
  return found.toSorted((a, b) => Number(isPage(a.path)) - Number(isPage(b.path)));
}

async function* recordsOnPage(entry: Entry, input: Input, signal: AbortSignal): AsyncGenerator<JsonObject> {
  const zones = await zonesOf(input, signal);
  for await (const batch of pageRecords(entry, (page) => zones.of(input, page), signal)) {
    for (const event of batch) if (event.is === 'record') yield* asFields(event.record);
  }
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

/** The newest request of a download, else what the zip itself tells. */
async function exportedAt(input: Input, signal: AbortSignal): Promise<Instant | null> {
  let newest: Instant | null = null;
  for (const entry of filesOf(input, requestFiles)) {
    const all = isPage(entry.path) ? recordsOnPage(entry, input, signal) : records(entry, 'auto', signal);
    for await (const each of all) {
      const record = asObject(Array.isArray(each) ? each[0] : each);
      const at = record === null ? null : (timeOf(record) ?? secondsDate(record.request_time))?.at;
      if (at !== null && at !== undefined && (newest === null || at > newest)) newest = at;
    }
  }
  return newest ?? exportTimeOfZip(input, 'facebook');
}
