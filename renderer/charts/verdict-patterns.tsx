import type { TrainingValue } from '../../analyzers/model/values.ts';
import styles from './charts.module.css';

/**
 * The fills of the verdict scale. Each chart defines its own copy (`prefix` from `useId`): a pattern of
 * another SVG is lost when that SVG is not drawn.
 */
export function VerdictPatterns({ prefix }: { prefix: string }) {
  return (
    <defs>
      <pattern id={`${prefix}likely`} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" className={styles.likely} />
        <rect width="2" height="4" className={styles.likelyMark} />
      </pattern>
      <pattern
        id={`${prefix}possible`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="7" height="7" className={styles.possible} />
        <rect width="2.6" height="7" className={styles.possibleMark} />
      </pattern>
      <pattern id={`${prefix}unlikely`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className={styles.unlikely} />
        <circle cx="1.5" cy="1.5" r="0.8" className={styles.unlikelyMark} />
        <circle cx="4.5" cy="4.5" r="0.8" className={styles.unlikelyMark} />
      </pattern>
    </defs>
  );
}

/** The fill of a shape: a pattern where the step has one, else a colour of the scale. */
export function verdictFill(prefix: string, value: TrainingValue): string {
  if (value === 'confirmed' || value === 'excluded') return `var(--verdict-${value})`;
  return `url(#${prefix}${value})`;
}

/** `useId` gives ids that `url(#...)` takes only after this. */
export function patternPrefix(id: string): string {
  return `v${id.replace(/[^a-zA-Z0-9]/g, '')}-`;
}
