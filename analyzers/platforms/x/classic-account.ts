import { booleanField, objectField, textField } from '../../formats/json-values.ts';
import type { Source } from '../../model/item.ts';
import type { Instant } from '../../model/time.ts';
import type { Input } from '../platform.ts';
import { filesOf, firstRecord, readRecords } from './few-records.ts';
import { classicFile, tweetMonths } from './file-names.ts';
import { idText } from './ids.ts';
import { xDate } from './x-dates.ts';
import { words } from './x-item.ts';

/** What a tweets-only archive of 2012 to 2019 says of its account; all null in any other. */
export interface ClassicAccount {
  readonly id: string | null;
  readonly name: string | null;
  /** Whether the account was protected on the day of the export. */
  readonly closed: boolean | null;
  readonly exportedAt: Instant | null;
  readonly sources: readonly Source[];
}

/** Id and handle from `user_details.js`, else from the tweets; the day from `payload_details.js`. */
export async function readClassicAccount(input: Input, signal: AbortSignal): Promise<ClassicAccount> {
  const details = await firstRecord(input, classicFile('user_details'), signal);
  const payload = await firstRecord(input, classicFile('payload_details'), signal);
  const author = await tweetAuthor(input, signal);
  return {
    id: idText(details?.record.id_str) ?? idText(details?.record.id) ?? author.id,
    name: words(textField(details?.record ?? {}, 'screen_name')) ?? author.name,
    closed: author.closed,
    exportedAt: xDate(payload?.record.created_at)?.at ?? null,
    sources: [details, payload, author].flatMap((found) => found?.source ?? []),
  };
}

interface Author extends Pick<ClassicAccount, 'id' | 'name' | 'closed'> {
  readonly source: Source | null;
}

/**
 * The author as the newest month writes it: with `protected`, the setting of the day of the export, which no later
 * layout tells. The author of a repost is still the person; the other one stands in `retweeted_status`.
 */
async function tweetAuthor(input: Input, signal: AbortSignal): Promise<Author> {
  const newestFirst = filesOf(input, tweetMonths).toSorted((a, b) => (a.path < b.path ? 1 : -1));
  for (const month of newestFirst) {
    const [first] = (await readRecords([month], input, signal, 1)).found;
    const user = objectField(first?.record ?? {}, 'user');
    if (first === undefined || user === null) continue;
    return {
      id: idText(user.id_str) ?? idText(user.id),
      name: words(textField(user, 'screen_name')),
      closed: booleanField(user, 'protected'),
      source: first.source,
    };
  }
  return { id: null, name: null, closed: null, source: null };
}
