import type { Archive, Entry } from '../../archive/archive.ts';
import { firstText } from '../../formats/encodings.ts';
import type { Recognition } from '../platform.ts';
import { classicFile, tweetMonths, tweetTables } from './file-names.ts';

/**
 * The tweets-only archive of 2012 to about 2019: by its index, a month, or the header of its table. Names alone do
 * not do: any project can have a `tweets.csv`.
 */
export async function recogniseClassic({ entries }: Archive): Promise<Recognition | null> {
  const starts = async (name: RegExp, start: RegExp): Promise<boolean> => {
    const entry = smallest(entries.filter(({ path, size }) => size > 0 && name.test(path)));
    return entry !== null && start.test(await firstText(entry, 256));
  };
  const found = (confidence: number, format: 'js' | 'csv'): Recognition => ({
    confidence,
    layout: 'V0',
    format,
  });
  const hasMonths = await starts(tweetMonths, /^\s*Grailbird\.data\.tweets_\d{4}_\d{2}\s*=/);
  if (await starts(classicFile('tweet_index'), /^\s*var tweet_index\s*=/)) return found(1, 'js');
  if (hasMonths) return found(0.95, 'js');
  const header = /^\s*"?tweet_id"?,"?in_reply_to_status_id"?,"?in_reply_to_user_id"?,"?timestamp"?,/;
  return (await starts(tweetTables, header)) ? found(0.95, 'csv') : null;
}

function smallest(entries: readonly Entry[]): Entry | null {
  return entries.reduce<Entry | null>(
    (best, entry) => (best === null || entry.size < best.size ? entry : best),
    null,
  );
}
