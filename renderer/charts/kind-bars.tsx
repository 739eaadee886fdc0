import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { type TrainingValue, trainingValues } from '../../analyzers/model/values.ts';
import styles from './charts.module.css';
import { describeFigures, type TrainingCounts, type TrainingLabels, total } from './figures.ts';
import { patternPrefix, VerdictPatterns, verdictFill } from './verdict-patterns.tsx';

const barHeight = 16;

export interface KindRow<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly counts: TrainingCounts;
}

export interface KindBarsProps<Key extends string> {
  readonly rows: readonly KindRow<Key>[];
  readonly caption: string;
  /** Heads of the three columns. */
  readonly heads: { readonly what: string; readonly count: string; readonly split: string };
  readonly trainingLabels: TrainingLabels;
  readonly locale: string;
  readonly rtl?: boolean;
  /** Says the split of each bar in words beside it: for paper, where nothing can be pointed at. */
  readonly withSplit?: boolean;
  readonly onSelect?: (key: Key, value: TrainingValue | null) => void;
}

/** How many items of each kind, each bar split by training verdict. A table that shows its numbers as bars too. */
export function KindBars<Key extends string>(props: KindBarsProps<Key>) {
  const { rows, caption, heads, locale, withSplit = false, onSelect } = props;
  const number = new Intl.NumberFormat(locale);
  const largest = Math.max(1, ...rows.map((row) => total(row.counts)));
  return (
    <table className={styles.kindBars}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads.what}</th>
          <th scope="col" className={styles.number}>
            {heads.count}
          </th>
          {withSplit && <td />}
          <th scope="col">{heads.split}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            <td className={styles.number}>
              {onSelect === undefined ? (
                number.format(total(row.counts))
              ) : (
                <button type="button" className={styles.link} onClick={() => onSelect(row.key, null)}>
                  {number.format(total(row.counts))}
                </button>
              )}
            </td>
            <td className={withSplit ? styles.shortBarCell : styles.barCell}>
              <KindBar row={row} largest={largest} {...props} />
            </td>
            {withSplit && <td className={styles.split}>{splitOf(row, props)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function splitOf<Key extends string>(
  row: KindRow<Key>,
  { trainingLabels, locale }: Pick<KindBarsProps<Key>, 'trainingLabels' | 'locale'>,
): string {
  const figures = trainingValues
    .map((value) => ({ label: trainingLabels[value], count: row.counts[value] ?? 0 }))
    .filter((figure) => figure.count > 0);
  return describeFigures(figures, locale);
}

interface KindBarProps<Key extends string> extends KindBarsProps<Key> {
  readonly row: KindRow<Key>;
  readonly largest: number;
}

/** In percent of its cell: no text inside that could be squeezed. */
function KindBar<Key extends string>(props: KindBarProps<Key>) {
  const { row, largest, rtl = false, onSelect } = props;
  const prefix = patternPrefix(useId());
  const scale = scaleLinear([0, largest], [0, 100]);
  const shown = trainingValues.filter((value) => (row.counts[value] ?? 0) > 0);
  let at = 0;
  return (
    <svg
      role="img"
      aria-labelledby={`${prefix}title ${prefix}desc`}
      width="100%"
      height={barHeight}
      className={styles.svg}
    >
      <title id={`${prefix}title`}>{row.label}</title>
      <desc id={`${prefix}desc`}>{splitOf(row, props)}</desc>
      <VerdictPatterns prefix={prefix} />
      {shown.map((value) => {
        const width = scale(row.counts[value] ?? 0);
        const x = rtl ? 100 - at - width : at;
        at += width;
        return (
          // A shortcut for the mouse: the number beside the bar is the link for everybody.
          // biome-ignore lint/a11y/noStaticElementInteractions: see above
          <rect
            key={value}
            x={`${x}%`}
            y={0.5}
            width={`${width}%`}
            height={barHeight - 1}
            fill={verdictFill(prefix, value)}
            className={onSelect === undefined ? styles.outline : `${styles.outline} ${styles.clickable}`}
            onClick={onSelect === undefined ? undefined : () => onSelect(row.key, value)}
          />
        );
      })}
    </svg>
  );
}
