import type { Entry } from '../../../archive/archive.ts';
import { type CsvEvent, type CsvOptions, csvRecords } from '../../../formats/csv-records.ts';
import type { CsvRecord } from '../../../formats/csv-table.ts';
import type { JsonObject } from '../../../formats/json-values.ts';
import type { Source } from '../../../model/item.ts';
import { reason } from '../../../model/reason.ts';
import type { Input, Reader, Reading } from '../../platform.ts';
import { tweetTables } from '../file-names.ts';
import { idText } from '../ids.ts';
import type { TweetDesk } from '../tweets/tweet-desk.ts';
import { feedAsTable } from '../tweets/tweet-families.ts';

const csv: CsvOptions = { header: ['tweetid', 'text'] };
const notUnderstood = reason('x-record-not-understood');

/**
 * `tweets.csv` of 2012 to 2019. Where the months stand beside it every row is a tweet of theirs and joins it by its
 * id; where they do not, it is the archive. It tells of no media and no mentions.
 */
export function tweetTableReader(desk: TweetDesk): Reader {
  return {
    family: feedAsTable.family,
    matches: (path) => tweetTables.test(path),
    material: () => feedAsTable.material ?? feedAsTable.family,
    csv,
    read: (entry, input, signal) => readings(desk, entry, input, signal),
  };
}

async function* readings(
  desk: TweetDesk,
  entry: Entry,
  input: Input,
  signal: AbortSignal,
): AsyncGenerator<readonly Reading[]> {
  for await (const events of csvRecords(entry, csv, signal)) {
    yield events.map((event) => reading(desk, entry, input, event));
  }
}

function reading(desk: TweetDesk, entry: Entry, input: Input, event: CsvEvent): Reading {
  if (event.is === 'failure') return event;
  const source: Source = { input: input.index, entry: entry.path, pointer: `row=${event.row}` };
  if (event.is === 'malformed') return { is: 'problem', source, reason: event.reason };
  const tweet = tweetOf(event.record);
  const items = tweet === null ? null : desk.take(feedAsTable, tweet, { source, input });
  return items === null ? { is: 'problem', source, reason: notUnderstood } : { is: 'record', items };
}

/** The row as the tweet that the other files would hold; null where it names none: a torn line may begin with a number too. */
function tweetOf(row: CsvRecord): JsonObject | null {
  const id = idText(row.text('tweetid'));
  if (id === null || row.words('timestamp') === null) return null;
  return {
    id_str: id,
    text: row.text('text'),
    created_at: row.text('timestamp'),
    in_reply_to_status_id_str: row.text('inreplytostatusid'),
    in_reply_to_user_id_str: row.text('inreplytouserid'),
    ...(row.words('retweetedstatusid') === null ? {} : { retweeted_status: {} }),
  };
}
