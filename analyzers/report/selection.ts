import type { CubeRow, Filter } from '../model/query.ts';
import { accountName } from './account-list.ts';
import type { Cell } from './cells.ts';
import type { Judged } from './judged.ts';
import { type Order, sortedIndexes } from './order.ts';
import type { TextSearch } from './search.ts';

const keptSelections = 8;

/** What answers `Filter.finding`: one byte an item, 1 where the finding names it; null where it names none. */
export type FindingMarks = (finding: string) => Uint8Array | null;

/** Answers which items a filter leaves, and in which order. Lists are kept for the filters used last. */
export class Selections {
  readonly #judged: Judged;
  readonly #search: TextSearch;
  readonly #findingMarks: FindingMarks;
  readonly #orders = new Map<Order, Uint32Array>();
  readonly #kept = new Map<string, Uint32Array>();

  constructor(judged: Judged, search: TextSearch, findingMarks: FindingMarks) {
    this.#judged = judged;
    this.#search = search;
    this.#findingMarks = findingMarks;
  }

  /** Indexes of the items that fit, in order. */
  indexes(filter: Filter, order: Order): Uint32Array {
    const key = JSON.stringify([order, filter]);
    const known = this.#kept.get(key);
    if (known !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    const selected = this.#select(filter, order);
    this.#kept.set(key, selected);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > keptSelections && oldest !== undefined) this.#kept.delete(oldest);
    return selected;
  }

  /** The cells of the items that the filter's text and finding leave, and with `withMedia` set its media. */
  cube(filter: Filter): readonly CubeRow[] {
    const marks = this.#marks(filter);
    const { cells, cellOf, size } = this.#judged;
    if (marks === null && filter.withMedia === undefined)
      return mergeCells(cells, (cell) => cells[cell]?.count ?? 0);
    const counts = new Uint32Array(cells.length);
    for (let index = 0; index < size; index++) {
      if (marks !== null && marks[index] === 0) continue;
      const cell = cellOf[index] ?? 0;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    const fits = (cell: Cell): boolean =>
      filter.withMedia === undefined || cell.withMedia === filter.withMedia;
    return mergeCells(cells, (cell) => {
      const row = cells[cell];
      return row !== undefined && fits(row) ? (counts[cell] ?? 0) : 0;
    });
  }

  #select(filter: Filter, order: Order): Uint32Array {
    const { cells, cellOf, size } = this.#judged;
    const fits = cellTest(filter, this.#judged.accounts.all.map(accountName));
    const allowed = Uint8Array.from(cells, (cell) => (fits(cell) ? 1 : 0));
    const marks = this.#marks(filter);
    const selected = new Uint32Array(size);
    let found = 0;
    for (const index of this.#order(order)) {
      if (allowed[cellOf[index] ?? 0] === 0) continue;
      if (marks !== null && marks[index] === 0) continue;
      selected[found++] = index;
    }
    return selected.slice(0, found);
  }

  #order(order: Order): Uint32Array {
    const known = this.#orders.get(order) ?? sortedIndexes(this.#judged, order);
    this.#orders.set(order, known);
    return known;
  }

  #marks(filter: Filter): Uint8Array | null {
    const { items, size } = this.#judged;
    const text = filter.text === undefined ? null : this.#search.find(items, size, filter.text);
    if (filter.finding === undefined) return text;
    const finding = this.#findingMarks(filter.finding) ?? new Uint8Array(size);
    return text === null ? finding : finding.map((mark, index) => mark & (text[index] ?? 0));
  }
}

function cellTest(filter: Filter, accounts: readonly string[]): (cell: Cell) => boolean {
  const oneOf = <T>(list: readonly T[] | undefined, value: T): boolean =>
    list === undefined || list.includes(value);
  return (cell) =>
    oneOf(filter.platforms, cell.platform) &&
    oneOf(filter.accounts, accounts[cell.account] ?? '') &&
    oneOf(filter.kinds, cell.kind) &&
    oneOf(filter.by, cell.by) &&
    oneOf(filter.audiences, cell.audience) &&
    oneOf(filter.bases, cell.basis) &&
    oneOf(filter.training, cell.training) &&
    oneOf(filter.ahead, cell.ahead) &&
    oneOf(filter.years, cell.year) &&
    (filter.headline === undefined || filter.headline === cell.headline) &&
    (filter.withMedia === undefined || filter.withMedia === cell.withMedia);
}

/** Cells that differ only in their rules are one row for the screen. */
function mergeCells(cells: readonly Cell[], countOf: (cell: number) => number): readonly CubeRow[] {
  const rows = new Map<string, CubeRow>();
  for (const [number, cell] of cells.entries()) {
    const count = countOf(number);
    if (count === 0) continue;
    const { trainingRule: _training, aheadRule: _ahead, alsoRules: _also, ...row } = cell;
    const key = JSON.stringify({ ...row, count: 0 });
    rows.set(key, { ...row, count: count + (rows.get(key)?.count ?? 0) });
  }
  return [...rows.values()];
}
