import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildZip, type ZipFile } from '../../tests/fixtures/zip/build-zip.ts';
import { memorySource } from '../../tests/fixtures/zip/memory-source.ts';
import { type ReadEntry, readEntry } from '../../tests/fixtures/zip/read-archive.ts';
import { extraField, u32 } from '../../tests/fixtures/zip/zip-headers.ts';
import type { Archive, Entry } from './archive.ts';
import { openFileArchive } from './open-archive.ts';

const other: ZipFile = { name: 'other.js', data: 'other' };
const words = 'bees and hives, '.repeat(40_000);

async function openedZip(...entries: ZipFile[]): Promise<Archive> {
  const archive = await openFileArchive(memorySource(buildZip({ entries: [...entries, other] })), 'x.zip');
  if (!archive.ok) throw new Error(`not opened: ${archive.error.kind}`);
  return archive.value;
}

async function read(file: Omit<ZipFile, 'name'>): Promise<ReadEntry> {
  const archive = await openedZip({ name: 'a.js', ...file });
  expect(await readEntry(archive.find('other.js'))).toMatchObject({ text: 'other', error: null });
  return readEntry(archive.find('a.js'));
}

describe('a file in a zip', () => {
  it.each(['stored', 'deflate'] as const)('gives its bytes in small chunks when %s', async (method) => {
    const entry = await read({ data: words, method });
    expect(entry.text).toBe(words);
    expect(entry.error).toBeNull();
    expect(entry.largestChunk).toBeLessThanOrEqual(1 << 20);
  });

  it.each(['stored', 'deflate'] as const)('may be empty when %s', async (method) => {
    expect(await read({ data: '', method })).toMatchObject({ length: 0, error: null });
  });

  it('may have another name in its local header', async () => {
    expect(await read({ data: words, localName: 'quite/another/name' })).toMatchObject({
      text: words,
      error: null,
    });
  });

  it('reads afresh each time, also twice at once', async () => {
    const archive = await openedZip({ name: 'a.js', data: words, method: 'deflate' });
    const entry = archive.find('a.js');
    const twice = await Promise.all([readEntry(entry), readEntry(entry)]);
    expect(twice.map(({ text }) => text === words)).toEqual([true, true]);
  });

  it.each<[string, Omit<ZipFile, 'name'>, object]>([
    ['a password', { data: words, encrypted: true }, { kind: 'encrypted' }],
    ['AES', { data: words, method: 99 }, { kind: 'encrypted' }],
    ['Deflate64 (Windows above 2 GB)', { data: words, method: 9 }, { kind: 'unsupported-method', method: 9 }],
    ['no local header', { data: words, localSignature: 0 }, { kind: 'damaged' }],
    ['a place beyond the file', { data: words, claims: { offset: 0x7fffffff } }, { kind: 'damaged' }],
  ])('gives only an error with %s', async (_what, file, error) => {
    expect(await read(file)).toMatchObject({ length: 0, error });
  });

  it.each(['stored', 'deflate'] as const)(
    'says when its checksum is wrong, after its bytes, when %s',
    async (method) => {
      const entry = await read({ data: words, method, claims: { crc: 1 } });
      expect(entry).toMatchObject({ text: words, error: { kind: 'checksum' } });
    },
  );

  it('is damaged when its local header says that it begins behind the end of the zip', async () => {
    const zip = buildZip({
      entries: [{ name: 'a.js', data: words.slice(0, 100), method: 'deflate' }, other],
    });
    zip.writeUInt16LE(0xffff, 26);
    const archive = await openFileArchive(memorySource(zip), 'x.zip');
    if (!archive.ok) throw new Error('not opened');
    const entry = await readEntry(archive.value.find('a.js'));
    expect(entry).toMatchObject({ length: 0, error: { kind: 'damaged' } });
  });

  it('was changed when its exact time says, else at its local time, else nobody knows when', async () => {
    const date = ((2024 - 1980) << 9) | (11 << 5) | 1;
    const dosTime = date * 65_536 + ((12 << 11) | (30 << 5) | 5);
    const exact = extraField(0x5455, Buffer.from([1, ...u32(Date.UTC(2024, 10, 1, 10, 30, 11) / 1000)]));
    const archive = await openedZip(
      { name: 'a', dosTime, extra: exact },
      { name: 'b', dosTime },
      { name: 'c', dosTime: 0 },
      { name: 'd', dosTime: 0xffffffff },
    );
    const times = archive.entries.map(({ modifiedAt }) => modifiedAt && new Date(modifiedAt).toISOString());
    expect(times.slice(0, 4)).toEqual(['2024-11-01T10:30:11.000Z', '2024-11-01T12:30:10.000Z', null, null]);
  });

  it('keeps what stands before the place where it is cut off', async () => {
    const packed = deflateRawSync(Buffer.from(words)).subarray(0, -20);
    const entry = await read({ data: words, packed, method: 'deflate' });
    expect(entry.error).toEqual({ kind: 'truncated' });
    expect(entry.length).toBeGreaterThan(100_000);
    expect(words.startsWith(entry.text)).toBe(true);
  });

  it('keeps what stands before the place where it is damaged', async () => {
    const lines = Array.from({ length: 30_000 }, (_, i) => `tweet ${i * 7919}`).join('\n');
    const packed = deflateRawSync(Buffer.from(lines));
    packed.fill(0xff, packed.length - 60_000, packed.length - 59_000);
    const entry = await read({ data: lines, packed, method: 'deflate' });
    expect(entry.error).toEqual({ kind: 'damaged' });
    expect(entry.length).toBeGreaterThan(240_000);
    expect(lines.startsWith(entry.text.slice(0, 240_000))).toBe(true);
  });

  it('stops at the size it claims, however much it unpacks to', async () => {
    const bomb = deflateRawSync(Buffer.alloc(50_000_000));
    const entry = await read({ packed: bomb, method: 'deflate', claims: { size: 1000 } });
    expect(entry).toMatchObject({ length: 1000, error: { kind: 'too-large' } });
  });

  it('gives a bomb that is honest about its size in small chunks', async () => {
    const archive = await openedZip({ name: 'a.js', data: Buffer.alloc(50_000_000), method: 'deflate' });
    let largest = 0;
    let length = 0;
    for await (const chunk of archive.find('a.js')?.bytes() ?? []) {
      if (!chunk.ok) throw new Error(chunk.error.kind);
      length += chunk.value.length;
      largest = Math.max(largest, chunk.value.length);
    }
    expect(length).toBe(50_000_000);
    expect(largest).toBeLessThanOrEqual(1 << 20);
  });

  it('is truncated when it unpacks to less than it claims', async () => {
    const entry = await read({ data: 'abc', method: 'deflate', claims: { size: 4000 } });
    expect(entry).toMatchObject({ text: 'abc', error: { kind: 'truncated' } });
  });

  it('says unreadable when the disk fails in the middle, and keeps what came before', async () => {
    const data = Buffer.alloc(3_000_000, 'x');
    const zip = buildZip({ entries: [{ name: 'a.js', data }, other] });
    for (let failFrom = 3; failFrom < 12; failFrom++) {
      const archive = await openFileArchive(memorySource(zip, failFrom), 'x.zip');
      if (!archive.ok) continue;
      const entry = await readEntry(archive.value.find('a.js'));
      expect(entry.error).toEqual({ kind: 'unreadable', code: 'EIO' });
      expect(entry.length).toBeLessThan(data.length);
    }
  });
});

describe('cancelling', () => {
  async function bytesAfterAbort(entry: Entry | undefined): Promise<number> {
    const stop = new AbortController();
    let after = 0;
    for await (const chunk of entry?.bytes(stop.signal) ?? []) {
      if (!chunk.ok) throw new Error('an error after cancelling');
      if (stop.signal.aborted) after += chunk.value.length;
      stop.abort();
    }
    return after;
  }

  it.each(['stored', 'deflate'] as const)(
    'takes effect within a chunk of a large %s file',
    async (method) => {
      const archive = await openedZip({ name: 'a.js', data: Buffer.alloc(30_000_000, 'x'), method });
      expect(await bytesAfterAbort(archive.find('a.js'))).toBe(0);
    },
  );

  it('before the first byte gives nothing, and no error', async () => {
    const archive = await openedZip({ name: 'a.js', data: words });
    expect(await readEntry(archive.find('a.js'), AbortSignal.abort())).toMatchObject({
      length: 0,
      error: null,
    });
  });

  it('leaves nothing running when the reader walks away', async () => {
    const zip = buildZip({
      entries: [{ name: 'a.js', data: Buffer.alloc(3_000_000, 'xyz'), method: 'deflate' }],
    });
    const source = memorySource(zip);
    const archive = await openFileArchive(source, 'x.zip');
    if (!archive.ok) throw new Error('not opened');
    for await (const _chunk of archive.value.find('a.js')?.bytes() ?? []) break;
    await archive.value.close();
    const reads = source.reads.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(source.reads).toHaveLength(reads);
  });
});
