import { useId } from 'react';
import type { TrainingValue } from '../../analyzers/model/values.ts';
import styles from './charts.module.css';
import { share, type VerdictFigure } from './figures.ts';
import { patternPrefix, VerdictPatterns, verdictFill } from './verdict-patterns.tsx';

export interface VerdictLegendProps {
  readonly figures: readonly VerdictFigure[];
  readonly locale: string;
  /** With it, each entry is a button that opens its items. */
  readonly onSelect?: ((value: TrainingValue) => void) | undefined;
  /** False: words only, as a key to another chart. */
  readonly withCounts?: boolean;
}

/** The words of the scale beside their swatches. */
export function VerdictLegend({ figures, locale, onSelect, withCounts = true }: VerdictLegendProps) {
  const of = figures.reduce((sum, figure) => sum + figure.count, 0);
  const number = new Intl.NumberFormat(locale);
  return (
    <ul className={styles.legend}>
      {figures.map((figure) => {
        const content = (
          <>
            <Swatch value={figure.value} />
            <span>{figure.label}</span>
            {withCounts && (
              <>
                {' '}
                <span className={styles.legendCount}>{number.format(figure.count)}</span>{' '}
                <span className={styles.legendShare}>{share(figure.count, of, locale)}</span>
              </>
            )}
          </>
        );
        return (
          <li key={figure.value} className={styles.legendEntry}>
            {onSelect === undefined || figure.count === 0 ? (
              content
            ) : (
              <button
                type="button"
                className={`${styles.legendLink} ${styles.link}`}
                onClick={() => onSelect(figure.value)}
              >
                {content}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A sample of the step's fill; its word stands beside it. */
export function Swatch({ value }: { value: TrainingValue }) {
  const prefix = patternPrefix(useId());
  return (
    <svg className={styles.swatch} width="16" height="12" aria-hidden="true">
      <VerdictPatterns prefix={prefix} />
      <rect
        x="0.5"
        y="0.5"
        width="15"
        height="11"
        rx="1"
        fill={verdictFill(prefix, value)}
        className={styles.outline}
      />
    </svg>
  );
}
