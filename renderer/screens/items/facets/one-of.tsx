import type { CellValue } from '../../../filter/cube.ts';
import { useText } from '../../../text/text.tsx';
import styles from './facets.module.css';

export interface OneOfProps {
  readonly title: string;
  readonly value: boolean | undefined;
  readonly labels: { readonly any: string; readonly yes: string; readonly no: string };
  readonly counts: ReadonlyMap<CellValue, number> | null;
  readonly onChange: (value: boolean | undefined) => void;
}

/** Yes, no, or all. */
export function OneOf({ title, value, labels, counts, onChange }: OneOfProps) {
  const t = useText();
  const options = [
    {
      key: 'any',
      label: labels.any,
      set: undefined,
      count: counts === null ? null : (counts.get(true) ?? 0) + (counts.get(false) ?? 0),
    },
    { key: 'yes', label: labels.yes, set: true, count: counts === null ? null : (counts.get(true) ?? 0) },
    { key: 'no', label: labels.no, set: false, count: counts === null ? null : (counts.get(false) ?? 0) },
  ];
  return (
    <fieldset className={styles.facet}>
      <legend className={styles.title}>{title}</legend>
      {options.map(({ key, label, set, count }) => (
        <label key={key} className={styles.option}>
          <input
            type="radio"
            className={styles.radio}
            checked={value === set}
            onChange={() => onChange(set)}
          />
          <span className={styles.label}>{label}</span>
          <span className={styles.count}>{count === null ? '…' : t.number(count)}</span>
        </label>
      ))}
    </fieldset>
  );
}
