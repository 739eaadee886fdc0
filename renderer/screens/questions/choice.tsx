import styles from './questions.module.css';

export interface ChoiceProps<Value extends string> {
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
}

/** A few answers side by side; the chosen one is pressed. */
export function Choice<Value extends string>({ options, chosen, onChoose }: ChoiceProps<Value>) {
  return (
    <div className={styles.choice}>
      {options.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          className={styles.option}
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
