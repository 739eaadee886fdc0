import type { Entry } from '../archive/archive.ts';
import { entryErrorReason } from '../archive/error-reasons.ts';
import { decodedText } from './encodings.ts';
import { HtmlCutter } from './html-cutter.ts';
import type { HtmlEvent, HtmlRecordOptions } from './html-events.ts';

export type { HtmlEvent, HtmlPage, HtmlRecordOptions } from './html-events.ts';

/**
 * The records of a page, in batches: sibling blocks under one element, found by their repetition and not by names of
 * classes (WHY.md). A page where nothing repeats is one record. UTF-8 or UTF-16. Holds one record at a time, or the first
 * megabytes of a page whose list is not known yet. Never throws for what the page holds; where it breaks off, what is
 * whole comes out and `failure` is the last event. Ends quietly when `signal` aborts.
 */
export async function* htmlRecords(
  entry: Entry,
  options: HtmlRecordOptions,
  signal: AbortSignal,
): AsyncGenerator<readonly HtmlEvent[]> {
  const cutter = new HtmlCutter(options);
  for await (const chunk of decodedText(entry.bytes(signal))) {
    if (signal.aborted) return;
    if (!chunk.ok) {
      cutter.end(entryErrorReason(chunk.error));
      yield cutter.take();
      return;
    }
    cutter.write(chunk.value);
    const events = cutter.take();
    if (events.length > 0) yield events;
    if (cutter.isStopped) break;
  }
  if (signal.aborted) return;
  cutter.end(null);
  yield cutter.take();
}
