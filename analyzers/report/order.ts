import type { Item } from '../model/item.ts';
import { type TrainingValue, trainingValues } from '../model/values.ts';
import type { Cell } from './cells.ts';
import type { Judged } from './judged.ts';

export type Order = 'newest' | 'oldest' | 'most-exposed';

/**
 * Indexes of all judged items, sorted by the second of their date; of one second, in the order of reading. Items
 * without a date come last in every order. A radix sort: a million in well under 0.1 s.
 */
export function sortedIndexes(judged: Judged, order: Order): Uint32Array {
  const size = judged.size;
  const keys = new Uint32Array(size);
  for (let index = 0; index < size; index++) keys[index] = dateKey(judged.items[index], order);
  const byDate = sortBy(
    sortBy(identity(size), (index) => (keys[index] ?? 0) & 0xffff, 0x10000),
    (index) => (keys[index] ?? 0) >>> 16,
    0x10000,
  );
  if (order !== 'most-exposed') return byDate;
  const exposure = judged.cells.map(exposureRank);
  return sortBy(byDate, (index) => exposure[judged.cellOf[index] ?? 0] ?? 0, exposureRanks);
}

const lastKey = 0xffff_ffff;

/** Seconds from 1950 to 2086 as a sort key; anything outside stands at the ends, no date behind all. */
function dateKey(item: Item | undefined, order: Order): number {
  if (item === undefined || item.createdAt === null) return lastKey;
  const since1950 = Math.floor(item.createdAt.at / 1000) + 631_152_000;
  const key = Math.min(Math.max(since1950, 0), lastKey - 1);
  return order === 'oldest' ? key : lastKey - 1 - key;
}

const exposureRanks = 2 * trainingValues.length * trainingValues.length;

/** By verdict so far, then from today; what the person did not put out behind all. */
function exposureRank(cell: Cell): number {
  const rank = (value: TrainingValue): number => trainingValues.indexOf(value);
  const own = cell.by === 'self' ? 0 : exposureRanks / 2;
  return own + rank(cell.training) * trainingValues.length + rank(cell.ahead);
}

function identity(size: number): Uint32Array {
  const indexes = new Uint32Array(size);
  for (let index = 0; index < size; index++) indexes[index] = index;
  return indexes;
}

/** Stable counting sort. `keyOf` gives whole numbers from 0 to below `keys`. */
function sortBy(indexes: Uint32Array, keyOf: (index: number) => number, keys: number): Uint32Array {
  const starts = new Uint32Array(keys + 1);
  for (const index of indexes) starts[keyOf(index) + 1] = (starts[keyOf(index) + 1] ?? 0) + 1;
  for (let key = 0; key < keys; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const sorted = new Uint32Array(indexes.length);
  for (const index of indexes) {
    const key = keyOf(index);
    const at = starts[key] ?? 0;
    sorted[at] = index;
    starts[key] = at + 1;
  }
  return sorted;
}
