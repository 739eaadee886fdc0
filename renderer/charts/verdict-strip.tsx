import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import type { TrainingValue } from '../../analyzers/model/values.ts';
import styles from './charts.module.css';
import { describeFigures, textWidth, type VerdictFigure } from './figures.ts';
import { useWidth } from './use-width.ts';
import { VerdictLegend } from './verdict-legend.tsx';
import { patternPrefix, VerdictPatterns, verdictFill } from './verdict-patterns.tsx';

const barHeight = 36;
const fontSize = 13;
/** Px: one item among ten thousand must still be seen. */
const least = 3;

export interface VerdictStripProps {
  /** Most exposing first; a count of 0 keeps its place in the legend. */
  readonly figures: readonly VerdictFigure[];
  readonly title: string;
  readonly locale: string;
  readonly rtl?: boolean;
  /** Px; absent: as wide as its place. */
  readonly width?: number;
  /** Opens the items of a segment. Keyboard and screen readers find the links in the legend. */
  readonly onSelect?: (value: TrainingValue) => void;
}

interface Segment extends VerdictFigure {
  readonly x: number;
  readonly width: number;
}

/** One bar for all items, by training verdict. */
export function VerdictStrip(props: VerdictStripProps) {
  const { figures, title, locale, rtl = false, onSelect } = props;
  const { ref, width } = useWidth(props.width);
  const id = useId();
  const prefix = patternPrefix(id);
  const segments = layOut(figures, width, rtl);
  return (
    <div ref={ref} className={styles.chart}>
      <svg
        role="img"
        aria-labelledby={`${prefix}title ${prefix}desc`}
        width={width}
        height={barHeight}
        className={styles.svg}
      >
        <title id={`${prefix}title`}>{title}</title>
        <desc id={`${prefix}desc`}>{describeFigures(figures, locale)}</desc>
        <VerdictPatterns prefix={prefix} />
        {segments.map((segment) => (
          <StripSegment
            key={segment.value}
            segment={segment}
            prefix={prefix}
            locale={locale}
            onSelect={onSelect}
          />
        ))}
      </svg>
      <VerdictLegend figures={figures} locale={locale} onSelect={onSelect} />
    </div>
  );
}

interface StripSegmentProps {
  readonly segment: Segment;
  readonly prefix: string;
  readonly locale: string;
  readonly onSelect: ((value: TrainingValue) => void) | undefined;
}

function StripSegment({ segment, prefix, locale, onSelect }: StripSegmentProps) {
  const label = fittingLabel(segment, new Intl.NumberFormat(locale).format(segment.count));
  return (
    // A shortcut for the mouse: the same link stands in the legend for everybody.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <g
      className={onSelect === undefined ? undefined : styles.clickable}
      onClick={onSelect === undefined ? undefined : () => onSelect(segment.value)}
    >
      <rect
        x={segment.x + 0.5}
        y={0.5}
        width={Math.max(segment.width - 1, 1)}
        height={barHeight - 1}
        fill={verdictFill(prefix, segment.value)}
        className={styles.outline}
      />
      {label !== null && segment.value === 'possible' && (
        <rect
          x={segment.x + segment.width / 2 - textWidth(label, fontSize) / 2 - 3}
          y={barHeight / 2 - 10}
          width={textWidth(label, fontSize) + 6}
          height={20}
          rx={3}
          className={`${styles.possible} ${styles.inBar}`}
        />
      )}
      {label !== null && (
        <text
          x={segment.x + segment.width / 2}
          y={barHeight / 2}
          dominantBaseline="central"
          textAnchor="middle"
          fontSize={fontSize}
          className={styles.inBar}
          fill={`var(--verdict-${segment.value}-ink)`}
        >
          {label}
        </text>
      )}
    </g>
  );
}

function layOut(figures: readonly VerdictFigure[], width: number, rtl: boolean): readonly Segment[] {
  const shown = figures.filter((figure) => figure.count > 0);
  const of = shown.reduce((sum, figure) => sum + figure.count, 0);
  // Tiny segments get their least width first; the rest is shared in proportion.
  const scale = scaleLinear([0, of], [0, Math.max(width - least * shown.length, 0)]);
  let at = 0;
  return shown.map((figure) => {
    const own = least + scale(figure.count);
    const x = rtl ? width - at - own : at;
    at += own;
    return { ...figure, x, width: own };
  });
}

function fittingLabel(segment: Segment, count: string): string | null {
  const room = segment.width - 12;
  const whole = `${count} ${segment.label}`;
  if (textWidth(whole, fontSize) <= room) return whole;
  return textWidth(count, fontSize) <= room ? count : null;
}
