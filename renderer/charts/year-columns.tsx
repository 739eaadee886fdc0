import { type KeyboardEvent, type SVGAttributes, useRef, useState } from 'react';
import { trainingValues } from '../../analyzers/model/values.ts';
import styles from './charts.module.css';
import { describeFigures, type TrainingLabels, total } from './figures.ts';
import { verdictFill } from './verdict-patterns.tsx';
import type { Column, YearCounts } from './year-layout.ts';

/** Both years belong to the range; the undated stand by themselves. */
export type YearRange = { readonly from: number; readonly to: number } | 'unknown';

/** What the columns need of their chart. */
export interface ColumnWords {
  readonly trainingLabels: TrainingLabels;
  /** Below the column of items without a date. */
  readonly unknownLabel: string;
  readonly locale: string;
  readonly rtl?: boolean;
  /** A click or Enter takes a year; dragging, or Shift with the arrow keys and then Enter, takes a range. */
  readonly onSelect?: (range: YearRange) => void;
}

export const yearFontSize = 12;

interface ColumnsProps {
  readonly columns: readonly Column[];
  readonly area: { readonly prefix: string; readonly top: number; readonly floor: number };
  readonly chart: ColumnWords;
}

/** One tab stop for all columns; arrow keys move between them. */
export function Columns({ columns, area, chart }: ColumnsProps) {
  const [current, setCurrent] = useState(0);
  // Where a range began: under the pointer, or with Shift and the arrow keys.
  const [start, setStart] = useState<number | null>(null);
  const group = useRef<SVGGElement>(null);
  const { onSelect } = chart;

  const select = (from: number, to: number): void => {
    const [a, b] = [columns[Math.min(from, to)], columns[Math.max(from, to)]];
    if (onSelect === undefined || a === undefined || b === undefined) return;
    if (a.year === null) onSelect('unknown');
    else onSelect({ from: a.year, to: b.year ?? columns[Math.max(from, to) - 1]?.year ?? a.year });
  };
  const inRange = (index: number): boolean =>
    start !== null && Math.min(start, current) <= index && index <= Math.max(start, current);
  const onKey = (event: KeyboardEvent, index: number): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      select(start ?? index, index);
      setStart(null);
      return;
    }
    const step = stepOf(event.key, index, columns.length, chart.rtl === true);
    if (step === null) return;
    event.preventDefault();
    setCurrent(step);
    setStart(event.shiftKey ? (start ?? index) : null);
    const next = group.current?.children[step];
    if (next instanceof SVGElement) next.focus();
  };

  return (
    <g ref={group}>
      {columns.map((column, index) => (
        <YearColumn key={column.year ?? 'unknown'} column={column} area={area} chart={chart}>
          {onSelect === undefined
            ? {}
            : {
                role: 'link',
                tabIndex: index === Math.min(current, columns.length - 1) ? 0 : -1,
                'aria-label': columnLabel(column, chart),
                className: `${styles.column} ${styles.clickable} ${inRange(index) ? styles.chosen : ''}`,
                onFocus: () => setCurrent(index),
                onKeyDown: (event) => onKey(event, index),
                onPointerDown: () => {
                  setStart(index);
                  setCurrent(index);
                  // Wherever the pointer is let go, the range ends.
                  window.addEventListener('pointerup', () => setStart(null), { once: true });
                },
                onPointerEnter: (event) => {
                  if (event.buttons === 1) setCurrent(index);
                },
                onPointerUp: () => select(start ?? index, index),
              }}
        </YearColumn>
      ))}
    </g>
  );
}

interface YearColumnProps {
  readonly column: Column;
  readonly area: ColumnsProps['area'];
  readonly chart: ColumnWords;
  /** What makes the column a link; empty on paper. */
  readonly children: SVGAttributes<SVGGElement>;
}

function YearColumn({ column, area, chart, children }: YearColumnProps) {
  const { prefix, top, floor } = area;
  return (
    <g {...children}>
      <rect x={column.x} y={top} width={column.width} height={floor - top + 18} className={styles.hit} />
      {column.pieces.map((piece) => (
        <rect
          key={piece.value}
          x={column.x}
          y={piece.y}
          width={column.width}
          height={piece.height}
          fill={verdictFill(prefix, piece.value)}
          className={styles.outline}
        />
      ))}
      {column.labelled && (
        <text
          x={column.x + column.width / 2}
          y={floor + 15}
          textAnchor="middle"
          fontSize={yearFontSize}
          className={styles.axisText}
        >
          {column.year ?? chart.unknownLabel}
        </text>
      )}
    </g>
  );
}

function stepOf(key: string, index: number, length: number, rtl: boolean): number | null {
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const back = rtl ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return Math.min(index + 1, length - 1);
  if (key === back) return Math.max(index - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  return null;
}

export function columnLabel(column: YearCounts, chart: ColumnWords): string {
  const head = column.year === null ? chart.unknownLabel : String(column.year);
  const figures = trainingValues
    .map((value) => ({ label: chart.trainingLabels[value], count: column.counts[value] ?? 0 }))
    .filter((figure) => figure.count > 0);
  const all = new Intl.NumberFormat(chart.locale).format(total(column.counts));
  return figures.length === 0
    ? `${head}: ${all}`
    : `${head}: ${all} (${describeFigures(figures, chart.locale)})`;
}
