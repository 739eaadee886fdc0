import type { Entry } from '../../../archive/archive.ts';
import type { JsonObject } from '../../../formats/json-values.ts';
import type { Source } from '../../../model/item.ts';
import { reason } from '../../../model/reason.ts';
import type { Input, Reader, Reading } from '../../platform.ts';
import { tweetTables } from '../file-names.ts';
import { type TableEvent, tableRows } from '../table-rows.ts';
import type { TweetDesk } from '../tweets/tweet-desk.ts';
import { feedAsTable } from '../tweets/tweet-families.ts';

const notUnderstood = reason('x-record-not-understood');

/**
 * `tweets.csv` of 2012 to 2019. Where the months stand beside it every row is a tweet of theirs and joins it by its
 * id; where they do not, it is the archive. It tells of no media and no mentions.
 */
export function tweetTableReader(desk: TweetDesk): Reader {
  return {
    family: feedAsTable.family,
    matches: (path) => tweetTables.test(path),
    read: (entry, input, signal) => readings(desk, entry, input, signal),
  };
}

async function* readings(
  desk: TweetDesk,
  entry: Entry,
  input: Input,
  signal: AbortSignal,
): AsyncGenerator<readonly Reading[]> {
  for await (const events of tableRows(entry, ['tweet_id', 'text'], signal)) {
    yield events.map((event) => reading(desk, entry, input, event));
  }
}

function reading(desk: TweetDesk, entry: Entry, input: Input, event: TableEvent): Reading {
  if (event.is === 'failure') return event;
  const source: Source = { input: input.index, entry: entry.path, pointer: `row=${event.number}` };
  const tweet = event.values === null ? null : tweetOf(event.values);
  const items = tweet === null ? null : desk.take(feedAsTable, tweet, { source, input });
  return items === null ? { is: 'problem', source, reason: notUnderstood } : { is: 'record', items };
}

/** The row as the tweet that the other files would hold; null where it names none. */
function tweetOf(row: ReadonlyMap<string, string>): JsonObject | null {
  const filled = (column: string): string | undefined => row.get(column) || undefined;
  const id = filled('tweet_id');
  if (id === undefined || !/^\d+$/.test(id)) return null;
  return {
    id_str: id,
    text: row.get('text') ?? '',
    created_at: filled('timestamp'),
    in_reply_to_status_id_str: filled('in_reply_to_status_id'),
    in_reply_to_user_id_str: filled('in_reply_to_user_id'),
    ...(filled('retweeted_status_id') === undefined ? {} : { retweeted_status: {} }),
  };
}
