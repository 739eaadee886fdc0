import type { ReaderFinding } from '../model/findings.ts';
import type { EntryPath, Item, Source } from '../model/item.ts';
import type { Instant } from '../model/time.ts';
import type { PlatformId } from '../model/values.ts';
import type { Input, Reader } from '../platforms/platform.ts';
import { type AccountGroup, unknownAccount } from './accounts.ts';
import type { ReadingPlan } from './classify.ts';
import type { Coverage } from './coverage.ts';

/** What was read of one export of an account. */
interface ReadExport {
  /** Index of the input. */
  readonly input: number;
  readonly exportedAt: Instant | null;
  /** What each of its files holds, by path. */
  readonly materials: ReadonlyMap<string, string>;
  /** Materials of which not everything could be read; `all` where files may be missing that nobody knows of. */
  readonly incomplete: ReadonlySet<string> | 'all';
}

/** The newest exports that hold a material. */
interface Newest {
  readonly at: Instant;
  readonly inputs: Set<number>;
}

/** Exports made within a day of each other are parts of one, or the quick and the whole one of one request. */
const oneExport = 86_400_000;

/**
 * Own items that an older export holds and the newest with the same material does not. A finding and no fact about the
 * item: a record that is missing proves no deletion, so its audience stays as it is (report/WHY.md). What an export itself
 * calls ended is no news.
 */
export function goneSince(
  items: readonly Item[],
  group: AccountGroup,
  readers: readonly Reader[],
  plans: ReadonlyMap<Input, ReadingPlan>,
  books: readonly Coverage[],
): readonly ReaderFinding[] {
  const account = group.account.key;
  // Exports that do not tell their account need not be of the same one.
  if (account === unknownAccount || group.inputs.length < 2) return [];
  const exports = [...plans].map(([input, plan]) => readExport(input, group, readers, plan, books));
  const newest = newestByMaterial(exports);
  const byInput = new Map(exports.map((each) => [each.input, each]));
  if (!hasOlder(exports, newest)) return [];
  const gone = new Map<PlatformId, number[]>();
  for (const [index, item] of items.entries()) {
    if (item.by !== 'self' || hasEnded(item)) continue;
    if (![item.source, ...item.alsoFrom].every((source) => isOutdated(source, byInput, newest))) continue;
    const list = gone.get(item.platform);
    if (list === undefined) gone.set(item.platform, [index]);
    else list.push(index);
  }
  return [...gone].map(([platform, indexes]) => ({
    id: 'gone-since',
    platform,
    account,
    count: indexes.length,
    items: Uint32Array.from(indexes),
  }));
}

function readExport(
  { index, archive }: Input,
  group: AccountGroup,
  readers: readonly Reader[],
  plan: ReadingPlan,
  books: readonly Coverage[],
): ReadExport {
  const materialOf = (reader: Reader, path: EntryPath): string => reader.material?.(path) ?? reader.family;
  const materials = new Map<string, string>();
  for (const [reader, entries] of plan) {
    for (const { path } of entries) materials.set(path, materialOf(reader, path));
  }
  const incomplete = new Set<string>();
  for (const { entry } of books[index]?.failed ?? []) {
    const reader = readers.find((each) => entry !== null && each.matches(entry));
    if (entry !== null && reader !== undefined) incomplete.add(materialOf(reader, entry));
  }
  const losesFiles = archive.problems.some(({ path }) => path === null);
  return {
    input: index,
    exportedAt: group.exportedAt.get(index) ?? null,
    materials,
    incomplete: losesFiles ? 'all' : incomplete,
  };
}

function newestByMaterial(exports: readonly ReadExport[]): ReadonlyMap<string, Newest> {
  const newest = new Map<string, Newest>();
  for (const { exportedAt, materials } of exports) {
    if (exportedAt === null) continue;
    for (const material of new Set(materials.values())) {
      const known = newest.get(material);
      if (known === undefined || known.at < exportedAt)
        newest.set(material, { at: exportedAt, inputs: new Set() });
    }
  }
  for (const { input, exportedAt, materials, incomplete } of exports) {
    for (const material of new Set(materials.values())) {
      const known = newest.get(material);
      if (known === undefined || exportedAt === null || exportedAt <= known.at - oneExport) continue;
      known.inputs.add(input);
      if (incomplete === 'all' || incomplete.has(material)) newest.delete(material);
    }
  }
  return newest;
}

function hasOlder(exports: readonly ReadExport[], newest: ReadonlyMap<string, Newest>): boolean {
  return exports.some(
    ({ input, exportedAt, materials }) =>
      exportedAt !== null &&
      [...new Set(materials.values())].some((material) => newest.get(material)?.inputs.has(input) === false),
  );
}

/** An export without a day may be the newest of all. */
function isOutdated(
  { input, entry }: Source,
  exports: ReadonlyMap<number, ReadExport>,
  newest: ReadonlyMap<string, Newest>,
): boolean {
  const found = exports.get(input);
  const material = found?.materials.get(entry);
  if (found === undefined || found.exportedAt === null || material === undefined) return false;
  return newest.get(material)?.inputs.has(input) === false;
}

function hasEnded({ shownTo, alsoShownTo }: Item): boolean {
  return [shownTo, ...alsoShownTo].some(
    (each) => each.ended !== undefined || (each.by === 'account' && each.story !== undefined),
  );
}
