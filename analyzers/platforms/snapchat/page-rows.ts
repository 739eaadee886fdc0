import type { Entry } from '../../archive/archive.ts';
import { entryErrorReason } from '../../archive/error-reasons.ts';
import { decodedText } from '../../formats/encodings.ts';
import { HtmlSax } from '../../formats/html-sax.ts';
import { reason } from '../../model/reason.ts';
import { conversationOf } from './file-names.ts';
import { PageTables } from './page-tables.ts';
import type { RowEvent } from './rows.ts';

/**
 * The rows of a page: under each heading the rows of its table, as objects by its header; a table without one is a record of labels and
 * values (formats/snapchat.md section 6). Streamed, one row held. Where the page breaks off, what is whole comes out and `failure` is last.
 */
export async function* pageRows(entry: Entry, signal: AbortSignal): AsyncGenerator<readonly RowEvent[]> {
  const tables = new PageTables(conversationOf(entry.path));
  const sax = new HtmlSax(tables);
  let hasRows = false;
  for await (const chunk of decodedText(entry.bytes(signal))) {
    if (signal.aborted) return;
    if (!chunk.ok) {
      yield [...tables.take(), { is: 'failure', reason: entryErrorReason(chunk.error) }];
      return;
    }
    sax.write(chunk.value);
    const events = tables.take();
    hasRows ||= events.length > 0;
    if (events.length > 0) yield events;
    if (sax.stopped !== null) {
      yield [{ is: 'failure', reason: reason(`html-${sax.stopped}`) }];
      return;
    }
  }
  if (signal.aborted) return;
  // A page without rows must be closed all the more: nothing else tells that none is missing.
  const isCut = sax.isOpen || (!hasRows && sax.isUnfinished);
  if (!isCut) sax.end();
  yield [...tables.take(), ...(isCut ? [{ is: 'failure', reason: reason('html-ends-early') } as const] : [])];
}
