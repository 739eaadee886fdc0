import { useId } from 'react';
import styles from './charts.module.css';
import { useWidth } from './use-width.ts';
import { patternPrefix, VerdictPatterns } from './verdict-patterns.tsx';
import {
  Columns,
  type ColumnWords,
  columnLabel,
  yearFontSize as fontSize,
  type YearRange,
} from './year-columns.tsx';
import { type ClosedSpan, layOutYears, type PolicyMark, type YearCounts } from './year-layout.ts';

export type { YearRange };

export interface YearBarsProps extends ColumnWords {
  readonly years: readonly YearCounts[];
  readonly policyStarts: readonly PolicyMark[];
  readonly closedSpans: readonly ClosedSpan[];
  readonly title: string;
  /** Before the closed spans in the description; absent: they are not named. */
  readonly closedLabel?: string;
  readonly width?: number;
  readonly plotHeight?: number;
}

/** Items by year, stacked by training verdict, with the days on which policies began. */
export function YearBars(props: YearBarsProps) {
  const { years, title, locale, rtl = false, plotHeight = 160, onSelect } = props;
  const { ref, width } = useWidth(props.width);
  const prefix = patternPrefix(useId());
  const { policyStarts, closedSpans } = props;
  const layout = layOutYears({ years, policyStarts, closedSpans, width, plotHeight, fontSize, rtl });
  const floor = layout.plot.top + plotHeight;
  const number = new Intl.NumberFormat(locale);
  return (
    <div ref={ref} className={styles.chart}>
      <svg
        role={onSelect === undefined ? 'img' : 'group'}
        aria-labelledby={`${prefix}title ${prefix}desc`}
        width={width}
        height={layout.height}
        className={styles.svg}
      >
        <title id={`${prefix}title`}>{title}</title>
        <desc id={`${prefix}desc`}>{describe(props)}</desc>
        <VerdictPatterns prefix={prefix} />
        {layout.shades.map((shade) => (
          <rect
            key={shade.x}
            x={shade.x}
            y={layout.plot.top}
            width={shade.width}
            height={plotHeight}
            className={styles.closed}
          />
        ))}
        {layout.ticks.map((tick) => (
          <g key={tick.count}>
            <line
              x1={layout.plot.left}
              x2={layout.plot.right}
              y1={tick.y}
              y2={tick.y}
              className={styles.grid}
            />
            <text
              x={rtl ? width : layout.plot.left - 6}
              y={tick.y}
              dominantBaseline="central"
              textAnchor="end"
              fontSize={fontSize}
              className={styles.axisText}
            >
              {number.format(tick.count)}
            </text>
          </g>
        ))}
        <Columns columns={layout.columns} area={{ prefix, top: layout.plot.top, floor }} chart={props} />
        {layout.lines.map((line) => (
          <g key={`${line.day} ${line.label}`}>
            <line x1={line.x} x2={line.x} y1={line.labelY - 10} y2={floor} className={styles.policyGround} />
            <line x1={line.x} x2={line.x} y1={line.labelY - 10} y2={floor} className={styles.policyLine} />
            <text
              x={line.anchor === 'start' ? line.x + 5 : line.x - 5}
              y={line.labelY}
              textAnchor={(line.anchor === 'start') === rtl ? 'end' : 'start'}
              fontSize={fontSize}
              className={styles.policyText}
            >
              {line.label}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Every year with its figures, every policy start, every closed span: the chart in words. */
function describe(chart: YearBarsProps): string {
  const { years, policyStarts, closedSpans, closedLabel } = chart;
  const parts = years.map(({ year, counts }) => columnLabel({ year, counts }, chart));
  const spans =
    closedLabel === undefined
      ? []
      : closedSpans.map((span) => `${closedLabel}: ${span.from ?? '…'} – ${span.to ?? '…'}`);
  return [...parts, ...policyStarts.map((mark) => mark.label), ...spans].join('. ');
}
