import type { ByteSource } from './byte-source.ts';
import { maxNameLength } from './entry-path.ts';
import { uint64, type ZipEnd } from './zip-end.ts';
import { decodeName } from './zip-names.ts';

/** One file as the directory describes it. Nothing in it is to be trusted. */
export interface DirectoryRecord {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Of the local header, in the file as it is on disk. */
  readonly offset: number;
  /** MS-DOS date and time, date in the upper half: local time, zone unknown. */
  readonly dosTime: number;
  /** Seconds since 1970, UTC, from an extra field; null where there is none. */
  readonly utcSeconds: number | null;
  readonly isFolder: boolean;
  readonly isLink: boolean;
}

export interface Directory {
  readonly records: readonly DirectoryRecord[];
  readonly claimed: number;
  /** Reading stopped before the directory's end: at a damaged record, at the limit, or where the file could not be read. */
  readonly stopped: 'damaged' | 'too-many' | 'unreadable' | null;
}

export interface DirectoryLimits {
  readonly records: number;
  /** Length of the directory that is read at most. */
  readonly bytes: number;
}

/** Far above any export. A million records take about 450 MB; a hostile directory must not take all memory. */
const defaultLimits: DirectoryLimits = { records: 1_000_000, bytes: 256 << 20 };
const pieceLength = 4 << 20;
const headerLength = 46;
const fourGiB = 2 ** 32;

/** Reads the list of files in a few large pieces. The claimed count is never used for anything but comparison. */
export async function readDirectory(
  source: ByteSource,
  end: ZipEnd,
  limits: DirectoryLimits = defaultLimits,
): Promise<Directory> {
  const records: DirectoryRecord[] = [];
  const unwrap = end.wrapped ? offsetUnwrapper() : null;
  const result = (stopped: Directory['stopped']): Directory => ({ records, claimed: end.claimed, stopped });
  let position = end.start;
  let rest: Buffer = Buffer.alloc(0);
  const last = Math.min(end.end, end.start + limits.bytes);
  while (position < last) {
    const piece = await source.read(position, Math.min(pieceLength, last - position));
    if (!piece.ok) return result('unreadable');
    if (piece.value.length === 0) break;
    position += piece.value.length;
    const bytes = rest.length === 0 ? piece.value : Buffer.concat([rest, piece.value]);
    const taken = takeRecords(bytes, end.shift, records, limits.records, unwrap);
    if (taken.stopped !== null) return result(taken.stopped);
    rest = bytes.subarray(taken.length);
  }
  if (last < end.end) return result('too-many');
  return result(rest.length === 0 || isPadding(rest) ? null : 'damaged');
}

/** A digital signature of the directory (APPNOTE 4.3.13) or a few stray bytes may follow the last record. */
function isPadding(rest: Buffer): boolean {
  return rest.length < 4 || rest.readUInt32LE(0) === 0x05054b50;
}

interface Taken {
  readonly length: number;
  readonly stopped: 'damaged' | 'too-many' | null;
}

function takeRecords(
  bytes: Buffer,
  shift: number,
  records: DirectoryRecord[],
  most: number,
  unwrap: Unwrap | null,
): Taken {
  let at = 0;
  while (at + headerLength <= bytes.length) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) {
      const signed = bytes.readUInt32LE(at) === 0x05054b50;
      return signed ? { length: bytes.length, stopped: null } : { length: at, stopped: 'damaged' };
    }
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const next = at + headerLength + nameLength + extraLength + bytes.readUInt16LE(at + 32);
    if (next > bytes.length) break;
    if (records.length >= most) return { length: at, stopped: 'too-many' };
    records.push(recordAt(bytes, at, nameLength, extraLength, shift, unwrap));
    at = next;
  }
  return { length: at, stopped: null };
}

function recordAt(
  bytes: Buffer,
  at: number,
  nameLength: number,
  extraLength: number,
  shift: number,
  unwrap: Unwrap | null,
): DirectoryRecord {
  const nameAt = at + headerLength;
  // One byte more than is allowed shows that a name is too long, and keeps the rest of it out of memory.
  const nameEnd = nameAt + Math.min(nameLength, maxNameLength + 1);
  const extraAt = nameAt + nameLength;
  const extra = extraLength < 4 ? noExtra : readExtra(bytes, extraAt, extraAt + extraLength);
  const sizes = sizesAt(bytes, at, extra.zip64);
  const flags = bytes.readUInt16LE(at + 8);
  const name = decodeName(bytes, nameAt, nameEnd, (flags & 0x800) !== 0, extra.unicodeName);
  const attributes = bytes.readUInt32LE(at + 38);
  const last = nameLength === 0 ? 0 : bytes.readUInt8(extraAt - 1);
  const isEmpty = sizes.size === 0 && sizes.packedSize === 0;
  return {
    name,
    flags,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packedSize: sizes.packedSize,
    size: sizes.size,
    offset: unwrap === null ? sizes.offset + shift : unwrap(sizes.offset, sizes.packedSize),
    dosTime: bytes.readUInt32LE(at + 12),
    utcSeconds: extra.utcSeconds,
    isFolder: last === slash || last === backslash || ((attributes & 0x10) !== 0 && isEmpty),
    isLink: isUnix(bytes.readUInt16LE(at + 4) >> 8) && ((attributes >>> 16) & 0xf000) === 0xa000,
  };
}

const slash = 0x2f;
const backslash = 0x5c;

/** Unix and macOS keep file types in the upper half of the attributes. */
function isUnix(madeBy: number): boolean {
  return madeBy === 3 || madeBy === 19;
}

interface Sizes {
  readonly size: number;
  readonly packedSize: number;
  readonly offset: number;
}

/** Only the fields that are full in the header stand in the ZIP64 field, in this order (APPNOTE 4.5.3). */
function sizesAt(bytes: Buffer, at: number, zip64: Buffer | null): Sizes {
  const size = bytes.readUInt32LE(at + 24);
  const packedSize = bytes.readUInt32LE(at + 20);
  const offset = bytes.readUInt32LE(at + 42);
  if (zip64 === null) return { size, packedSize, offset };
  let field = 0;
  const wide = (value: number): number =>
    value === 0xffffffff ? (uint64At(zip64, field++) ?? value) : value;
  return { size: wide(size), packedSize: wide(packedSize), offset: wide(offset) };
}

interface Extra {
  readonly zip64: Buffer | null;
  readonly unicodeName: Buffer | null;
  readonly utcSeconds: number | null;
}

const noExtra: Extra = { zip64: null, unicodeName: null, utcSeconds: null };

function readExtra(bytes: Buffer, from: number, end: number): Extra {
  let zip64: Buffer | null = null;
  let unicodeName: Buffer | null = null;
  let utcSeconds: number | null = null;
  for (let at = from; at + 4 <= end; ) {
    const id = bytes.readUInt16LE(at);
    const fieldAt = at + 4;
    const fieldEnd = fieldAt + bytes.readUInt16LE(at + 2);
    if (fieldEnd > end) break;
    if (id === 0x0001) zip64 = bytes.subarray(fieldAt, fieldEnd);
    else if (id === 0x7075) unicodeName = bytes.subarray(fieldAt, fieldEnd);
    else if (id === 0x5455) utcSeconds = unixTime(bytes, fieldAt, fieldEnd) ?? utcSeconds;
    at = fieldEnd;
  }
  return zip64 === null && unicodeName === null && utcSeconds === null
    ? noExtra
    : { zip64, unicodeName, utcSeconds };
}

/** Info-ZIP's extended timestamp: flags, then the modification time if bit 0 is set. */
function unixTime(bytes: Buffer, at: number, end: number): number | null {
  return end - at >= 5 && (bytes.readUInt8(at) & 1) === 1 ? bytes.readInt32LE(at + 1) : null;
}

function uint64At(field: Buffer, index: number): number | null {
  return field.length >= index * 8 + 8 ? uint64(field, index * 8) : null;
}

type Unwrap = (offset: number, packedSize: number) => number;

/** macOS packs files in the order of its directory, so an offset below the end of the file before has run over. */
function offsetUnwrapper(): Unwrap {
  let previousEnd = 0;
  return (offset, packedSize) => {
    const rounds = Math.max(0, Math.ceil((previousEnd - offset) / fourGiB));
    const unwrapped = offset + rounds * fourGiB;
    previousEnd = unwrapped + packedSize;
    return unwrapped;
  };
}
