import { Checkbox } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import { useText } from '../../../text/text.tsx';
import styles from './facets.module.css';

export interface FacetOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Null: on its way. */
  readonly count: number | null;
  readonly chosen: boolean;
}

export interface FacetProps<Value extends string> {
  readonly title: string;
  readonly options: readonly FacetOption<Value>[];
  readonly onToggle: (value: Value) => void;
}

/** Values to tick, each with its count. */
export function Facet<Value extends string>({ title, options, onToggle }: FacetProps<Value>) {
  const t = useText();
  return (
    <fieldset className={styles.facet}>
      <legend className={styles.title}>{title}</legend>
      {options.map(({ value, label, count, chosen }) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is the control
        <label key={value} className={styles.option}>
          <Checkbox.Root className={styles.box} checked={chosen} onCheckedChange={() => onToggle(value)}>
            <Checkbox.Indicator className={styles.tick}>
              <Check size={12} strokeWidth={3} aria-hidden="true" />
            </Checkbox.Indicator>
          </Checkbox.Root>
          <span className={styles.label}>{label}</span>
          <span className={styles.count}>{count === null ? '…' : t.number(count)}</span>
        </label>
      ))}
    </fieldset>
  );
}
