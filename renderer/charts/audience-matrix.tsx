import { CircleHelp, Globe, Lock, Users } from 'lucide-react';
import { type AudienceValue, audienceValues } from '../../analyzers/model/values.ts';
import styles from './charts.module.css';

export type AudienceCounts = Readonly<Partial<Record<AudienceValue, number>>>;

export interface MatrixRow<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly counts: AudienceCounts;
}

export interface AudienceMatrixProps<Key extends string> {
  readonly rows: readonly MatrixRow<Key>[];
  readonly caption: string;
  readonly audienceLabels: Readonly<Record<AudienceValue, string>>;
  /** Heads of the kinds and of the sums. */
  readonly heads: { readonly what: string; readonly all: string };
  readonly locale: string;
  /** Kinds that the sums leave out, below them. */
  readonly more?: { readonly label: string; readonly rows: readonly MatrixRow<Key>[] };
  /** Null stands for the sum over all kinds or all audiences. */
  readonly onSelect?: (key: Key | null, audience: AudienceValue | null) => void;
}

const icons = { public: Globe, limited: Users, private: Lock, unknown: CircleHelp } as const;

/** Audience is told by icon and word, never by colour. */
export function AudienceIcon({ audience }: { audience: AudienceValue }) {
  const Icon = icons[audience];
  return <Icon className={styles.icon} size={14} aria-hidden="true" />;
}

/** Who could see them: kinds down, audiences across, each number a link where `onSelect` is given. */
export function AudienceMatrix<Key extends string>(props: AudienceMatrixProps<Key>) {
  const { rows, caption, audienceLabels, heads, more } = props;
  return (
    <table className={styles.matrix}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads.what}</th>
          {audienceValues.map((audience) => (
            <th key={audience} scope="col" className={styles.number}>
              <AudienceIcon audience={audience} /> {audienceLabels[audience]}
            </th>
          ))}
          <th scope="col" className={styles.number}>
            {heads.all}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} {...props} row={row} />
        ))}
        <tr className={styles.sum}>
          <th scope="row">{heads.all}</th>
          {audienceValues.map((audience) => (
            <Cell
              key={audience}
              {...props}
              row={null}
              audience={audience}
              count={rows.reduce((all, row) => all + (row.counts[audience] ?? 0), 0)}
            />
          ))}
          <Cell
            {...props}
            row={null}
            audience={null}
            count={rows.reduce((all, row) => all + sum(row.counts), 0)}
          />
        </tr>
      </tbody>
      {more !== undefined && more.rows.length > 0 && (
        <tbody>
          <tr className={styles.more}>
            <th scope="rowgroup" colSpan={audienceValues.length + 2}>
              {more.label}
            </th>
          </tr>
          {more.rows.map((row) => (
            <Row key={row.key} {...props} row={row} />
          ))}
        </tbody>
      )}
    </table>
  );
}

function Row<Key extends string>(props: AudienceMatrixProps<Key> & { readonly row: MatrixRow<Key> }) {
  const { row } = props;
  return (
    <tr>
      <th scope="row">{row.label}</th>
      {audienceValues.map((audience) => (
        <Cell key={audience} {...props} row={row.key} audience={audience} count={row.counts[audience] ?? 0} />
      ))}
      <Cell {...props} row={row.key} audience={null} count={sum(row.counts)} />
    </tr>
  );
}

interface CellProps<Key extends string> extends AudienceMatrixProps<Key> {
  readonly row: Key | null;
  readonly audience: AudienceValue | null;
  readonly count: number;
}

function Cell<Key extends string>({ row, audience, count, locale, onSelect }: CellProps<Key>) {
  const text = new Intl.NumberFormat(locale).format(count);
  const quiet = count === 0 ? `${styles.number} ${styles.zero}` : styles.number;
  if (onSelect === undefined || count === 0) return <td className={quiet}>{text}</td>;
  return (
    <td className={styles.number}>
      <button type="button" className={styles.link} onClick={() => onSelect(row, audience)}>
        {text}
      </button>
    </td>
  );
}

function sum(counts: AudienceCounts): number {
  let all = 0;
  for (const audience of audienceValues) all += counts[audience] ?? 0;
  return all;
}
