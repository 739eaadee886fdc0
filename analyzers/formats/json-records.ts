import type { Entry } from '../archive/archive.ts';
import { entryErrorReason } from '../archive/error-reasons.ts';
import { utf8Bytes } from './encodings.ts';
import type { JsonEvent, JsonOptions } from './json-events.ts';
import { JsonSlicer } from './json-slicer.ts';

export type { JsonEvent, JsonOptions } from './json-events.ts';

/**
 * The records of a JSON file, in batches of about a megabyte of the file: a plain list, a JavaScript assignment of one
 * (`window.YTD.tweets.part0 = [ ... ]`), a single object (one record with pointer ''), or an object of lists (`arrays`).
 * UTF-8 or UTF-16, with or without mark. Never holds more than one record above that (64 MiB at most), whatever the file
 * holds. Bad records are `malformed` and reading goes on; where it cannot, `failure` is the last event. Ends quietly when
 * `signal` aborts. Never throws for what the file holds.
 */
export async function* jsonRecords(
  entry: Entry,
  options: JsonOptions,
  signal: AbortSignal,
): AsyncGenerator<readonly JsonEvent[]> {
  const slicer = new JsonSlicer(options, entry.size + 1);
  for await (const chunk of utf8Bytes(entry.bytes(signal))) {
    if (signal.aborted) return;
    if (!chunk.ok) {
      slicer.flush();
      yield [...slicer.take(), { is: 'failure', reason: entryErrorReason(chunk.error) }];
      return;
    }
    slicer.push(chunk.value);
    const events = slicer.take();
    if (events.length > 0) yield events;
    if (slicer.stopped) return;
  }
  if (signal.aborted) return;
  slicer.finish();
  const events = slicer.take();
  if (events.length > 0) yield events;
}
