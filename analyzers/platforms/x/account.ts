import { type JsonObject, objectField, textField } from '../../formats/json-values.ts';
import type { AccountFacts, PrivacySwitch } from '../../model/account.ts';
import type { AccountKey } from '../../model/item.ts';
import { type Day, type Instant, parseDay } from '../../model/time.ts';
import type { Input } from '../platform.ts';
import { readClassicAccount } from './classic-account.ts';
import { filesOf, firstRecord, readRecords } from './few-records.ts';
import { dataFiles } from './file-names.ts';
import { idText } from './ids.ts';
import { birthDateOf } from './readers/account.ts';
import { xDate } from './x-dates.ts';
import { words } from './x-item.ts';

/**
 * The account as the export tells it: id and handle from `account.js`, else the manifest, else the headers of its
 * tweets, else what the tweets-only archive of 2012 to 2019 says; key `unknown` where none of them is there.
 * `protected-history.js` keeps the last six months only; the old archive states the day's setting outright.
 */
export async function readAccount(input: Input, signal: AbortSignal): Promise<AccountFacts> {
  const account = await firstRecord(input, dataFiles('account'), signal);
  const manifest = await firstRecord(input, /^(?:data\/)?manifest\.js$/, signal);
  const history = await readHistory(input, signal);
  const classic = await readClassicAccount(input, signal);
  const user = objectField(manifest?.record ?? {}, 'userInfo');
  const id =
    idText(account?.record.accountId) ??
    idText(user?.accountId) ??
    (await ownerOfHeaders(input, signal)) ??
    classic.id;
  const name =
    words(textField(account?.record ?? {}, 'username') ?? textField(user ?? {}, 'userName')) ?? classic.name;
  const exportedAt = exportTime(manifest?.record, classic.exportedAt, input);
  const sources = [account, manifest].flatMap((found) => (found === undefined ? [] : [found.source]));
  return {
    platform: 'x',
    key: (id ?? name ?? 'unknown') as AccountKey,
    id,
    name,
    ...history,
    stated: classic.closed === null ? null : { closed: classic.closed, at: exportedAt },
    exportedAt,
    suggests: { birthDay: await birthDay(input, signal), country: null },
    sources: [...sources, ...classic.sources, ...history.sources],
  };
}

/** Null for what is neither `Protect` nor `Unprotect`, or has no time. */
export function switchOf(record: JsonObject): PrivacySwitch | null {
  const action = textField(record, 'action');
  const at = xDate(record.protectedAt)?.at;
  if (at === undefined || (action !== 'Protect' && action !== 'Unprotect')) return null;
  return { at, to: action === 'Protect' ? 'closed' : 'open' };
}

async function readHistory(
  input: Input,
  signal: AbortSignal,
): Promise<Pick<AccountFacts, 'switches' | 'history' | 'sources'>> {
  const { found, files, unread } = await readRecords(
    filesOf(input, dataFiles('protected-history')),
    input,
    signal,
  );
  const switches = found.flatMap(({ record }) => switchOf(record) ?? []);
  // Records that nobody can read say as little as no file.
  const isEmpty = files > 0 && found.length === 0 && !unread;
  return {
    switches: switches.toSorted((a, b) => a.at - b.at),
    history: switches.length > 0 ? 'present' : isEmpty ? 'empty' : 'absent',
    sources: found.map(({ source }) => source),
  };
}

async function birthDay(input: Input, signal: AbortSignal): Promise<Day | null> {
  const found = await firstRecord(input, dataFiles('ageinfo'), signal);
  const date = found === undefined ? null : birthDateOf(found.record);
  return date === null ? null : parseDay(date);
}

async function ownerOfHeaders(input: Input, signal: AbortSignal): Promise<string | null> {
  const header = await firstRecord(input, dataFiles('tweet-headers'), signal);
  return idText(header?.record.user_id);
}

/** The day that the export names; else the youngest file in the zip. A folder's times are those of its unpacking. */
function exportTime(manifest: JsonObject | undefined, classic: Instant | null, input: Input): Instant | null {
  const stated = xDate(objectField(manifest ?? {}, 'archiveInfo')?.generationDate)?.at ?? classic;
  if (stated !== null || input.archive.form === 'folder') return stated;
  let youngest: Instant | null = null;
  for (const { modifiedAt } of input.archive.entries) {
    if (modifiedAt !== null && (youngest === null || modifiedAt > youngest)) youngest = modifiedAt;
  }
  return youngest;
}
