import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryArchive } from '../../tests/fixtures/x/memory-archive.ts';
import type { Entry } from '../archive/archive.ts';
import { failed, ok } from '../model/result.ts';
import { type CsvEvent, type CsvOptions, csvRecords } from './csv-records.ts';

function entryOf(content: string | Uint8Array, chunk?: number): Entry {
  const [entry] = memoryArchive(new Map([['a.csv', content]]), chunk).entries;
  if (entry === undefined) throw new Error('no entry');
  return entry;
}

async function eventsOf(entry: Entry, options: CsvOptions = {}): Promise<readonly CsvEvent[]> {
  const events: CsvEvent[] = [];
  for await (const batch of csvRecords(entry, options, new AbortController().signal)) events.push(...batch);
  return events;
}

const shortly = (event: CsvEvent): unknown =>
  event.is === 'record' ? event.record.fields : event.reason.code;

async function read(content: string | Uint8Array, options: CsvOptions = {}): Promise<readonly unknown[]> {
  return (await eventsOf(entryOf(content), options)).map(shortly);
}

describe('csvRecords', () => {
  it.each([
    ['commas and doubled quotes', 'A,B\n"say ""hi"", you",2\n', [['say "hi", you', '2']]],
    ['line breaks in quotes, CRLF outside', 'A,B\r\n"a\nb",2\r\n', [['a\nb', '2']]],
    ['a byte order mark', '\ufeffA,B\n1,2', [['1', '2']]],
    ['UTF-16 with tabs', Buffer.from('\ufeff"A"\t"B"\r\n"x,y"\t"2"\r\n', 'utf16le'), [['x,y', '2']]],
    ['rows of commas and a blank last line', 'A,B\n,\n1,2\n\n', [['1', '2']]],
    ['a last column without a name', 'A,B,\n1,2,\n', [['1', '2', '']]],
    ['empty fields beyond the header', 'A,B\n1,2,,\n', [['1', '2']]],
    ['a lone field or one too many', 'A,B\n1\n1,2,3\n4,5\n', ['csv-ragged', 'csv-ragged', ['4', '5']]],
    [
      'a row without its last fields',
      'A,B,C,D\n1,2\n3,4,5,6',
      [
        ['1', '2', '', ''],
        ['3', '4', '5', '6'],
      ],
    ],
    [
      'a quote that is never closed',
      'A,B\n1,2\n"3,4\n5,6\n7,"8\n9,0\n',
      [['1', '2'], 'csv-open-quote', ['5', '6'], 'csv-open-quote', ['9', '0']],
    ],
    [
      'line ends of CR only',
      'A,B\r1,2\r"x\ry",4',
      [
        ['1', '2'],
        ['x\ny', '4'],
      ],
    ],
    ['semicolons', 'A;B\n"1,5";2\n', [['1,5', '2']]],
    ['one sentence', 'No conversations found', []],
    ['nothing', '', []],
  ])('reads %s', async (_, content, expected) => {
    expect(await read(content)).toEqual(expected);
  });

  it('finds the header behind notes', async () => {
    const content = 'Notes:\n"When exporting, you may notice"\n\nFirst Name,URL\nAda,u\n';
    expect(await read(content, { header: ['firstname', 'url'] })).toEqual([['Ada', 'u']]);
  });

  it('says so when a file has not the columns its name promises', async () => {
    expect(await read('id,score\n1,2\n', { header: ['sharelink'] })).toEqual(['csv-no-header']);
  });

  it('numbers records from 1 behind the header', async () => {
    const events = await eventsOf(entryOf('A,B\n1,2\n,\n3,4\n'));
    expect(events.map((event) => (event.is === 'record' ? event.row : null))).toEqual([1, 3]);
  });

  it('finds columns whatever their spelling, the first of several with one name', async () => {
    const [event] = await eventsOf(entryOf('Shared URL,Media_Url,Name,Name\n1,2,3,4\n'));
    const record = event?.is === 'record' ? event.record : null;
    expect([
      record?.text('sharedurl'),
      record?.text('mediaurl'),
      record?.text('name'),
      record?.text('none'),
    ]).toEqual(['1', '2', '3', '']);
  });

  it('keeps what stood before damaged bytes', async () => {
    const entry: Entry = {
      ...entryOf(''),
      async *bytes() {
        yield ok(Buffer.from('A,B\n1,2\n3,'));
        yield failed({ kind: 'damaged' } as const);
      },
    };
    expect((await eventsOf(entry)).map(shortly)).toEqual([['1', '2'], 'entry-damaged']);
  });

  it('stops when it is told to', async () => {
    const abort = new AbortController();
    abort.abort();
    const batches: unknown[] = [];
    for await (const batch of csvRecords(entryOf('A\n1\n'), {}, abort.signal)) batches.push(batch);
    expect(batches).toEqual([]);
  });

  it('gives the same records however the bytes are cut', async () => {
    const field = fc.string({ maxLength: 6, unit: fc.constantFrom('a', '"', ',', '\n', 'é', ' ') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(field, field)),
        fc.integer({ min: 1, max: 9 }),
        async (rows, chunk) => {
          const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
          const content = `A,B\r\n${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
          const filled = rows.filter((row) => row.some((text) => text.trim() !== ''));
          expect((await eventsOf(entryOf(content, chunk))).map(shortly)).toEqual(filled);
        },
      ),
      { numRuns: 60 },
    );
  });
});
