import fc from 'fast-check';
import type { Archive, Entry } from '../../analyzers/archive/archive.ts';
import { openFileArchive } from '../../analyzers/archive/open-archive.ts';
import { buildZip, type ZipOptions } from '../fixtures/zip/build-zip.ts';
import { memorySource } from '../fixtures/zip/memory-source.ts';
import { mutate, mutations } from './mutations.ts';

const tweets = 'window.YTD.tweets.part0 = [ {"tweet":{"id":"1"}} ]\n'.repeat(40);
const files: ZipOptions['entries'] = [
  { name: 'top/data/tweets.js', data: tweets, method: 'deflate' },
  { name: 'top/data/café.jpg', data: Buffer.from([0xff, 0xd8, 1, 2, 3]) },
  { name: 'top/data/like.js', data: tweets.slice(9), method: 'deflate', descriptor: true },
  { name: '__MACOSX/top/._data', data: 'x' },
  { name: 'top/data/video.mp4', data: Buffer.alloc(300, 'v'), zip64: true },
  { name: 'top/', data: '' },
];

const zips = [
  buildZip({ entries: files }),
  buildZip({ entries: files, zip64: 'full', comment: 'a comment' }),
  buildZip({
    entries: files,
    zip64: 'needless',
    prefix: Buffer.alloc(100, 'MZ'),
    trailing: Buffer.from('end'),
  }),
  buildZip({ entries: files, wrapped: true }),
];

/**
 * Whatever happens to the bytes of a zip: opening and reading never throw and never read outside the file (the source in
 * memory throws if they do), and what they give keeps the promises of `Archive`.
 */
export const mutatedZip = fc.asyncProperty(fc.nat(zips.length - 1), mutations, async (which, all) => {
  const { bytes } = mutate(zips[which] ?? Buffer.alloc(0), all);
  const source = memorySource(bytes);
  const archive = await openFileArchive(source, 'x.zip');
  if (!archive.ok) return;
  checkListing(archive.value);
  for (const entry of archive.value.entries) await checkEntry(entry, bytes.length);
  await archive.value.close();
});

const claim = fc.option(fc.constantFrom(0, 1, 29, 30, 100, 1000, 0x7fffffff, 0xfffffffe, 0xffffffff), {
  nil: undefined,
  freq: 3,
});
const lyingFile = fc.record(
  {
    name: fc.constantFrom('a', 'b/c', 'b\\c', '../d', 'é', 'x/', '', '/', '._e', 'C:', '.'),
    data: fc.constantFrom('', 'some words', 'more words '.repeat(30)),
    method: fc.constantFrom('stored' as const, 'deflate' as const, 9, 8, 0, 99),
    encrypted: fc.boolean(),
    descriptor: fc.boolean(),
    zip64: fc.boolean(),
    localSignature: fc.option(fc.constant(0), { nil: 0x04034b50, freq: 6 }),
    extra: fc.uint8Array({ maxLength: 20 }),
    madeBy: fc.constantFrom(0, 3),
    attributes: fc.constantFrom(0, 0x10, 0o120777 * 65_536),
    claims: fc.record({ crc: claim, size: claim, packedSize: claim, offset: claim }).map(present),
  },
  { requiredKeys: ['name'] },
);
const lies: fc.Arbitrary<ZipOptions> = fc.record(
  {
    entries: fc.array(lyingFile, { maxLength: 6 }),
    prefix: fc.uint8Array({ maxLength: 40 }),
    trailing: fc.uint8Array({ maxLength: 40 }),
    comment: fc.constantFrom('', 'words', 'PK\x05\x06'.repeat(9)),
    zip64: fc.constantFrom('full' as const, 'needless' as const),
    wrapped: fc.boolean(),
    claims: fc.record({ offset: claim, size: claim, count: claim }).map(present),
  },
  { requiredKeys: ['entries'] },
);

function present<T extends Record<string, number | undefined>>(claims: T): { [K in keyof T]?: number } {
  const told: { [K in keyof T]?: number } = {};
  for (const key in claims) if (claims[key] !== undefined) told[key] = claims[key];
  return told;
}

/** Zips that are whole and lie: about sizes, places, counts, names, in every combination. */
export const lyingZip = fc.asyncProperty(lies, async (options) => {
  const bytes = buildZip(options);
  const archive = await openFileArchive(memorySource(bytes), 'x.zip');
  if (!archive.ok) return;
  checkListing(archive.value);
  const { entries, junk, problems } = archive.value;
  const files = options.entries.filter(({ name }) => typeof name === 'string' && !/[\\/]$/.test(name));
  const lost = problems.some(({ reason }) => reason.code.startsWith('listing-'));
  // A zip that lies about where its list begins can hide files; any other tells of each, or that its list is damaged.
  const listIsSound = options.claims === undefined && !lost;
  if (listIsSound && entries.length + junk.length + problems.length < files.length - folderLike(options)) {
    throw new Error('a file that is told of nowhere');
  }
  for (const entry of entries) await checkEntry(entry, bytes.length);
});

function folderLike(options: ZipOptions): number {
  return options.entries.filter(({ attributes }) => attributes === 0x10).length;
}

function checkListing(archive: Archive): void {
  const paths = archive.entries.map((entry) => entry.path);
  if (new Set(paths).size !== paths.length) throw new Error('one path twice');
  for (const path of [...paths, ...archive.junk.map((junk) => junk.path)]) {
    const segments = path.split('/');
    const isSafe = !segments.some((segment) => segment === '' || segment === '.' || segment === '..');
    if (!isSafe || path.includes('\\') || path.includes('\0')) throw new Error('an unsafe path');
  }
  for (const entry of archive.entries) {
    if (archive.find(entry.path) !== entry) throw new Error('an entry that is not found');
    if (!Number.isSafeInteger(entry.size) || entry.size < 0) throw new Error('an impossible size');
  }
  if (archive.entries.length === 0 && archive.problems.length === 0) throw new Error('an empty archive');
}

async function checkEntry(entry: Entry, zipLength: number): Promise<void> {
  let length = 0;
  let ended = false;
  for await (const chunk of entry.bytes()) {
    if (ended) throw new Error('something behind the error');
    if (!chunk.ok) ended = true;
    else if (chunk.value.length > 1 << 20) throw new Error('a chunk too large');
    else length += chunk.value.length;
  }
  if (length > entry.size) throw new Error('more than claimed');
  // Deflate packs at most 1032 to 1.
  if (length > zipLength * 1032) throw new Error('more than there is');
  if (!ended && length !== entry.size) throw new Error('less than claimed without an error');
}
