import { failed, ok, type Result } from '../model/result.ts';
import type { ByteSource } from './byte-source.ts';

/** Where the list of files stands, found from the end of the zip. Positions are in the file as it is on disk. */
export interface ZipEnd {
  /** Where the directory begins, and a position that it does not reach beyond. */
  readonly start: number;
  readonly end: number;
  /** Files the zip claims to hold; 16-bit fields run over above 65,535. */
  readonly claimed: number;
  /** Add to each entry's offset: bytes that stand before the zip, as in a self-extracting one. */
  readonly shift: number;
  /** Offsets were cut to 32 bits, as macOS writes them above 4 GiB: unwrap them in order. */
  readonly wrapped: boolean;
}

export type ZipEndError =
  /** No end record that leads to a directory. */
  | { readonly kind: 'none' }
  | { readonly kind: 'split' }
  | { readonly kind: 'unreadable'; readonly code: string };

const endSignature = Buffer.from('PK\x05\x06', 'latin1');
const endLength = 22;
const locatorLength = 20;
const record64Length = 56;
const centralSignature = 0x02014b50;
const fourGiB = 2 ** 32;

/** An end record and its longest comment fill 65,557 bytes; behind it may stand what a broken download or a mailer added. */
const nearTail = 65_557;
const farTail = 1 << 20;
/** A comment can be full of false end records; each one tried costs reads. */
const mostCandidates = 64;

/** Finds the end record (APPNOTE 4.3.16), its ZIP64 form (4.3.14, 4.3.15) and the directory that they name. */
export async function findZipEnd(source: ByteSource): Promise<Result<ZipEnd, ZipEndError>> {
  let tried = 0;
  let last: Result<ZipEnd, ZipEndError> = failed({ kind: 'none' });
  for (const length of [nearTail, farTail]) {
    const from = Math.max(0, source.size - length);
    const tail = await source.read(from, source.size - from);
    if (!tail.ok) return failed({ kind: 'unreadable', code: tail.error });
    let at = tail.value.lastIndexOf(endSignature);
    for (; at !== -1 && tried < mostCandidates; tried++) {
      const found = await tryEnd(source, tail.value, from, at);
      if (found?.ok) return found;
      // Not the last word: a comment can hold what looks like the end of a split zip.
      if (found !== null) last = found;
      at = at === 0 ? -1 : tail.value.lastIndexOf(endSignature, at - 1);
    }
    if (from === 0) break;
  }
  return last;
}

interface Claim {
  readonly offset: number;
  readonly size: number;
  readonly count: number;
  /** The directory stands right before this position in an ordinary zip. */
  readonly before: number;
  readonly zip64: boolean;
  readonly split: boolean;
}

/** Null: no end record, or none that leads to a directory. */
async function tryEnd(
  source: ByteSource,
  tail: Buffer,
  tailFrom: number,
  at: number,
): Promise<Result<ZipEnd, ZipEndError> | null> {
  if (at + endLength > tail.length) return null;
  const position = tailFrom + at;
  const plain = plainClaim(tail, at, position);
  const wide = await claim64(source, position);
  const claim = wide ?? plain;
  if (claim.split) return failed({ kind: 'split' });
  if (claim.count === 0 && claim.size === 0) {
    // Zeros behind the signature are no proof: a zip that begins with a file is not empty.
    if (position > 0 && (await startsLikeZip(source))) return null;
    return ok({ start: position, end: position, claimed: 0, shift: 0, wrapped: false });
  }
  const end = await locateDirectory(source, claim);
  if (end === null) return null;
  const trailing = position + endLength + tail.readUInt16LE(at + 20) < source.size;
  // The end of a zip stored inside this one, whose own end is missing: a cut-off download, not an archive.
  if (end.shift > 0 && trailing && (await startsLikeZip(source))) return null;
  return ok(end);
}

function plainClaim(tail: Buffer, at: number, position: number): Claim {
  const disk = tail.readUInt16LE(at + 4);
  const startDisk = tail.readUInt16LE(at + 6);
  return {
    offset: tail.readUInt32LE(at + 16),
    size: tail.readUInt32LE(at + 12),
    count: tail.readUInt16LE(at + 10),
    before: position,
    zip64: false,
    split: isOtherDisk(disk, 0xffff) || isOtherDisk(startDisk, 0xffff),
  };
}

function isOtherDisk(disk: number, unset: number): boolean {
  return disk !== 0 && disk !== unset;
}

/**
 * The ZIP64 record, whether or not the short one says that it is needed: writers that stream always add it (Info-ZIP from
 * a pipe; the 2024 X archives that JSZip calls corrupt look like it).
 */
async function claim64(source: ByteSource, position: number): Promise<Claim | null> {
  if (position < locatorLength + record64Length) return null;
  const locatorAt = position - locatorLength;
  const near = await source.read(locatorAt - record64Length, record64Length + locatorLength);
  if (!near.ok || near.value.length < record64Length + locatorLength) return null;
  const locator = near.value.subarray(record64Length);
  if (locator.readUInt32LE(0) !== 0x07064b50) return null;
  // Standing right before the locator, it is found whatever was put in front of the zip.
  if (near.value.readUInt32LE(0) === 0x06064b50) {
    return recordClaim(near.value, locatorAt - record64Length, locator);
  }
  const at = uint64(locator, 8);
  if (at === null || at + record64Length > locatorAt) return null;
  const far = await source.read(at, record64Length);
  if (!far.ok || far.value.length < record64Length || far.value.readUInt32LE(0) !== 0x06064b50) return null;
  return recordClaim(far.value, at, locator);
}

function recordClaim(record: Buffer, at: number, locator: Buffer): Claim | null {
  const offset = uint64(record, 48);
  const size = uint64(record, 40);
  const count = uint64(record, 32);
  if (offset === null || size === null || count === null) return null;
  const disks = locator.readUInt32LE(16);
  const split = disks > 1 || isOtherDisk(record.readUInt32LE(16), 0xffffffff);
  return { offset, size, count, before: at, zip64: true, split };
}

/** Null above 2^53: no file is that long. */
export function uint64(bytes: Buffer, at: number): number | null {
  const value = bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4) * fourGiB;
  return Number.isSafeInteger(value) ? value : null;
}

/** The directory right before the end record, else where the record says. Null: no file header at either place. */
async function locateDirectory(source: ByteSource, claim: Claim): Promise<ZipEnd | null> {
  const { before: end, count } = claim;
  const adjacent = end - claim.size;
  if (adjacent >= 0 && (await signatureAt(source, adjacent)) === centralSignature) {
    const gap = adjacent - claim.offset;
    const wrapped = !claim.zip64 && gap > 0 && gap % fourGiB === 0;
    const shift = wrapped || gap === 0 ? 0 : await trueShift(source, adjacent, gap);
    return { start: adjacent, end, claimed: count, shift, wrapped };
  }
  if (claim.offset < end && (await signatureAt(source, claim.offset)) === centralSignature) {
    return { start: claim.offset, end, claimed: count, shift: 0, wrapped: false };
  }
  return null;
}

/** Some tools correct the entries' offsets for what they put in front, and not the directory's; the first entry tells. */
async function trueShift(source: ByteSource, directory: number, gap: number): Promise<number> {
  const record = await source.read(directory, 46);
  if (!record.ok || record.value.length < 46) return gap;
  const offset = record.value.readUInt32LE(42);
  const shifted = offset + gap;
  if (shifted >= 0 && (await signatureAt(source, shifted)) === localSignature) return gap;
  return (await signatureAt(source, offset)) === localSignature ? 0 : gap;
}

const localSignature = 0x04034b50;

async function startsLikeZip(source: ByteSource): Promise<boolean> {
  return (await signatureAt(source, 0)) === localSignature;
}

async function signatureAt(source: ByteSource, position: number): Promise<number | null> {
  if (position < 0 || position + 4 > source.size) return null;
  const bytes = await source.read(position, 4);
  return bytes.ok && bytes.value.length === 4 ? bytes.value.readUInt32LE(0) : null;
}
