import { describe, expect, it } from 'vitest';
import { memoryEntry } from '../../../tests/fixtures/zip/memory-entry.ts';
import type { Zone } from '../../formats/wall-clock.ts';
import { formatPartialDate } from '../../model/time.ts';
import { type PageEvent, pageRecords } from './page-reader.ts';
import { envelopeOf, type PageRecord } from './page-record.ts';

async function eventsOf(html: string, zone: Zone | null): Promise<readonly PageEvent[]> {
  const events: PageEvent[] = [];
  const entry = memoryEntry(html, { name: 'posts/your_posts_1.html' });
  for await (const batch of pageRecords(entry, () => zone, new AbortController().signal))
    events.push(...batch);
  return events;
}

async function recordsOf(
  html: string,
  zone: Zone | null = 'Europe/Amsterdam',
): Promise<readonly PageRecord[]> {
  return (await eventsOf(html, zone)).flatMap((event) => (event.is === 'record' ? [event.record] : []));
}

const page = (records: string, lang = ''): string =>
  `<html${lang}><head><title>Posts</title></head><body><header><h1>Posts</h1></header><main role="main">${records}</main></body></html>`;

/** facebook.md section 7, with invented words. */
const facebook = `<section class="_3-95 _a6-g">
  <h2 class="_2ph_ _a6-h _a6-i">Ada Example added a new photo.</h2>
  <div class="_2ph_ _a6-p"><div><div class="_2pin"><div>First swarm<br>of the year</div></div>
    <div class="_2pin">Updated May 01, 2024 9:55:00 am</div>
    <div class="_2pin"><a href="your_facebook_activity/posts/media/x/1_n.jpg"><img src="your_facebook_activity/posts/media/x/1_n.jpg" class="_a6_o"/></a></div>
    <table><tr><td class="_2pin _a6_q">Upload IP</td><td class="_2piu _a6_r">192.0.2.7</td></tr>
      <tr><td>Taken</td><td>Apr 30, 2024 8:00:00 pm</td></tr></table></div></div>
  <footer class="_3-94 _a6-o"><a href="https://www.facebook.com/dyi/l/?l=AbC&amp;s=518"><div class="_a72d">May 01, 2024 9:53:20 am</div></a></footer>
 </section>`;

/** instagram.md section 8. */
const instagram = `<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder">
  <h2 class="_3-95 _2pim _a6-h _a6-i">First swarm of the year</h2>
  <div class="_3-95 _a6-p"><div><div><a target="_blank" href="media/posts/202405/1_n.jpg"><img src="media/posts/202405/1_n.jpg" class="_a6_o"/></a></div></div>
     <table><tr><td colspan="2" class="_2pin _a6_q">Latitude<div><div class="_a6-q">52.1001</div></div></td></tr>
     <tr><td colspan="2">Longitude<div><div>5.1001</div></div></td></tr></table></div>
  <div class="_3-94 _a6-o">May 01, 2024 9:53 am</div>
</div>`;

describe('a record of a page', () => {
  it('is read as Facebook writes it, in the zone of the account', async () => {
    const [record] = await recordsOf(page(facebook));
    if (record === undefined) throw new Error('no record');
    const { heading, texts, fields, media, links, at, updatedAt } = record;
    expect(heading).toBe('Ada Example added a new photo.');
    expect(texts).toEqual(['First swarm\nof the year']);
    expect(at === null ? null : formatPartialDate(at)).toBe('2024-05-01T07:53:20.000Z');
    expect(updatedAt === null ? null : formatPartialDate(updatedAt)).toBe('2024-05-01T07:55:00.000Z');
    expect(media).toEqual([
      expect.objectContaining({
        uri: 'your_facebook_activity/posts/media/x/1_n.jpg',
        type: 'image',
        hasUploadAddress: true,
        hasCoordinates: false,
      }),
    ]);
    expect(
      fields.map(({ labels, value, at }) => [labels, value, at === null ? null : formatPartialDate(at)]),
    ).toEqual([
      [['Upload IP'], '192.0.2.7', null],
      [['Taken'], null, '2024-04-30T18:00:00.000Z'],
    ]);
    expect(links.map(({ href }) => href)).toEqual(['https://www.facebook.com/dyi/l/?l=AbC&s=518']);
  });

  it('is read as Instagram writes it, with minutes and a fixed offset', async () => {
    const [record] = await recordsOf(page(instagram), -480);
    expect(record?.heading).toBe('First swarm of the year');
    expect(record?.texts).toEqual([]);
    expect(record?.at == null ? null : formatPartialDate(record.at)).toBe('2024-05-01T17:53Z');
    expect(record?.media.map(({ hasCoordinates }) => hasCoordinates)).toEqual([true]);
  });

  it('says the day only where the zone is not known', async () => {
    const [record] = await recordsOf(page(facebook), null);
    expect(record?.at == null ? null : formatPartialDate(record.at)).toBe('2024-05-01');
    expect(record?.wall?.hour).toBe(9);
  });

  it('is read without any class and in other languages', async () => {
    const bare = facebook
      .replace(/ class="[^"]*"/g, '')
      .replace('<h2>', '<div>')
      .replace('</h2>', '</div>')
      .replaceAll('May 01, 2024 9:53:20 am', '1 mai 2024, 09:53:20');
    const [record] = await recordsOf(page(bare, ' lang="fr"'));
    expect(record?.heading).toBe('Ada Example added a new photo.');
    expect(record?.texts).toEqual(['First swarm\nof the year']);
    expect(record?.at == null ? null : formatPartialDate(record.at)).toBe('2024-05-01T07:53:20.000Z');
  });

  it('keeps what the person wrote about a date', async () => {
    const html = page(facebook.replace('First swarm<br>of the year', 'See you on May 17, 2024 9:00 am'));
    const [record] = await recordsOf(html);
    expect(record?.texts).toEqual(['See you on May 17, 2024 9:00 am']);
  });

  it('has its ambiguous date decided by the other records of the page', async () => {
    const at = (date: string): string => facebook.replace('May 01, 2024 9:53:20 am', date);
    const records = await recordsOf(page(`${at('02/01/2024 09:53')}${at('25/01/2024 09:53')}`), 0);
    expect(records.map((record) => (record.at === null ? null : formatPartialDate(record.at)))).toEqual([
      '2024-01-02T09:53Z',
      '2024-01-25T09:53Z',
    ]);
  });

  it('can be taken as an object of the JSON dialect', async () => {
    const [record] = await recordsOf(page(facebook));
    expect(record === undefined ? null : envelopeOf(record)).toEqual({
      title: 'Ada Example added a new photo.',
      timestamp: 1714550000,
      media: [{ uri: 'your_facebook_activity/posts/media/x/1_n.jpg' }],
      label_values: [
        { value: 'First swarm\nof the year' },
        { label: 'Upload IP', value: '192.0.2.7' },
        { label: 'Taken', timestamp_value: 1714500000 },
      ],
    });
  });

  it('has a place, and what follows the cut of a page is said to be missing', async () => {
    const whole = page(facebook.repeat(3));
    const events = await eventsOf(whole.slice(0, whole.lastIndexOf('First swarm')), 0);
    expect(events.map((event) => (event.is === 'failure' ? event.reason.code : event.pointer))).toEqual([
      'record=1',
      'record=2',
      'html-ends-early',
    ]);
  });
});
