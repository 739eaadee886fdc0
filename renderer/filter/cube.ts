import type { CubeRow, Filter } from '../../analyzers/model/query.ts';

/** The fields of a filter that the cube can answer by itself; text and findings need the items. */
const cubeFields = [
  'platforms',
  'accounts',
  'kinds',
  'by',
  'audiences',
  'bases',
  'training',
  'ahead',
  'years',
  'headline',
  'withMedia',
] as const;
export type CubeField = (typeof cubeFields)[number];
export type CellValue = string | number | boolean | null;

/** Names of `ReportView.accounts`, by the index that cube rows hold. */
export type AccountNames = readonly string[];

function cell(row: CubeRow, field: CubeField, accounts: AccountNames): CellValue {
  switch (field) {
    case 'platforms':
      return row.platform;
    case 'accounts':
      return accounts[row.account] ?? '';
    case 'kinds':
      return row.kind;
    case 'by':
      return row.by;
    case 'audiences':
      return row.audience;
    case 'bases':
      return row.basis;
    case 'training':
      return row.training;
    case 'ahead':
      return row.ahead;
    case 'years':
      return row.year;
    case 'headline':
      return row.headline;
    case 'withMedia':
      return row.withMedia;
  }
}

/** Whether a row fits all fields of the filter but one; text and findings are not looked at. */
export function fits(row: CubeRow, filter: Filter, accounts: AccountNames, except?: CubeField): boolean {
  for (const field of cubeFields) {
    if (field === except) continue;
    const wanted = filter[field];
    if (wanted === undefined) continue;
    const value = cell(row, field, accounts);
    const fit = typeof wanted === 'boolean' ? value === wanted : wanted.some((one) => one === value);
    if (!fit) return false;
  }
  return true;
}

export function countItems(cube: readonly CubeRow[], filter: Filter, accounts: AccountNames = []): number {
  let total = 0;
  for (const row of cube) if (fits(row, filter, accounts)) total += row.count;
  return total;
}

/** Items by the values of one field, among those that fit the filter. */
export function countBy(
  cube: readonly CubeRow[],
  field: CubeField,
  filter: Filter,
  accounts: AccountNames = [],
): ReadonlyMap<CellValue, number> {
  return tally(cube, field, (row) => fits(row, filter, accounts), accounts);
}

/** The counts of one facet: they follow all other facets, not its own, so that more can be ticked. */
export function facetCounts(
  cube: readonly CubeRow[],
  field: CubeField,
  filter: Filter,
  accounts: AccountNames,
): ReadonlyMap<CellValue, number> {
  return tally(cube, field, (row) => fits(row, filter, accounts, field), accounts);
}

function tally(
  cube: readonly CubeRow[],
  field: CubeField,
  keep: (row: CubeRow) => boolean,
  accounts: AccountNames,
): ReadonlyMap<CellValue, number> {
  const counts = new Map<CellValue, number>();
  for (const row of cube) {
    if (!keep(row)) continue;
    const value = cell(row, field, accounts);
    counts.set(value, (counts.get(value) ?? 0) + row.count);
  }
  return counts;
}
