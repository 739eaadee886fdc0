import Papa from 'papaparse';
import type { ItemJson } from './item-json.ts';

/** The item's fields in their order, joined with dots; lists stand as JSON in one cell. */
const csvColumns = [
  'id',
  'platform',
  'account',
  'kind',
  'subject',
  'by',
  'createdAt',
  'text',
  'permalink',
  'media',
  'audience.value',
  'audience.basis',
  'audience.reason',
  'audience.from',
  'audience.until',
  'audience.now',
  'training.value',
  'training.ruleId',
  'training.scope',
  'training.reason',
  'training.since',
  'training.also',
  'ahead.value',
  'ahead.ruleId',
  'ahead.reason',
  'source.input',
  'source.entry',
  'source.pointer',
  'alsoFrom',
] as const;

const lineEnd = '\r\n';

export function csvHeader(): string {
  return csvLines([[...csvColumns]]);
}

/** Lines of the CSV, each with its line end. */
export function csvRows(items: readonly ItemJson[]): string {
  return csvLines(items.map(cellsOf));
}

function cellsOf(item: ItemJson): readonly Cell[] {
  const { audience, training, ahead, source } = item;
  return [
    item.id,
    item.platform,
    item.account,
    item.kind,
    item.subject,
    item.by,
    item.createdAt,
    item.text,
    item.permalink,
    list(item.media),
    audience.value,
    audience.basis,
    audience.reason,
    audience.from,
    audience.until,
    audience.now,
    training.value,
    training.ruleId,
    training.scope,
    training.reason,
    training.since,
    list(training.also),
    ahead.value,
    ahead.ruleId,
    ahead.reason,
    source.input,
    source.entry,
    source.pointer,
    list(item.alsoFrom),
  ];
}

type Cell = string | number | null | undefined;

function list(values: readonly unknown[] | undefined): string {
  return values === undefined || values.length === 0 ? '' : JSON.stringify(values);
}

/**
 * What a spreadsheet would take for a formula, also in the full-width forms that East Asian ones accept. A line
 * feed counts too: some programs look behind leading white space.
 */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

function csvLines(rows: readonly (readonly Cell[])[]): string {
  return Papa.unparse(
    rows.map((cells) => cells.map(withoutFormula)),
    { header: false, newline: lineEnd },
  ).concat(lineEnd);
}

function withoutFormula(cell: Cell): Cell {
  return typeof cell === 'string' && formula.test(cell) ? `'${cell}` : cell;
}
