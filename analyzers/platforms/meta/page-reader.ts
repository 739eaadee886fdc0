import type { Entry } from '../../archive/archive.ts';
import { linesOf, type PageCutter } from '../../formats/html-lines.ts';
import { type HtmlEvent, type HtmlPage, htmlRecords } from '../../formats/html-records.ts';
import { leafTexts } from '../../formats/html-shape.ts';
import { LocalDates } from '../../formats/local-dates.ts';
import type { Zone } from '../../formats/wall-clock.ts';
import type { Reason } from '../../model/reason.ts';
import { isRecordBlock, type PageRecord, pageRecordOf } from './page-record.ts';

export type PageEvent =
  | { readonly is: 'record'; readonly pointer: string; readonly record: PageRecord }
  | { readonly is: 'malformed'; readonly pointer: string; readonly reason: Reason }
  | { readonly is: 'failure'; readonly reason: Reason };

/** The zone of the clock on a page (formats/facebook.md section 7, formats/instagram.md section 8). */
export type ZoneOf = (page: HtmlPage) => Zone | null;

/** The records of a page in batches, `record=N`. Never throws; a failure is the last event. */
export async function* pageRecords(
  entry: Entry,
  zoneOf: ZoneOf,
  signal: AbortSignal,
): AsyncGenerator<readonly PageEvent[]> {
  let page: HtmlPage = { title: null, lang: null, base: null, header: [], times: [] };
  let zone: Zone | null = null;
  let dates = new LocalDates(null);
  let hasLearnt = false;
  for await (const batch of htmlRecords(entry, { isRecord: isRecordBlock }, signal)) {
    const [first] = batch;
    if (first?.is === 'page') {
      page = first.page;
      dates = new LocalDates(page.lang);
      zone = zoneOf(page);
    }
    const read = (): readonly PageEvent[] => batch.flatMap((event) => pageEvent(event, page, dates, zone));
    const events = read();
    if (hasLearnt || !dates.hasMetAmbiguous) {
      yield events;
      continue;
    }
    hasLearnt = true;
    await learn(entry, dates, signal);
    yield read();
  }
}

/** The same records as they stand on the page, for the evidence. */
export const metaPage: PageCutter = async function* metaPage(entry, signal) {
  for await (const batch of htmlRecords(entry, { isRecord: isRecordBlock }, signal)) {
    yield batch.flatMap((event) =>
      event.is === 'record' ? [{ pointer: `record=${event.record}`, lines: linesOf(event.node) }] : [],
    );
  }
};

function pageEvent(
  event: HtmlEvent,
  page: HtmlPage,
  dates: LocalDates,
  zone: Zone | null,
): readonly PageEvent[] {
  if (event.is === 'page' || event.is === 'aside') return [];
  if (event.is === 'failure') return [event];
  const pointer = `record=${event.record}`;
  if (event.is === 'malformed') return [{ is: 'malformed', pointer, reason: event.reason }];
  const { node, section } = event;
  return [{ is: 'record', pointer, record: pageRecordOf(node, { page, section, dates, zone }) }];
}

/** Reads the whole page for what its dates tell of each other. Once, and only where one of them needs it. */
async function learn(entry: Entry, dates: LocalDates, signal: AbortSignal): Promise<void> {
  for await (const batch of htmlRecords(entry, { isRecord: isRecordBlock }, signal)) {
    for (const event of batch) {
      if (event.is === 'record') for (const text of leafTexts(event.node)) dates.learn(text);
    }
  }
}
