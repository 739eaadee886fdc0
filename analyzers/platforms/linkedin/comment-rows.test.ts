import { describe, expect, it } from 'vitest';
import { memoryArchive } from '../../../tests/fixtures/x/memory-archive.ts';
import type { Entry } from '../../archive/archive.ts';
import { type CsvEvent, csvRecords } from '../../formats/csv-records.ts';
import { failed, ok } from '../../model/result.ts';
import { commentCutter } from './comment-rows.ts';

const link = 'https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A1';
const head = 'Date,Link,Message\n';
const at = '2025-03-01 08:00:00';

async function eventsOf(entry: Entry): Promise<readonly CsvEvent[]> {
  const events: CsvEvent[] = [];
  const options = { header: ['link', 'message'], cutter: commentCutter };
  for await (const batch of csvRecords(entry, options, new AbortController().signal)) events.push(...batch);
  return events;
}

function entryOf(text: string, chunk?: number): Entry {
  const [entry] = memoryArchive(new Map([['Comments.csv', text]]), chunk).entries;
  if (entry === undefined) throw new Error('no entry');
  return entry;
}

const messageOf = (event: CsvEvent): string =>
  event.is === 'record' ? event.record.text('message') : event.reason.code;

const dialects: readonly (readonly [string, string, readonly string[]])[] = [
  ['doubled quotes', `${at},${link},"say ""hi"", you"\n`, ['say "hi", you']],
  ['backslashes', `${at},${link},"say \\"hi\\", you\nnext"\n`, ['say "hi", you\nnext']],
  ['bare quotes inside quotes', `${at},${link},"say "hi", you"\n${at},${link},x\n`, ['say "hi", you', 'x']],
  ['bare quotes at the start', `${at},${link},"hi" she said\n`, ['"hi" she said']],
  ['a quote that is never closed', `${at},${link},"one\n${at},${link},two\n`, ['one', 'two']],
  ['line breaks without quotes', `${at},${link},one\ntwo, three\n\nfour\n`, ['one\ntwo, three\n\nfour']],
  ['commas without quotes', `${at},${link},one, two\n`, ['one, two']],
  ['no date', `,${link},one\n,${link},two\n`, ['one', 'two']],
  ['no message', `${at},${link},\n${at},${link},""\n`, ['', '']],
  ['quoted dates and links', `"${at}","${link}","one"\n`, ['one']],
  ['a quote at both ends', `${at},${link},"""one"""\n${at},${link},"\\"two\\""\n`, ['"one"', '"two"']],
  ['a backslash before a doubled quote', `${at},${link},"C:\\""x"""\n`, ['C:\\"x"']],
  ['dates of another form', `"3/1/2025, 8:00",${link},one\n01.03.2025 08:00,${link},two\n`, ['one', 'two']],
  [
    'links of another site',
    `${at},https://example.org/1,one\n${at},https://example.org/2,two\n`,
    ['one', 'two'],
  ],
  ['no row that is known', 'x,y,z\n', ['z']],
];

describe('comments', () => {
  it.each(dialects)('come whole with %s', async (_, text, expected) => {
    expect((await eventsOf(entryOf(head + text))).map(messageOf)).toEqual(expected);
  });

  it.each(dialects)('come the same however the bytes are cut: %s', async (_, text, expected) => {
    for (const chunk of [1, 3, 50]) {
      expect((await eventsOf(entryOf(head + text, chunk))).map(messageOf)).toEqual(expected);
    }
  });

  it('keep what stood before damaged bytes', async () => {
    const entry: Entry = {
      ...entryOf(''),
      async *bytes() {
        yield ok(Buffer.from(`${head}${at},${link},one\n${at},${link},"tw`));
        yield failed({ kind: 'damaged' } as const);
      },
    };
    expect((await eventsOf(entry)).map(messageOf)).toEqual(['one', 'entry-damaged']);
  });

  it('leave a file with other columns to the usual rules', () => {
    expect(commentCutter('Date,Link,Message,Likes\n')).toBeNull();
    expect(commentCutter('Date\tLink\tMessage\n')).toBeNull();
  });

  it('of more than 64 million characters are read in little memory', async () => {
    const message = 'synthetic "bees", bare '.repeat(40);
    const block = Buffer.from(`${at},${link},"${message}"\n`.repeat(1000));
    const blocks = Math.ceil(66e6 / block.length);
    const entry: Entry = {
      ...entryOf(''),
      async *bytes() {
        yield ok(Buffer.from(head));
        for (let i = 0; i < blocks; i++) yield ok(block);
      },
    };
    let rows = 0;
    let most = 0;
    const options = { header: ['link', 'message'], cutter: commentCutter };
    for await (const batch of csvRecords(entry, options, new AbortController().signal)) {
      rows += batch.filter((event) => event.is === 'record').length;
      most = Math.max(most, batch.length);
    }
    expect(rows).toBe(blocks * 1000);
    expect(most).toBeLessThan(2001);
  });
});
