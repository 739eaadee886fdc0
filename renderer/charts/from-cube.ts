import type { CubeRow } from '../../analyzers/model/query.ts';
import type { ItemKind, TrainingValue } from '../../analyzers/model/values.ts';
import type { AudienceCounts } from './audience-matrix.tsx';
import type { TrainingCounts } from './figures.ts';
import type { YearCounts } from './year-layout.ts';

/** The sums that the charts draw, all from the one cube, so that they agree with each other and with the lists. */

export function trainingCounts(cube: readonly CubeRow[]): Readonly<Record<TrainingValue, number>> {
  const counts = { confirmed: 0, likely: 0, possible: 0, unlikely: 0, excluded: 0 };
  for (const row of cube) counts[row.training] += row.count;
  return counts;
}

/** Largest kind first. */
export function kindCounts(
  cube: readonly CubeRow[],
): readonly { readonly kind: ItemKind; readonly counts: TrainingCounts }[] {
  const byKind = groupBy(cube, (row) => row.kind);
  return [...byKind]
    .sort((a, b) => size(b[1]) - size(a[1]))
    .map(([kind, rows]) => ({ kind, counts: trainingCounts(rows) }));
}

/** Oldest year first, the undated last. */
export function yearCounts(cube: readonly CubeRow[]): readonly YearCounts[] {
  const byYear = groupBy(cube, (row) => row.year);
  return [...byYear]
    .sort(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
    .map(([year, rows]) => ({ year, counts: trainingCounts(rows) }));
}

/** Largest kind first. */
export function audienceCounts(
  cube: readonly CubeRow[],
): readonly { readonly kind: ItemKind; readonly counts: AudienceCounts }[] {
  const byKind = groupBy(cube, (row) => row.kind);
  return [...byKind]
    .sort((a, b) => size(b[1]) - size(a[1]))
    .map(([kind, rows]) => {
      const counts = { public: 0, limited: 0, private: 0, unknown: 0 };
      for (const row of rows) counts[row.audience] += row.count;
      return { kind, counts };
    });
}

/** How many items the rows stand for. */
export function size(rows: readonly CubeRow[]): number {
  let sum = 0;
  for (const row of rows) sum += row.count;
  return sum;
}

function groupBy<Key>(cube: readonly CubeRow[], keyOf: (row: CubeRow) => Key): Map<Key, CubeRow[]> {
  const groups = new Map<Key, CubeRow[]>();
  for (const row of cube) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
