import { useId, useState } from 'react';
import { parseDay } from '../../../analyzers/model/time.ts';
import type { DaySpan } from '../../../analyzers/model/told.ts';
import { Button } from '../../components/button.tsx';
import { useText } from '../../text/text.tsx';
import { isSound } from '../../told/edits.ts';
import styles from './questions.module.css';

export interface PeriodEditorProps {
  readonly onAdd: (span: DaySpan) => void;
  /** The person said that it was protected all the time. */
  readonly always: boolean;
  readonly onAlways: () => void;
}

/** A time in which the account was protected. Either end may stay empty: since the beginning, until today. */
export function PeriodEditor({ onAdd, always, onAlways }: PeriodEditorProps) {
  const t = useText();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [refused, setRefused] = useState(false);
  const id = useId();
  const add = (): void => {
    const span = { from: parseDay(from), to: parseDay(to) };
    setRefused(!isSound(span));
    if (!isSound(span)) return;
    setFrom('');
    setTo('');
    onAdd(span);
  };
  return (
    <div className={styles.editor}>
      <label className={styles.field}>
        {t('screen.period.from')}
        <input
          type="date"
          className={styles.date}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
          aria-describedby={id}
        />
      </label>
      <label className={styles.field}>
        {t('screen.period.to')}
        <input
          type="date"
          className={styles.date}
          value={to}
          onChange={(event) => setTo(event.target.value)}
          aria-describedby={id}
        />
      </label>
      <Button onClick={add}>{t('screen.period.add')}</Button>
      <Button aria-pressed={always} onClick={onAlways}>
        {t(always ? 'screen.period.always-said' : 'screen.period.all-the-time')}
      </Button>
      <p id={id} className={styles.hint} role={refused ? 'alert' : undefined}>
        {t(refused ? 'screen.period.refused' : 'screen.period.hint')}
      </p>
    </div>
  );
}
