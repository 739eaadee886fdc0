import { type ReactNode, useId, useState } from 'react';
import styles from './charts.module.css';

export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** First cell of each row is its head; numbers arrive formatted. */
  readonly rows: readonly (readonly string[])[];
}

export interface ChartWithTableProps {
  readonly table: ChartTable;
  /** Words of the button: closed, open. */
  readonly labels: { readonly show: string; readonly hide: string };
  readonly children: ReactNode;
}

/** A chart on screen with its figures as a table behind a button. */
export function ChartWithTable({ table, labels, children }: ChartWithTableProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.withTable}>
      {children}
      <button
        type="button"
        className={styles.tableButton}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? labels.hide : labels.show}
      </button>
      <div id={id} hidden={!open} className={styles.tableScroll}>
        {open && <FigureTable table={table} />}
      </div>
    </div>
  );
}

/** The figures of a chart as rows and columns. */
export function FigureTable({ table }: { table: ChartTable }) {
  return (
    <table className={styles.figureTable}>
      <caption className={styles.caption}>{table.caption}</caption>
      <thead>
        <tr>
          {table.columns.map((column, index) => (
            <th key={column} scope="col" className={index === 0 ? undefined : styles.number}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([head, ...cells]) => (
          <tr key={head}>
            <th scope="row">{head}</th>
            {cells.map((cell, index) => (
              <td key={table.columns[index + 1]} className={styles.number}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
