import type { Entry } from '../../../archive/archive.ts';
import type { HtmlPage } from '../../../formats/html-records.ts';
import { jsonRecords } from '../../../formats/json-records.ts';
import { instantOf, type Zone } from '../../../formats/wall-clock.ts';
import { dataFiles, foldName, isPage } from '../../meta/file-names.ts';
import { pageRecords } from '../../meta/page-reader.ts';
import type { Input } from '../../platform.ts';
import { textsIn } from '../posts/post-record.ts';

export const zoneFiles = dataFiles('location/timezone', 'location/time_zone', 'about_you/timezone');
const zoneName = /^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){1,2}$|^UTC$/;
const noon = { year: 2024, month: 1, day: 1, hour: 12, minute: 0, second: 0, precision: 'second' } as const;

/** Zones of the exports of a run: the clock of pages is that of the account (formats page, section 7). */
export class Zones {
  readonly #byInput = new Map<number, string>();

  add(input: Input, text: string): void {
    const name = text.trim();
    if (zoneName.test(name) && instantOf(noon, name) !== null) this.#byInput.set(input.index, name);
  }

  /** The zone that the export names, else the offset of the day of the export. Null: neither is told. */
  of(input: Input, page: HtmlPage): Zone | null {
    return this.#byInput.get(input.index) ?? offsetIn(page.times);
  }
}

/** Looks for the zone before anything else is read. */
export async function zonesOf(input: Input, signal: AbortSignal): Promise<Zones> {
  const zones = new Zones();
  for (const entry of input.archive.entries) {
    if (!zoneFiles.test(foldName(entry.path))) continue;
    for await (const text of textsOf(entry, signal)) zones.add(input, text);
  }
  return zones;
}

async function* textsOf(entry: Entry, signal: AbortSignal): AsyncGenerator<string> {
  if (!isPage(entry.path)) {
    for await (const batch of jsonRecords(entry, {}, signal)) {
      for (const event of batch) if (event.is === 'record') yield* textsIn(event.value);
    }
    return;
  }
  for await (const batch of pageRecords(entry, () => null, signal)) {
    for (const event of batch) {
      if (event.is !== 'record') continue;
      yield* event.record.texts;
      for (const { value } of event.record.fields) if (value !== null) yield value;
    }
  }
}

/** `<time datetime="2025-04-21T09:14Z">... UTC+08:00`: minutes east of UTC. */
function offsetIn(times: HtmlPage['times']): number | null {
  for (const { text } of times) {
    const match = /(?:UTC|GMT)\s?([+\-−])(\d{1,2}):?(\d{2})?/.exec(text);
    if (match === null) continue;
    const minutes = Number(match[2]) * 60 + Number(match[3] ?? '0');
    return match[1] === '+' ? minutes : -minutes;
  }
  return null;
}
