import type { AccountFacts } from '../../model/account.ts';
import type { AccountKey } from '../../model/item.ts';
import { fewRecords } from '../meta/few-records.ts';
import { type Field, fieldsOf, labelOf } from '../meta/fields.ts';
import { fixedClock } from '../meta/fixed-clock.ts';
import { profileFieldOf, truthOf } from '../meta/words.ts';
import type { Input } from '../platform.ts';
import { files } from './file-names.ts';

/** Threads has a switch of its own, independent of Instagram's; no history of it was ever seen (formats/instagram.md section 7). */
export async function readAccount(input: Input, signal: AbortSignal): Promise<AccountFacts> {
  const found = await fewRecords(input, files.personal, signal, 5, fixedClock);
  const fields = found.flatMap(({ record }) => fieldsOf(record));
  const name = filledIn(fields, 'username') ?? nameOfZip(input);
  const closed = truthOf(filledIn(fields, 'private-account'));
  const exportedAt = youngest(input);
  return {
    platform: 'threads',
    key: (name ?? 'unknown') as AccountKey,
    id: null,
    name,
    switches: [],
    history: 'absent',
    stated: closed === null ? null : { closed, at: exportedAt },
    exportedAt,
    suggests: { birthDay: null, country: null },
    sources: found.map(({ source }) => source),
  };
}

function filledIn(fields: readonly Field[], wanted: ReturnType<typeof profileFieldOf>): string | null {
  for (const field of fields) {
    if (profileFieldOf(labelOf(field)) === wanted && field.value !== null) return field.value.trim();
  }
  return null;
}

/** The Instagram account's name, which Threads shares. */
function nameOfZip({ archive: { name } }: Input): string | null {
  return /^instagram-([a-z0-9._]{1,30})-\d{4}-\d{2}-\d{2}-/.exec(name)?.[1] ?? null;
}

function youngest({ archive: { form, entries } }: Input): AccountFacts['exportedAt'] {
  if (form === 'folder') return null;
  let newest: AccountFacts['exportedAt'] = null;
  for (const { modifiedAt } of entries) {
    if (modifiedAt !== null && (newest === null || modifiedAt > newest)) newest = modifiedAt;
  }
  return newest;
}
