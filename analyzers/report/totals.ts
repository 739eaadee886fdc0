import type { CubeRow, Headline, Summary } from '../model/query.ts';
import type { AudienceValue, ItemKind, PlatformId, TrainingValue } from '../model/values.ts';

type Counted = Pick<
  CubeRow,
  'platform' | 'kind' | 'by' | 'audience' | 'basis' | 'training' | 'ahead' | 'year' | 'headline' | 'count'
>;

/** Only values that occur stand in a table. */
export type Table<Name extends string = string> = Partial<Record<Name, number>>;

export type Matrix = Partial<
  Record<PlatformId, Partial<Record<ItemKind, Partial<Record<AudienceValue, Table<TrainingValue>>>>>>
>;

/** The tables of the report: they count all items, by whoever. */
export interface Tables {
  readonly byPlatform: Table<PlatformId>;
  readonly byKind: Table<ItemKind>;
  readonly byAudience: Table<AudienceValue>;
  readonly byTraining: Table<TrainingValue>;
  /** Years in UTC, and `unknown`. */
  readonly byYear: Table;
  readonly matrix: Matrix;
}

/** An item counts as a likely training input when the policy names it or covers it; `possible` never does. */
export function countsAsInput(value: TrainingValue): boolean {
  return value === 'confirmed' || value === 'likely';
}

export function summarise(rows: readonly Counted[]): Summary {
  let items = 0;
  for (const { count } of rows) items += count;
  const own = figures(rows.filter(({ by }) => by === 'self'));
  const headline: Headline = figures(rows.filter((row) => row.headline));
  const { of, ...exposed } = own;
  return { headline, items, own: of, ...exposed };
}

function figures(rows: readonly Counted[]): Headline {
  const total = { of: 0, trainingInputs: 0, ahead: 0, assumed: 0, possible: 0 };
  for (const { training, ahead, basis, count } of rows) {
    total.of += count;
    if (countsAsInput(training)) total.trainingInputs += count;
    if (countsAsInput(ahead)) total.ahead += count;
    if (countsAsInput(training) && basis === 'platform-default') total.assumed += count;
    if (training === 'possible') total.possible += count;
  }
  return total;
}

export function tabulate(rows: readonly Counted[]): Tables {
  const used = rows.filter(({ count }) => count > 0);
  return {
    byPlatform: sum(used, ({ platform }) => platform),
    byKind: sum(used, ({ kind }) => kind),
    byAudience: sum(used, ({ audience }) => audience),
    byTraining: sum(used, ({ training }) => training),
    byYear: sum(used, ({ year }) => (year === null ? 'unknown' : String(year))),
    matrix: matrixOf(used),
  };
}

function sum<Name extends string>(rows: readonly Counted[], nameOf: (row: Counted) => Name): Table<Name> {
  const table: Table<Name> = {};
  for (const row of rows) {
    const name = nameOf(row);
    table[name] = (table[name] ?? 0) + row.count;
  }
  return table;
}

function matrixOf(rows: readonly Counted[]): Matrix {
  const matrix: Matrix = {};
  for (const { platform, kind, audience, training, count } of rows) {
    const kinds = matrix[platform] ?? {};
    const audiences = kinds[kind] ?? {};
    const cell = audiences[audience] ?? {};
    cell[training] = (cell[training] ?? 0) + count;
    audiences[audience] = cell;
    kinds[kind] = audiences;
    matrix[platform] = kinds;
  }
  return matrix;
}
