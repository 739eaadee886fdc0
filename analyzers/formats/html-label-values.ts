import { type Leaf, leaves } from './html-shape.ts';
import { type HtmlElement, isElement } from './html-tree.ts';

/** One value of a table of labels and values. */
export interface LabelValue {
  /** Labels that lead to it, outermost first; empty where it has none. */
  readonly labels: readonly string[];
  /** '' where the page leaves it empty. */
  readonly value: string;
  /** Where the value is a link. */
  readonly href: string | null;
}

/**
 * What the tables inside an element say: a row of label and value; a row of one cell, in which the first words are the
 * label of the others; rows under a row of column heads; tables inside cells, under the cell's label.
 */
export function labelValues(element: HtmlElement): readonly LabelValue[] {
  const found: LabelValue[] = [];
  for (const table of tablesIn(element)) addTable(table, [], found);
  return found;
}

/** The outermost tables in an element, itself included. */
export function tablesIn(element: HtmlElement): readonly HtmlElement[] {
  if (element.tag === 'table') return [element];
  return element.children.filter(isElement).flatMap(tablesIn);
}

/** The rows of a table, without those of tables inside it. */
export function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return table.children
    .filter(isElement)
    .flatMap((child) => (child.tag === 'tr' ? [child] : child.tag === 'table' ? [] : rowsOf(child)));
}

export function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return row.children.filter(isElement).filter(({ tag }) => tag === 'td' || tag === 'th');
}

/** Several cells, all of them heads. */
export function isHeadRow(cells: readonly HtmlElement[]): boolean {
  return cells.length > 1 && cells.every(({ tag }) => tag === 'th');
}

/** The texts of an element outside the tables in it. */
export function leavesOutsideTables(element: HtmlElement): readonly Leaf[] {
  return leaves(element).filter(({ within }) =>
    within.every((each, depth) => depth === 0 || each.tag !== 'table'),
  );
}

function addTable(table: HtmlElement, above: readonly string[], found: LabelValue[]): void {
  let columns: readonly string[] | null = null;
  for (const row of rowsOf(table)) {
    const cells = cellsOf(row);
    if (isHeadRow(cells)) columns = cells.map(words);
    else if (columns !== null && columns.length === cells.length) {
      for (const [index, cell] of cells.entries())
        addCell(cell, labelled(above, columns[index] ?? ''), found);
    } else addRow(cells, above, found);
  }
}

function addRow(cells: readonly HtmlElement[], above: readonly string[], found: LabelValue[]): void {
  const [first, ...others] = cells;
  if (first === undefined) return;
  if (others.length > 0) {
    const labels = labelled(above, words(first));
    for (const cell of others) addCell(cell, labels, found);
    return;
  }
  const [label, ...values] = leavesOutsideTables(first);
  const tables = first.children.filter(isElement).flatMap(tablesIn);
  if (label === undefined || (values.length === 0 && tables.length === 0)) {
    addCell(first, above, found);
    return;
  }
  const labels = labelled(above, label.text);
  for (const value of values) found.push(fieldOf(value, labels));
  for (const table of tables) addTable(table, labels, found);
}

function addCell(cell: HtmlElement, labels: readonly string[], found: LabelValue[]): void {
  const values = leavesOutsideTables(cell);
  const tables = cell.children.filter(isElement).flatMap(tablesIn);
  for (const value of values) found.push(fieldOf(value, labels));
  for (const table of tables) addTable(table, labels, found);
  if (values.length === 0 && tables.length === 0 && labels.length > 0) {
    found.push({ labels, value: '', href: null });
  }
}

function fieldOf({ text, within }: Leaf, labels: readonly string[]): LabelValue {
  const link = within.findLast(({ tag, attributes }) => tag === 'a' && attributes.href !== undefined);
  return { labels, value: text, href: link?.attributes.href ?? null };
}

function words(cell: HtmlElement): string {
  return leavesOutsideTables(cell)
    .map(({ text }) => text)
    .join(' ');
}

function labelled(above: readonly string[], label: string): readonly string[] {
  return label === '' ? above : [...above, label];
}
