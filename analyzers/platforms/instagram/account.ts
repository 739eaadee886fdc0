import { type JsonObject, textField } from '../../formats/json-values.ts';
import type { AccountFacts } from '../../model/account.ts';
import type { AccountKey, Source } from '../../model/item.ts';
import { type Day, type Instant, parseDay } from '../../model/time.ts';
import { exportTimeOfZip } from '../meta/export-time.ts';
import { type FoundRecord, fewRecords } from '../meta/few-records.ts';
import { type Field, fieldsOf, filled, labelOf, timeOf } from '../meta/fields.ts';
import { fixedClock } from '../meta/fixed-clock.ts';
import { isFirstCountry, profileFieldOf, switchedTo, tellsProfessional, truthOf } from '../meta/words.ts';
import type { Input } from '../platform.ts';
import { files, rootFile } from './file-names.ts';
import { type PrivacyChange, walkBack } from './privacy-history.ts';

/**
 * The account as the export tells it. Its key is the user name: exports hold no number. Private or public today stands
 * in `personal_information`; from that and the privacy history the state at any time is inferred (section 6.1).
 */
export async function readAccount(input: Input, signal: AbortSignal): Promise<AccountFacts> {
  const profile = await readProfile(input, signal);
  const isProfessional = await isProfessionalAccount(input, signal);
  const exportedAt = await exportTime(input, signal);
  // A professional account cannot be private.
  const closed = isProfessional ? false : profile.closed;
  const history = await readHistory(input, signal);
  const walked = walkBack(history.changes, closed === null ? null : closed ? 'closed' : 'open');
  const key = profile.username ?? nameOfZip(input);
  return {
    platform: 'instagram',
    key: (key ?? 'unknown') as AccountKey,
    id: null,
    name: key,
    ...walked,
    history: history.state,
    stated: closed === null ? null : { closed, at: exportedAt },
    exportedAt,
    suggests: { birthDay: profile.birthDay, country: await country(input, signal) },
    sources: [...profile.sources, ...history.sources],
  };
}

function records(input: Input, matching: RegExp, signal: AbortSignal): Promise<readonly FoundRecord[]> {
  return fewRecords(input, matching, signal, 10_000, fixedClock);
}

interface ProfileFacts {
  readonly username: string | null;
  readonly closed: boolean | null;
  readonly birthDay: Day | null;
  readonly sources: readonly Source[];
}

async function readProfile(input: Input, signal: AbortSignal): Promise<ProfileFacts> {
  const found = await records(input, files.personal, signal);
  const old = found.length > 0 ? [] : await fewRecords(input, rootFile('profile'), signal, 1);
  const fields = found.flatMap(({ record }) => fieldsOf(record));
  const { record: oldest } = old[0] ?? {};
  return {
    username: fieldText(fields, 'username') ?? oldText(oldest, 'username'),
    closed: truthOf(fieldText(fields, 'private-account')) ?? oldFlag(oldest),
    birthDay: birthDayOf(fieldText(fields, 'birth-date') ?? oldText(oldest, 'date_of_birth')),
    sources: [...found, ...old].map(({ source }) => source),
  };
}

function fieldText(fields: readonly Field[], wanted: ReturnType<typeof profileFieldOf>): string | null {
  for (const field of fields) {
    if (profileFieldOf(labelOf(field)) === wanted && field.value !== null) return field.value.trim();
  }
  return null;
}

/** The flat `profile.json` of 2018 to 2020. */
function oldText(record: JsonObject | undefined, key: string): string | null {
  return record === undefined ? null : filled(textField(record, key));
}

function oldFlag(record: JsonObject | undefined): boolean | null {
  const flag = record?.private_account;
  return typeof flag === 'boolean' ? flag : truthOf(oldText(record, 'private_account'));
}

/** Instagram writes 1919-01-01 where no date was given. */
function birthDayOf(text: string | null): Day | null {
  return text === null || text.startsWith('1919-01-01') ? null : parseDay(text.slice(0, 10));
}

async function isProfessionalAccount(input: Input, signal: AbortSignal): Promise<boolean> {
  const found = await records(input, files.professional, signal);
  return found.some(({ record }) => tellsProfessional(fieldsOf(record)));
}

async function readHistory(
  input: Input,
  signal: AbortSignal,
): Promise<{
  readonly changes: readonly PrivacyChange[];
  readonly state: AccountFacts['history'];
  readonly sources: readonly Source[];
}> {
  const found = await records(input, files.privacyChanges, signal);
  const changes = found.flatMap(({ record }) => {
    const at = timeOf(record)?.at;
    return at === undefined ? [] : [{ at, to: switchedTo(titleOf(record)) }];
  });
  const exists = input.archive.entries.some(({ path }) => files.privacyChanges.test(path));
  return {
    changes,
    state: changes.length > 0 ? 'present' : exists ? 'empty' : 'absent',
    sources: found.map(({ source }) => source),
  };
}

/** The title, or in the newest dialect the only text. */
export function titleOf(record: JsonObject): string {
  return filled(textField(record, 'title')) ?? fieldsOf(record).flatMap(({ value }) => value ?? [])[0] ?? '';
}

async function country(input: Input, signal: AbortSignal): Promise<string | null> {
  for (const { record } of await records(input, files.profile, signal)) {
    for (const field of fieldsOf(record)) {
      const code = field.value?.trim().toUpperCase() ?? '';
      if (isFirstCountry(labelOf(field)) && /^[A-Z]{2}$/.test(code)) return code;
    }
  }
  return null;
}

/**
 * The newest request for a download is the one for this export; else the day in the zip's name, since zipping again makes the
 * files younger; else the youngest file in the zip.
 */
async function exportTime(input: Input, signal: AbortSignal): Promise<Instant | null> {
  let newest: Instant | null = null;
  for (const { record } of await records(input, files.downloads, signal)) {
    const at = timeOf(record)?.at;
    if (at !== undefined && (newest === null || at > newest)) newest = at;
  }
  return newest ?? exportTimeOfZip(input, 'instagram');
}

/** `instagram-<user name>-<date>-<tail>.zip`, where no file tells it: a part with media only. */
function nameOfZip({ archive: { name } }: Input): string | null {
  return (
    /^instagram-([a-z0-9._]{1,30})-\d{4}-\d{2}-\d{2}-[A-Za-z0-9]{6,10}(?: ?\(\d+\))?(?:\.zip)?$/.exec(
      name,
    )?.[1] ?? null
  );
}
