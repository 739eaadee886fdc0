import fc from 'fast-check';
import type { Item } from '../../analyzers/model/item.ts';
import { ok } from '../../analyzers/model/result.ts';
import { platforms } from '../../analyzers/platforms/registry.ts';
import { type Coverage, entriesOf } from '../../analyzers/run/coverage.ts';
import { type Run, runAnalysis } from '../../analyzers/run/run.ts';
import { fixtureVariants } from '../fixtures/variants.ts';
import { memoryArchive } from '../fixtures/x/memory-archive.ts';
import { mutate, mutations } from './mutations.ts';

type Files = ReadonlyMap<string, string | Uint8Array>;

interface Whole {
  readonly name: string;
  readonly files: Files;
  /** Files of data and pages: what can be damaged so that something is lost. */
  readonly data: readonly string[];
}

const dataNames = /\.(?:js|json|csv|html)$/;

const archives: readonly Whole[] = fixtureVariants.map(({ platform, name, files }) => {
  const all = files();
  const data = [...all.keys()].filter((path) => dataNames.test(path));
  return { name: `${platform}: ${name}`, files: all, data };
});

/** By number: a counterexample is printed, and the files would fill the screen. */
const archive = fc.nat(archives.length - 1);
/** Which of an archive's files, as a share of their number. */
const which = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

function archiveAt(index: number): Whole {
  const whole = archives[index];
  if (whole === undefined) throw new Error('no such archive');
  return whole;
}

function chosen({ data }: Whole, share: number): string {
  const path = data[Math.floor(share * data.length)];
  if (path === undefined) throw new Error('an archive without data');
  return path;
}

function analysed(files: Files, chunk?: number): Promise<Run> {
  return runAnalysis({
    paths: ['0'],
    openArchive: () => Promise.resolve(ok(memoryArchive(files, chunk))),
    platforms,
    signal: new AbortController().signal,
    clock: () => 0,
  });
}

function coverageOf(run: Run): Coverage {
  const [coverage] = run.coverage;
  if (coverage === undefined) throw new Error('no coverage');
  return coverage;
}

function withBytes(files: Files, path: string, change: (bytes: Buffer) => Buffer): Files {
  return new Map([...files, [path, change(Buffer.from(files.get(path) ?? ''))]]);
}

/** No bug stopped a reader, and every file stands in one list. */
function checkCoverage(run: Run, files: Files): void {
  const coverage = coverageOf(run);
  const stopped = coverage.failed.find(({ reason }) => reason.code === 'reader-stopped');
  if (stopped !== undefined) throw new Error(`a bug stopped the reading of ${stopped.entry}`);
  if (entriesOf(coverage) !== files.size)
    throw new Error(`${entriesOf(coverage)} of ${files.size} files are told of`);
  const ids = new Set(run.items.map(({ id }) => id));
  if (ids.size !== run.items.length) throw new Error('two items with one id');
}

/**
 * Whatever happens to two files of any platform's export: reading never throws, every file is accounted for, and what
 * comes out does not depend on how the files come in.
 */
export const damagedExport = fc.asyncProperty(
  archive,
  which,
  which,
  mutations,
  fc.constantFrom(7, 100, 4096),
  async (index, first, second, all, chunk) => {
    const whole = archiveAt(index);
    const change = (bytes: Buffer): Buffer => mutate(bytes, all).bytes;
    const once = withBytes(whole.files, chosen(whole, first), change);
    const files = withBytes(once, chosen(whole, second), change);
    const run = await analysed(files);
    checkCoverage(run, files);
    const again = await analysed(files, chunk);
    if (JSON.stringify(again.items) !== JSON.stringify(run.items))
      throw new Error(`${whole.name}: other items from other chunks`);
  },
);

const itemCounts = new Map<string, Promise<ReadonlyMap<string, number>>>();

function countIn(items: readonly Item[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { source, alsoFrom } of items) {
    for (const entry of new Set([source, ...alsoFrom].map((each) => each.entry))) {
      counts.set(entry, (counts.get(entry) ?? 0) + 1);
    }
  }
  return counts;
}

function countsOf({ name, files }: Whole): Promise<ReadonlyMap<string, number>> {
  const known = itemCounts.get(name) ?? analysed(files).then(({ items }) => countIn(items));
  itemCounts.set(name, known);
  return known;
}

/**
 * A file that breaks off, as downloads and copies do: where that costs items, the file or a record of it is told of. Not
 * for tables of rows: one that ends behind a row is whole.
 */
export const brokenOffExport = fc.asyncProperty(archive, which, which, async (index, share, place) => {
  const whole = archiveAt(index);
  const path = chosen(whole, share);
  if (path.endsWith('.csv')) return;
  const files = withBytes(whole.files, path, (bytes) => bytes.subarray(0, Math.floor(place * bytes.length)));
  const run = await analysed(files);
  checkCoverage(run, files);
  const before = (await countsOf(whole)).get(path) ?? 0;
  const after = countIn(run.items).get(path) ?? 0;
  if (after < before && !isToldOf(run, path))
    throw new Error(`${whole.name}: ${path} lost ${before - after} items without a word`);
});

function isToldOf(run: Run, path: string): boolean {
  if (run.inputs[0]?.recognised == null) return true;
  const { failed, failedRecords, notUnderstood, remarks } = coverageOf(run);
  const lines = [...failed, ...failedRecords, ...remarks].map(({ entry }) => String(entry));
  return lines.includes(path) || notUnderstood.some((entry) => entry === path);
}
