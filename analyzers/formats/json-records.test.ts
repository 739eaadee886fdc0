import { describe, expect, it, vi } from 'vitest';
import { memoryEntry } from '../../tests/fixtures/zip/memory-entry.ts';
import type { EntryError } from '../archive/archive.ts';
import { type JsonEvent, type JsonOptions, jsonRecords } from './json-records.ts';

interface Given extends JsonOptions {
  readonly chunk?: number;
  readonly error?: EntryError;
}

async function events(data: string | Uint8Array, given: Given = {}): Promise<readonly JsonEvent[]> {
  const { chunk, error, ...options } = given;
  const entry = memoryEntry(data, { ...(chunk && { chunk }), ...(error && { error }) });
  const all: JsonEvent[] = [];
  for await (const batch of jsonRecords(entry, options, new AbortController().signal)) all.push(...batch);
  return all;
}

/** One line an event. */
async function shown(data: string | Uint8Array, given: Given = {}): Promise<readonly string[]> {
  return (await events(data, given)).map((event) => {
    if (event.is === 'failure') return `failure ${event.reason.code}`;
    if (event.is === 'malformed') return `${event.reason.code} ${event.pointer} @${event.byteOffset}`;
    return `${event.is} ${event.pointer} ${JSON.stringify(event.value)}`;
  });
}

describe('records of a file', () => {
  it.each<[string, string]>([
    ['a plain list', '[{"a":1},{"b":[2]}]'],
    ['an assignment', 'window.YTD.tweets.part0 = [{"a":1},{"b":[2]}]'],
    [
      'an assignment that opens on one line',
      'window.YTD.tweets.part0 = [ {\n "a" : 1 }, {\n "b" : [ 2 ] } ]',
    ],
    [
      'an assignment as of 2022',
      'window.YTD.tweets.part0 = [\n  {\n    "a" : 1\n  },\n  {\n    "b" : [ 2 ]\n  }\n]',
    ],
    ['Windows line ends', 'window.YTD.tweets.part0 = [\r\n\t{"a":1},\r\n\t{"b":[2]}\r\n]\r\n'],
    ['the classic export', 'Grailbird.data.tweets_2015_04 = \n [{"a":1},{"b":[2]}]'],
    ['a declaration', 'var tweet_index =  [{"a":1},{"b":[2]}]'],
    ['brackets on the way to the list', 'window["YTD"]["tweets"] = [{"a":1},{"b":[2]}]'],
    ['a semicolon at the end', 'x = [{"a":1},{"b":[2]}];\n'],
    ['a byte order mark', '\ufeff[{"a":1},{"b":[2]}]'],
    ['zeros at the end', '[{"a":1},{"b":[2]}]\0\0\0'],
    ['a comma too many', '[{"a":1},{"b":[2]},]'],
    ['a comma too few', '[{"a":1} {"b":[2]}]'],
  ])('are read from %s', async (_what, data) => {
    expect(await shown(data)).toEqual(['record /0 {"a":1}', 'record /1 {"b":[2]}']);
    expect(await shown(data, { chunk: 1 })).toEqual(['record /0 {"a":1}', 'record /1 {"b":[2]}']);
  });

  it.each(['utf16le', 'be'] as const)('are read from UTF-16 (%s), with and without mark', async (order) => {
    for (const data of ['\ufeff[{"a":"é 🐝"}]', '[{"a":"é 🐝"}]']) {
      const bytes = Buffer.from(data, 'utf16le');
      if (order === 'be') bytes.swap16();
      for (const chunk of [1, 3, 1000])
        expect(await shown(bytes, { chunk })).toEqual(['record /0 {"a":"é 🐝"}']);
    }
  });

  it('are one with an empty pointer where the file is a single object', async () => {
    expect(await shown('window.__THAR_CONFIG = {"a":{"b":[1]}}')).toEqual(['record  {"a":{"b":[1]}}']);
  });

  it.each(['[ ]', 'window.YTD.x.part0 = [ ]', '[]', ' [\n]\n'])('are none in %j', async (data) => {
    expect(await shown(data)).toEqual([]);
  });

  it.each([
    ['"brackets ] } in words", "{ [ \\" ] }"', ['"brackets ] } in words"', '"{ [ \\" ] }"']],
    ['{"a":"\\\\"}, "\\\\\\""', ['{"a":"\\\\"}', '"\\\\\\""']],
    ['1, -2.5e3, true, null, "x"', ['1', '-2500', 'true', 'null', '"x"']],
    ['[[1],[2]], {}, []', ['[[1],[2]]', '{}', '[]']],
    ['{"a":"é 🐝 \\u00e9 \\ud83d\\udc1d"}', ['{"a":"é 🐝 é 🐝"}']],
  ])('may hold %s', async (list, values) => {
    const expected = values.map((value, i) => `record /${i} ${value}`);
    for (const chunk of [1, 2, 7, 1000]) expect(await shown(`[ ${list} ]`, { chunk })).toEqual(expected);
  });

  it('are the same as JSON.parse gives, however the file is cut into chunks', async () => {
    const records = Array.from({ length: 300 }, (_, i) => ({
      i,
      text: `é"\\${'🐝'.repeat(i % 7)}`,
      in: { l: [i, []] },
    }));
    for (const data of [JSON.stringify(records), JSON.stringify(records, null, 2)]) {
      for (const chunk of [1, 13, 4096]) {
        const values = (await events(data, { chunk })).map((event) =>
          event.is === 'record' ? event.value : event,
        );
        expect(values).toEqual(records);
      }
    }
  });

  it('come in batches, not all at the end', async () => {
    const data = JSON.stringify(Array.from({ length: 50_000 }, (_, i) => ({ text: 'x'.repeat(100), i })));
    let batches = 0;
    let records = 0;
    for await (const batch of jsonRecords(memoryEntry(data), {}, new AbortController().signal)) {
      batches++;
      records += batch.length;
    }
    expect(records).toBe(50_000);
    expect(batches).toBeGreaterThan(3);
  });
});

describe('a damaged file', () => {
  it.each<[string, string, string[]]>([
    [
      'a broken record',
      '[{"a":1},{"b":x},{"c":3}]',
      ['record /0 {"a":1}', 'json-malformed /1 @9', 'record /2 {"c":3}'],
    ],
    ['NaN', '[1,NaN,2]', ['record /0 1', 'json-malformed /1 @3', 'record /2 2']],
    ['a zero byte in a record', '[{"a":"\0"},2]', ['json-malformed /0 @1', 'record /1 2']],
    ['a comma too many in a record', '[{"a":1,},2]', ['json-malformed /0 @1', 'record /1 2']],
    ['the wrong bracket in a record', '[{"a":[1},2},3]', ['json-malformed /0 @1', 'record /1 3']],
    ['a missing quote', '[1,{"a":"x},{"b":2}]', ['record /0 1', 'failure json-cut-off']],
    ['a line break in a string', '[{"a":"x\ny"},\n{"b":2}\n]', ['json-malformed /0 @1', 'record /1 {"b":2}']],
    ['letters between records', '[1, two 3]', ['record /0 1', 'json-malformed /1 @4', 'record /2 3']],
    ['an end in a record', '[{"a":1},{"b":', ['record /0 {"a":1}', 'failure json-cut-off']],
    ['an end between records', '[{"a":1},', ['record /0 {"a":1}', 'failure json-cut-off']],
    ['an end in a string', '[1,"ab', ['record /0 1', 'failure json-cut-off']],
    ['an end in a number', '[1,2', ['record /0 1', 'failure json-cut-off']],
    ['an end in a single object', '{"a":1', ['failure json-cut-off']],
    ['the wrong bracket at the end', '[{"a":1}}', ['record /0 {"a":1}', 'failure json-broken']],
    ['a list that ends twice', '[{"a":1}],{"b":2}]', ['record /0 {"a":1}', 'failure json-after-end']],
    ['an empty file', '', ['failure json-empty-file']],
    ['blanks only', ' \n', ['failure json-empty-file']],
    ['a mark only', '\ufeff', ['failure json-empty-file']],
    ['a web page', '<html><body>[1]</body>', ['failure json-not-json']],
    ['words', 'some words [1]', ['failure json-not-json']],
    ['a lone value', '"x = [1]"', ['failure json-not-json']],
    ['words without end', `${'word '.repeat(10_000)} = [1]`, ['failure json-not-json']],
    ['zeros', '\0'.repeat(9000), ['failure json-not-json']],
    ['an assignment of nothing', 'window.YTD.tweets.part0 = ', ['failure json-not-json']],
  ])('keeps what can be read around %s', async (_what, data, expected) => {
    for (const chunk of [1, 1000]) expect(await shown(data, { chunk })).toEqual(expected);
  });

  it('keeps 41 good records when record 42 is cut off', async () => {
    const data = JSON.stringify(Array.from({ length: 60 }, (_, i) => ({ tweet: { id: i } })));
    const cut = data.slice(0, data.indexOf('"id":41') + 3);
    const read = await events(cut);
    expect(read.filter((event) => event.is === 'record')).toHaveLength(41);
    expect(read.at(-1)).toMatchObject({ is: 'failure', reason: { code: 'json-cut-off' } });
    expect(read).toHaveLength(42);
  });

  it.each<EntryError>([
    { kind: 'truncated' },
    { kind: 'checksum' },
    { kind: 'unreadable', code: 'EIO' },
    { kind: 'encrypted' },
  ])('keeps the records in front of an entry error ($kind)', async (error) => {
    const code = `failure entry-${error.kind}`;
    expect(await shown('[{"a":1},{"b', { error })).toEqual(['record /0 {"a":1}', code]);
    expect(await shown('', { error })).toEqual([code]);
  });

  it('passes over a record above the limit, whatever the chunks, without holding it', async () => {
    const large = JSON.stringify({ text: 'x'.repeat(5_000_000) });
    for (const chunk of [1000, 1 << 20, 1 << 23]) {
      const read = await shown(`[1,${large},2,["${'y'.repeat(70_000)}"],3]`, { chunk, recordLimit: 50_000 });
      expect(read).toEqual([
        'record /0 1',
        'json-record-too-large /1 @3',
        'record /2 2',
        `json-record-too-large /3 @${large.length + 6}`,
        'record /4 3',
      ]);
    }
  });

  it.each([
    ['an element', {}],
    ['the rest of a record', { split: ['dm', 'messages'] }],
  ])('never holds %s above the limit in memory', async (_what, options) => {
    const allocated = vi.spyOn(Buffer, 'allocUnsafe');
    const data = `[{"dm":{"messages":[1],"text":"${'x'.repeat(20_000_000)}"}}]`;
    const read = await shown(data, { ...options, chunk: 1 << 16, recordLimit: 1 << 20 });
    const largest = Math.max(...allocated.mock.calls.map(([size]) => size));
    allocated.mockRestore();
    expect(read.at(-1)).toBe('json-record-too-large /0 @1');
    expect(largest).toBeLessThan(5_000_000);
  });

  it('passes over a record that is nested too deeply, and a file of nothing but brackets', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(await shown(`[1,${deep},2]`)).toEqual(['record /0 1', 'json-too-deep /1 @3', 'record /2 2']);
    expect(await shown(`{"a":${deep}}`)).toEqual(['json-too-deep  @0']);
    expect(await shown('['.repeat(2_000_000))).toEqual(['failure json-cut-off']);
    expect(await shown('{"a":'.repeat(300_000), { split: ['a', 'a'] })).toEqual(['failure json-cut-off']);
  });

  it('is given up where nearly nothing in it is a record', async () => {
    const read = await events(`[${'x,'.repeat(300_000)}1]`);
    expect(read.length).toBeLessThan(130_000);
    expect(read.at(-1)).toMatchObject({ is: 'failure', reason: { code: 'json-broken' } });
    expect(read.filter((event) => event.is === 'failure')).toHaveLength(1);
  });

  it('lets keys named like the insides of objects be keys', async () => {
    const [event] = await events('[{"__proto__":{"polluted":1},"constructor":2}]');
    expect(event?.is === 'record' && Object.keys(event.value ?? {})).toEqual(['__proto__', 'constructor']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('a record with a large list inside', () => {
  const split = ['dm', 'messages'];

  it('comes as the elements of its list, then as the rest', async () => {
    const data = '[{"dm":{"id":"7","messages":[{"t":1},{"t":2}],"z":[1]}},{"dm":{"messages":[]}}]';
    for (const chunk of [1, 1000]) {
      expect(await shown(data, { split, chunk })).toEqual([
        'element /0/dm/messages/0 {"t":1}',
        'element /0/dm/messages/1 {"t":2}',
        'record /0 {"dm":{"id":"7","messages":[],"z":[1]}}',
        'record /1 {"dm":{"messages":[]}}',
      ]);
    }
    expect((await events(data, { split }))[1]).toMatchObject({ is: 'element', record: 0 });
  });

  it('is a plain record where the list is not there, or is no list', async () => {
    const data =
      '[{"dm":{"messages":{"a":1}}},{"dm":[{"messages":[1]}]},{"messages":[1]},{"x":{"dm":1}},5,[{"dm":1}]]';
    const values: unknown = JSON.parse(data);
    const read = await events(data, { split });
    expect(read.map((event) => event.is === 'record' && event.value)).toEqual(values);
  });

  it('finds its keys however they are written', async () => {
    expect(await shown('[{"d\\u006d" : {"messages" :\n[ 1 ]}}]', { split })).toEqual([
      'element /0/dm/messages/0 1',
      'record /0 {"dm":{"messages":[]}}',
    ]);
    expect(await shown('[{"a/b~":[1]}]', { split: ['a/b~'] })).toEqual([
      'element /0/a~1b~0/0 1',
      'record /0 {"a/b~":[]}',
    ]);
  });

  it('keeps good elements around broken ones, and the other records', async () => {
    const data = '[{"dm":{"messages":[1,x,3]}},{"dm":{"messages":[4],bad}},{"dm":{"messages":[5]}}]';
    for (const chunk of [1, 1000]) {
      expect(await shown(data, { split, chunk })).toEqual([
        'element /0/dm/messages/0 1',
        'json-malformed /0/dm/messages/1 @22',
        'element /0/dm/messages/2 3',
        'record /0 {"dm":{"messages":[]}}',
        'element /1/dm/messages/0 4',
        'json-malformed /1 @29',
        'element /2/dm/messages/0 5',
        'record /2 {"dm":{"messages":[]}}',
      ]);
    }
  });

  it('keeps the elements in front of a cut', async () => {
    expect(await shown('[{"dm":{"messages":[1,2,', { split })).toEqual([
      'element /0/dm/messages/0 1',
      'element /0/dm/messages/1 2',
      'failure json-cut-off',
    ]);
  });

  it('may be larger than the limit: only its rest and its elements count', async () => {
    const messages = Array.from({ length: 5000 }, (_, i) => ({ i, text: 'x'.repeat(100) }));
    const data = JSON.stringify([{ dm: { messages, after: 1 } }]);
    for (const chunk of [1000, 1 << 20]) {
      const read = await events(data, { split, chunk, recordLimit: 5000 });
      expect(read).toHaveLength(5001);
      expect(read.at(-1)).toEqual({ is: 'record', value: { dm: { messages: [], after: 1 } }, pointer: '/0' });
    }
  });

  it('may be the whole file', async () => {
    expect(await shown('{"title":"t","messages":[1]}', { split: ['messages'] })).toEqual([
      'element /messages/0 1',
      'record  {"title":"t","messages":[]}',
    ]);
  });
});

describe('a file that is an object of lists', () => {
  it('gives the records of every list, and the rest last', async () => {
    const data = '{"comments_v2":[{"a":1},{"a":2}],"title":"t","more":[3]}';
    for (const chunk of [1, 1000]) {
      expect(await shown(data, { arrays: 'auto', chunk })).toEqual([
        'record /comments_v2/0 {"a":1}',
        'record /comments_v2/1 {"a":2}',
        'record /more/0 3',
        'record  {"comments_v2":[],"title":"t","more":[]}',
      ]);
    }
  });

  it('gives no rest where there is none', async () => {
    expect(await shown('{"comments_v2":[{"a":1}]}', { arrays: 'auto' })).toEqual([
      'record /comments_v2/0 {"a":1}',
    ]);
    expect(await shown('{"comments_v2":[]}', { arrays: 'auto' })).toEqual([]);
  });

  it('gives the records of the named lists only', async () => {
    expect(await shown('{"a":[1],"b":[2]}', { arrays: ['b'] })).toEqual([
      'record /b/0 2',
      'record  {"a":[1],"b":[]}',
    ]);
  });

  it('is one record where it holds no list, and a list as ever where it is one', async () => {
    expect(await shown('{"profile":{"a":1}}', { arrays: 'auto' })).toEqual(['record  {"profile":{"a":1}}']);
    expect(await shown('[1]', { arrays: 'auto' })).toEqual(['record /0 1']);
  });

  it('may hold records with large lists', async () => {
    expect(await shown('{"c":[{"m":[1]}]}', { arrays: 'auto', split: ['m'] })).toEqual([
      'element /c/0/m/0 1',
      'record /c/0 {"m":[]}',
    ]);
  });
});

describe('cancelling', () => {
  it('ends quietly between two chunks', async () => {
    const stop = new AbortController();
    const data = JSON.stringify(Array.from({ length: 100_000 }, (_, i) => ({ text: 'x'.repeat(100), i })));
    const read: JsonEvent[] = [];
    for await (const batch of jsonRecords(memoryEntry(data), {}, stop.signal)) {
      read.push(...batch);
      stop.abort();
    }
    expect(read.length).toBeLessThan(20_000);
    expect(read.every((event) => event.is === 'record')).toBe(true);
  });
});
