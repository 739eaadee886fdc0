import { crc32 } from 'node:zlib';
import type { EntryPath } from '../model/item.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { type Instant, instant } from '../model/time.ts';
import type { EntryError } from './archive.ts';
import { type ByteSource, type SeekableEntry, within } from './byte-source.ts';
import { type Chunks, inflated } from './inflate.ts';
import type { DirectoryRecord } from './zip-directory.ts';

const localHeaderLength = 30;
const packedChunk = 256 << 10;
const unpackedChunk = 256 << 10;

const methodStored = 0;
const methodDeflate = 8;

/** One file of a zip. A class, because an archive has 100,000 of them. */
export class ZipEntry implements SeekableEntry {
  path: EntryPath;
  private readonly source: ByteSource;
  private readonly record: DirectoryRecord;

  constructor(path: EntryPath, record: DirectoryRecord, source: ByteSource) {
    this.path = path;
    this.record = record;
    this.source = source;
  }

  get size(): number {
    return this.record.size;
  }

  get encrypted(): boolean {
    return (this.record.flags & 0x2041) !== 0 || this.record.method === 99;
  }

  /** Exact where the zip has a UTC time; else the MS-DOS time taken as UTC, up to 14 hours off. */
  get modifiedAt(): Instant | null {
    const { utcSeconds, dosTime } = this.record;
    return utcSeconds === null ? dosInstant(dosTime) : instant(utcSeconds * 1000);
  }

  async *bytes(signal?: AbortSignal): AsyncGenerator<Result<Buffer, EntryError>> {
    if (signal?.aborted) return;
    const unpacked = await this.open();
    if (!unpacked.ok) {
      yield unpacked;
      return;
    }
    let length = 0;
    let crc = 0;
    for await (const chunk of unpacked.value) {
      if (signal?.aborted) return;
      if (!chunk.ok) {
        yield chunk;
        return;
      }
      const left = this.size - length;
      const value = chunk.value.length > left ? chunk.value.subarray(0, left) : chunk.value;
      if (value.length > 0) {
        crc = crc32(value, crc);
        length += value.length;
        yield ok(value);
      }
      if (chunk.value.length > left) {
        yield failed({ kind: 'too-large' });
        return;
      }
    }
    if (signal?.aborted) return;
    if (length < this.size) yield failed({ kind: 'truncated' });
    else if (crc !== this.record.crc) yield failed({ kind: 'checksum' });
  }

  hasChanged(): Promise<boolean> {
    return this.source.hasChanged?.() ?? Promise.resolve(false);
  }

  async seek(): Promise<Result<ByteSource, EntryError> | null> {
    const { record, source } = this;
    if (this.encrypted) return failed({ kind: 'encrypted' });
    if (record.method !== methodStored || record.size !== record.packedSize) return null;
    const start = await this.dataStart();
    if (!start.ok) return start;
    if (start.value + record.size > source.size) return failed({ kind: 'truncated' });
    return ok(within(source, start.value, record.size));
  }

  private async open(): Promise<Result<Chunks, EntryError>> {
    const { record, source } = this;
    if (this.encrypted) return failed({ kind: 'encrypted' });
    if (record.method !== methodStored && record.method !== methodDeflate) {
      return failed({ kind: 'unsupported-method', method: record.method });
    }
    const start = await this.dataStart();
    if (!start.ok) return start;
    const packed = (): Chunks => packedBytes(source, start.value, record.packedSize);
    const chunkLength = Math.max(1024, Math.min(unpackedChunk, record.size + 1));
    return ok(record.method === methodStored ? packed() : inflated(packed, chunkLength));
  }

  /** Checks what stands before the data. The name there may differ: the directory holds. */
  private async dataStart(): Promise<Result<number, EntryError>> {
    const { record, source } = this;
    if (record.offset < 0 || record.offset + localHeaderLength > source.size)
      return failed({ kind: 'damaged' });
    const header = await source.read(record.offset, localHeaderLength);
    if (!header.ok) return failed({ kind: 'unreadable', code: header.error });
    const bytes = header.value;
    if (bytes.length < localHeaderLength || bytes.readUInt32LE(0) !== 0x04034b50)
      return failed({ kind: 'damaged' });
    const start = record.offset + localHeaderLength + bytes.readUInt16LE(26) + bytes.readUInt16LE(28);
    return start > source.size ? failed({ kind: 'damaged' }) : ok(start);
  }
}

/** Error `truncated` where the file ends before the data does. */
async function* packedBytes(
  source: ByteSource,
  start: number,
  length: number,
): AsyncGenerator<Result<Buffer, EntryError>> {
  for (let at = start; at < start + length; ) {
    const wanted = Math.min(packedChunk, start + length - at);
    const chunk = await source.read(at, wanted);
    if (!chunk.ok) {
      yield failed({ kind: 'unreadable', code: chunk.error });
      return;
    }
    if (chunk.value.length > 0) yield ok(chunk.value);
    if (chunk.value.length < wanted) {
      yield failed({ kind: 'truncated' });
      return;
    }
    at += wanted;
  }
}

/** Null for a date that does not exist; zips without a date carry zeros. */
function dosInstant(dosTime: number): Instant | null {
  const day = (dosTime >>> 16) & 31;
  const month = (dosTime >>> 21) & 15;
  if (day === 0 || month === 0 || month > 12) return null;
  const year = 1980 + (dosTime >>> 25);
  const ms = Date.UTC(year, month - 1, day, (dosTime >>> 11) & 31, (dosTime >>> 5) & 63, (dosTime & 31) * 2);
  return instant(ms);
}
