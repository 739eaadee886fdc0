import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { labelValues } from '../../analyzers/formats/html-label-values.ts';
import { type HtmlEvent, htmlRecords } from '../../analyzers/formats/html-records.ts';
import { leafTexts, localFiles, plainText, webLinks } from '../../analyzers/formats/html-shape.ts';
import { LocalDates } from '../../analyzers/formats/local-dates.ts';
import { memoryEntry } from '../fixtures/zip/memory-entry.ts';
import { mutate, mutations } from './mutations.ts';

const word = fc.constantFrom(
  'bees',
  'Grüße',
  '蜂 &amp; 花',
  '🐝',
  '12:30',
  'a\nb',
  '&lt;p&gt;',
  '&nbsp;',
  '1 mai 2024',
);
const piece = fc.constantFrom(
  (inner: string) => inner,
  (inner: string) => `<div>${inner}</div>`,
  (inner: string) => `<p>${inner}`,
  (inner: string) => `<div class="b"><div>${inner}<br/>x</div><img src="a/b.jpg"></div>`,
  (inner: string) =>
    `<table><tr><td>${inner}</td><td>v</td></tr><tr><td colspan="2">l<div>${inner}</div></td></tr></table>`,
  (inner: string) => `<a href="https://e.example/?a=1&amp;b=2">link</a>${inner}`,
  (inner: string) => `<script>var a = "<div>no"</script>${inner}`,
  (inner: string) => `<ul><li>${inner}<li>y</ul>`,
);
const body = fc
  .array(fc.tuple(word, fc.array(piece, { maxLength: 4 })), { minLength: 1, maxLength: 4 })
  .map((parts) =>
    parts.map(([text, around]) => around.reduce<string>((inner, wrap) => wrap(inner), text)).join(''),
  );

/** How the records of one page are written: blocks of one kind under one element, with a number to know them by. */
const record = fc.constantFrom(
  (n: number, inner: string) => `<div class="_a6-g"><div class="_a6-h">r${n}r</div><div>${inner}</div></div>`,
  (n: number, inner: string) =>
    `<section><h2>r${n}r</h2><div>${inner}</div><footer><div>May 1, 2024 9:53 am</div></footer></section>`,
);
const around = fc.constantFrom(
  (list: string) =>
    `<html><head><title>t</title></head><body><header><h1>h</h1></header><main>${list}</main></body></html>`,
  (list: string) =>
    `<html><body><div><div><p>head</p></div><div role="main"><div>${list}</div></div></div></body></html>`,
  (list: string) => `<body><div><div><h1>h</h1></div><div>${list}</div></div></body>`,
);

async function read(bytes: Buffer, chunk: number): Promise<readonly HtmlEvent[]> {
  const events: HtmlEvent[] = [];
  const entry = memoryEntry(bytes, { chunk });
  const options = { recordLimit: 5000 };
  for await (const batch of htmlRecords(entry, options, new AbortController().signal)) events.push(...batch);
  return events;
}

/**
 * Whatever happens to the bytes of a page: reading never throws, tells the same however the page is cut into chunks, the
 * page comes first, the failure last, records are numbered in a row, and each that ends before the first damage is there.
 */
export const mutatedPage = fc.asyncProperty(
  fc.array(body, { minLength: 2, maxLength: 8 }),
  record,
  around,
  mutations,
  fc.integer({ min: 1, max: 60 }),
  async (bodies, write, page, all, chunk) => {
    const html = page(bodies.map((inner, n) => write(n, inner)).join('\n'));
    const { bytes } = mutate(Buffer.from(html), all);
    const whole = await read(bytes, bytes.length + 1);
    if (!isDeepStrictEqual(whole, await read(bytes, chunk)))
      throw new Error('other events from other chunks');
    checkOrder(whole);
    for (const event of whole) if ('node' in event) askShape(event);
  },
);

/** The same without any damage, or cut at its end: every record that is whole comes out, once, in its place. */
export const cutPage = fc.asyncProperty(
  fc.array(body, { minLength: 2, maxLength: 8 }),
  record,
  around,
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.boolean(),
  async (bodies, write, page, share, isCut) => {
    const written = bodies.map((inner, n) => write(n, inner));
    const html = page(written.join('\n'));
    const cut = isCut ? html.slice(0, Math.floor(html.length * share)) : html;
    const events = await read(Buffer.from(cut), 1 << 16);
    checkOrder(events);
    const ends = written.map(
      (_, n) => html.indexOf(written.slice(0, n + 1).join('\n')) + written.slice(0, n + 1).join('\n').length,
    );
    // Of one record alone nobody can tell that it is one of several; the page says that it is cut.
    const count = ends.filter((end) => end <= cut.length).length;
    const found = events.flatMap((event) => (event.is === 'record' ? [plainText(event.node)] : []));
    if (count >= 2 || !isCut) checkRecords(found.slice(0, count), count);
    if (!isCut && found.length !== bodies.length)
      throw new Error(`${found.length} of ${bodies.length} records`);
    const failed = events.at(-1)?.is === 'failure';
    if (!isCut && failed) throw new Error('a failure without damage');
    if (found.length < bodies.length && !failed) throw new Error('records lost without a word');
  },
);

function checkRecords(found: readonly string[], count: number): void {
  for (let n = 0; n < count; n++)
    if (found[n]?.includes(`r${n}r`) !== true) throw new Error(`record ${n} was not kept`);
}

function checkOrder(events: readonly HtmlEvent[]): void {
  if (events[0]?.is !== 'page') throw new Error('the page does not come first');
  if (events.filter(({ is }) => is === 'page').length !== 1) throw new Error('the page comes twice');
  const failure = events.findIndex(({ is }) => is === 'failure');
  if (failure !== -1 && failure !== events.length - 1) throw new Error('something behind the failure');
  const numbers = events.flatMap((event) =>
    event.is === 'record' || event.is === 'malformed' ? [event.record] : [],
  );
  if (numbers.some((number, index) => number !== index + 1)) throw new Error('numbers with a gap');
}

const dates = new LocalDates(null);

function askShape({ node }: Extract<HtmlEvent, { readonly is: 'record' | 'aside' }>): void {
  for (const text of leafTexts(node)) {
    if (text !== text.trim() || text === '') throw new Error('a text that is not trimmed');
    dates.read(text);
  }
  labelValues(node);
  localFiles(node);
  webLinks(node);
}
