import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildZip, type ZipFile, type ZipOptions } from '../../tests/fixtures/zip/build-zip.ts';
import { memorySource } from '../../tests/fixtures/zip/memory-source.ts';
import { readEntry, shownArchive } from '../../tests/fixtures/zip/read-archive.ts';
import { extraField, u32 } from '../../tests/fixtures/zip/zip-headers.ts';
import type { Archive } from './archive.ts';
import { openFileArchive } from './open-archive.ts';
import { readDirectory } from './zip-directory.ts';
import { findZipEnd } from './zip-end.ts';

const tweets: ZipFile = { name: 'data/tweets.js', data: 'window.YTD.tweets.part0 = [ ]', method: 'deflate' };
const like: ZipFile = { name: 'data/like.js', data: 'window.YTD.like.part0 = [ ]' };

async function opened(options: ZipOptions): Promise<Archive> {
  const archive = await openFileArchive(memorySource(buildZip(options)), 'x.zip');
  if (!archive.ok) throw new Error(`not opened: ${archive.error.kind}`);
  return archive.value;
}

async function names(...entries: ZipFile[]): Promise<readonly string[]> {
  return shownArchive(await opened({ entries })).entries;
}

async function expectBothReadable(options: Omit<ZipOptions, 'entries'>): Promise<Archive> {
  const archive = await opened({ entries: [tweets, like], ...options });
  expect(shownArchive(archive)).toEqual({
    entries: ['data/tweets.js', 'data/like.js'],
    junk: [],
    problems: [],
  });
  for (const file of [tweets, like]) {
    expect(await readEntry(archive.find(String(file.name)))).toMatchObject({ text: file.data, error: null });
  }
  return archive;
}

describe('a zip', () => {
  it('lists its files in order and gives their bytes', async () => {
    const archive = await expectBothReadable({});
    expect(archive.form).toBe('zip');
    expect(archive.name).toBe('x.zip');
    expect(archive.find('data/tweets.js')?.size).toBe(29);
    expect(archive.find('nothing')).toBeUndefined();
  });

  it.each<[string, Omit<ZipOptions, 'entries'>]>([
    ['a comment of the longest kind', { comment: 'c'.repeat(65_535) }],
    ['a comment that holds false end records', { comment: 'PK\x05\x06'.repeat(10) + '\0'.repeat(30) }],
    ['bytes behind the end', { trailing: Buffer.from('\r\n') }],
    ['many bytes behind the end', { trailing: Buffer.alloc(100_000, 7) }],
    ['a program in front (self-extracting)', { prefix: Buffer.alloc(5000, 'MZ') }],
    [
      'a program in front that the offsets count in',
      { prefix: Buffer.alloc(5000, 'MZ'), offsetsCountPrefix: true },
    ],
    ['a ZIP64 end', { zip64: 'full' }],
    ['a ZIP64 end that nobody needs (the 2024 X archives)', { zip64: 'needless' }],
    ['a ZIP64 end behind a prefix', { zip64: 'full', prefix: Buffer.alloc(77, 'MZ') }],
    ['more files than it claims', { claims: { count: 1 } }],
    ['no count at all', { claims: { count: 0 } }],
    ['a wrong place of its list', { claims: { offset: 0 } }],
    ['a place of its list beyond the file', { claims: { offset: 0xfffffff0 } }],
    ['a wrong size of its list', { claims: { size: 1 } }],
    ['a list larger than the file', { claims: { size: 0x7fffffff } }],
  ])('opens with %s', async (_what, options) => {
    await expectBothReadable(options);
  });

  it('says that files are missing when its list is shorter than it claims', async () => {
    const archive = await opened({ entries: [tweets, like], claims: { count: 6409 } });
    expect(shownArchive(archive).problems).toEqual([[null, 'listing-short']]);
    expect(archive.problems[0]?.reason.values).toEqual({ found: 2, claimed: 6409 });
    expect(archive.entries).toHaveLength(2);
  });

  it('keeps the files in front of a damaged place in its list', async () => {
    const zip = buildZip({ entries: [tweets, like] });
    const second = zip.lastIndexOf('PK\x01\x02');
    zip[second] = 0;
    const archive = await openFileArchive(memorySource(zip), 'x.zip');
    if (!archive.ok) throw new Error('not opened');
    expect(shownArchive(archive.value)).toMatchObject({
      entries: ['data/tweets.js'],
      problems: [[null, 'listing-damaged']],
    });
  });

  it('reads sizes and places from ZIP64 fields and sizes behind the data', async () => {
    const archive = await opened({
      entries: [
        { ...tweets, zip64: true },
        { ...like, descriptor: true },
        { ...like, name: 'b', zip64: true, descriptor: true },
      ],
    });
    for (const entry of archive.entries) expect((await readEntry(entry)).error).toBeNull();
  });

  it('opens what macOS packs above 65,535 files: a count that ran over', async () => {
    const entries = Array.from({ length: 65_537 }, (_, i) => ({ name: `f${i}` }));
    const archive = await opened({ entries, wrapped: true });
    expect(archive.entries).toHaveLength(65_537);
    expect(archive.problems).toEqual([]);
  });

  it('lists 20,000 files with a handful of reads', async () => {
    const entries = Array.from({ length: 20_000 }, (_, i) => ({ name: `media/${i}.jpg` }));
    const source = memorySource(buildZip({ entries }));
    const archive = await openFileArchive(source, 'x.zip');
    expect(archive.ok).toBe(true);
    expect(source.reads.length).toBeLessThan(8);
  });

  it('does not take all memory for a list without end', async () => {
    const source = memorySource(
      buildZip({ entries: Array.from({ length: 300 }, (_, i) => ({ name: `f${i}` })) }),
    );
    const end = await findZipEnd(source);
    if (!end.ok) throw new Error('no end');
    const few = await readDirectory(source, end.value, { records: 100, bytes: 1 << 20 });
    expect(few).toMatchObject({ claimed: 300, stopped: 'too-many' });
    expect(few.records).toHaveLength(100);
    const short = await readDirectory(source, end.value, { records: 1000, bytes: 100 });
    expect(short).toMatchObject({ stopped: 'too-many' });
  });

  it.each([
    ['empty', buildZip({ entries: [] }), 'empty'],
    ['nothing but folders', buildZip({ entries: [{ name: 'data/' }, { name: 'media\\' }] }), 'empty'],
    ['nothing but junk', buildZip({ entries: [{ name: '__MACOSX/._x' }] }), 'empty'],
    ['a password on every file', buildZip({ entries: [{ ...tweets, encrypted: true }] }), 'encrypted'],
    ['a later disk in its end record', buildZip({ entries: [tweets], claims: { disk: 2 } }), 'split'],
    [
      'a later disk in its ZIP64 end',
      buildZip({ entries: [tweets], claims: { disk: 2 }, zip64: 'full' }),
      'split',
    ],
    ['its end cut off', buildZip({ entries: [tweets, like] }).subarray(0, -30), 'truncated'],
    ['only its beginning', buildZip({ entries: [tweets, like] }).subarray(0, 40), 'truncated'],
  ])('is refused with %s', async (_what, zip, kind) => {
    const archive = await openFileArchive(memorySource(zip), 'x.zip');
    expect(archive).toEqual({ ok: false, error: { kind, name: 'x.zip' } });
  });

  it('is not taken for a zip that it holds when its own end is cut off', async () => {
    const inner = buildZip({ entries: [{ name: 'inner.txt', data: 'x' }] });
    const zip = buildZip({ entries: [tweets, { name: 'inner.zip', data: inner }, like] });
    const cut = zip.subarray(0, zip.indexOf(inner) + inner.length + 10);
    const archive = await openFileArchive(memorySource(cut), 'x.zip');
    expect(archive).toMatchObject({ ok: false, error: { kind: 'truncated' } });
  });

  it('says unreadable, at whichever read the disk fails', async () => {
    const zip = buildZip({ entries: [tweets], prefix: Buffer.from('MZ') });
    for (let failFrom = 0; failFrom < 2; failFrom++) {
      const archive = await openFileArchive(memorySource(zip, failFrom), 'x.zip');
      expect(archive.ok).toBe(false);
    }
  });
});

describe('names in a zip', () => {
  const cafe = { utf8: false, data: '' };
  it.each<[string, ZipFile, string]>([
    ['flagged UTF-8', { name: 'café.js' }, 'café.js'],
    ['UTF-8 without the flag (macOS)', { ...cafe, name: Buffer.from('café.js') }, 'café.js'],
    ['code page 437', { ...cafe, name: Buffer.from('caf\x82.js', 'latin1') }, 'café.js'],
    ['decomposed letters (macOS)', { name: 'cafe\u0301.js' }, 'café.js'],
    ['backslashes', { name: 'data\\js\\a.js' }, 'data/js/a.js'],
    ['a slash in front', { name: '/a.js' }, 'a.js'],
    ['a drive letter', { name: 'C:\\a.js' }, 'a.js'],
    ['dots and double slashes', { name: './x//./a.js' }, 'a.js'],
  ])('reads %s', async (_what, file, expected) => {
    expect(await names(file)).toEqual([expected]);
  });

  it('takes the Unicode name of the extra field, unless the entry was renamed since', async () => {
    const name = Buffer.from('caf\x82.js', 'latin1');
    const unicode = (of: Buffer): Buffer =>
      extraField(0x7075, Buffer.concat([Buffer.from([1]), u32(crc32(of)), Buffer.from('蜂.js')]));
    expect(await names({ name, utf8: false, extra: unicode(name) })).toEqual(['蜂.js']);
    expect(await names({ name, utf8: false, extra: unicode(Buffer.from('other')) })).toEqual(['café.js']);
  });

  it.each([
    ['../../etc/passwd', '(..)/(..)/etc/passwd'],
    ['a/../../b', 'a/(..)/(..)/b'],
    ['..\\b', '(..)/b'],
    ['a\0.js', 'a.js'],
    ['', null],
    ['./', null],
    ['C:..\\b', '(..)/b'],
  ])('does not use %j, and says so', async (name, shown) => {
    const archive = await opened({ entries: [tweets, { name, data: 'x' }] });
    expect(shownArchive(archive)).toMatchObject({
      entries: ['data/tweets.js'],
      problems: [[shown, 'entry-unsafe-name']],
    });
  });

  it('does not use a name longer than any real one', async () => {
    const archive = await opened({ entries: [tweets, { name: 'a'.repeat(60_000) }] });
    expect(archive.problems[0]?.reason.code).toBe('entry-unsafe-name');
    expect(archive.problems[0]?.path?.length).toBeLessThan(300);
  });

  it('keeps the later of two files with one name, as unzip tools do, and accounts for the other', async () => {
    const archive = await opened({
      entries: [{ name: 'a', data: 'old' }, like, { name: './a', data: 'new' }],
    });
    expect(shownArchive(archive)).toEqual({
      entries: ['data/like.js', 'a'],
      junk: [],
      problems: [['a', 'entry-duplicate-name']],
    });
    expect((await readEntry(archive.find('a'))).text).toBe('new');
  });

  it('does not follow links', async () => {
    const linked = { name: 'data/x.js', data: '/etc/passwd', madeBy: 3, attributes: 0o120777 * 65_536 };
    const archive = await opened({ entries: [tweets, linked] });
    expect(shownArchive(archive).problems).toEqual([['data/x.js', 'entry-link']]);
  });
});

describe('what stands around the export', () => {
  it.each<[string, string[], string[]]>([
    ['one top folder', ['t/data/a.js', 't/b.html'], ['data/a.js', 'b.html']],
    ['two top folders (Extract all on Windows)', ['t/t/data/a.js', 't/t/b.html'], ['data/a.js', 'b.html']],
    ['no top folder', ['data/a.js', 'b.html'], ['data/a.js', 'b.html']],
    ['an archive trimmed to its data', ['data/a.js', 'data/b.js'], ['data/a.js', 'data/b.js']],
    ['a trimmed archive in a top folder', ['t/data/a.js', 't/data/b.js'], ['data/a.js', 'data/b.js']],
    ['top folders that only begin alike', ['tweets/a.js', 'tweets2/b.js'], ['tweets/a.js', 'tweets2/b.js']],
    ['junk beside the top folder', ['t/data/a.js', 't/b.js', '__MACOSX/t/._b.js'], ['data/a.js', 'b.js']],
  ])('cuts off %s', async (_what, given, expected) => {
    expect(await names(...given.map((name) => ({ name })))).toEqual(expected);
  });

  it('sets aside what operating systems leave behind', async () => {
    const paths = [
      'data/a.js',
      '__MACOSX/data/._a.js',
      'data/._a.js',
      '.DS_Store',
      'x/Thumbs.db',
      'Desktop.ini',
    ];
    const archive = await opened({ entries: paths.map((name) => ({ name })) });
    expect(shownArchive(archive)).toEqual({
      entries: ['data/a.js'],
      junk: [
        ['__MACOSX/data/._a.js', 'junk-macos'],
        ['data/._a.js', 'junk-macos'],
        ['.DS_Store', 'junk-macos'],
        ['x/Thumbs.db', 'junk-system'],
        ['Desktop.ini', 'junk-system'],
      ],
      problems: [],
    });
  });
});

describe('files that claim the same bytes', () => {
  it('keeps one of many that begin at one place', async () => {
    const bomb = Array.from({ length: 50 }, (_, i) => ({ name: `b${i}`, claims: { offset: 0 } }));
    const archive = await opened({ entries: [{ name: 'core', data: 'x'.repeat(100) }, ...bomb, tweets] });
    expect(archive.entries).toHaveLength(2);
    expect(archive.problems.every(({ reason }) => reason.code === 'entry-overlap')).toBe(true);
    expect(archive.problems).toHaveLength(50);
  });

  it('leaves nothing that reaches into the next file (nested zip bombs)', async () => {
    const nested = Array.from({ length: 20 }, (_, i) => ({ name: `b${i}`, claims: { packedSize: 5000 } }));
    const archive = await opened({ entries: [...nested, { name: 'last', data: 'x'.repeat(6000) }] });
    expect(shownArchive(archive).entries).toEqual(['last']);
    expect(archive.problems).toHaveLength(20);
  });

  it('loses one file, not all that follow, when its size is damaged', async () => {
    const broken = { ...like, claims: { packedSize: 1_000_000 } };
    const archive = await opened({ entries: [broken, tweets, { name: 'z', data: 'z' }] });
    expect(shownArchive(archive)).toMatchObject({
      entries: ['data/tweets.js', 'z'],
      problems: [['data/like.js', 'entry-overlap']],
    });
  });
});
