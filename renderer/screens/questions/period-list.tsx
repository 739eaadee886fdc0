import { X } from 'lucide-react';
import { formatDay } from '../../../analyzers/model/time.ts';
import type { DaySpan } from '../../../analyzers/model/told.ts';
import { IconButton } from '../../components/button.tsx';
import { type Text, useText } from '../../text/text.tsx';
import styles from './questions.module.css';

/** The protected periods that the person told us, each with a way to take it back. */
export function PeriodList({
  spans,
  onRemove,
}: {
  spans: readonly DaySpan[];
  onRemove: (span: DaySpan) => void;
}) {
  const t = useText();
  if (spans.length === 0) return null;
  return (
    <ul className={styles.spans}>
      {spans.map((span) => {
        const words = spanWords(t, span);
        return (
          <li key={words}>
            {words}
            <IconButton
              icon={X}
              label={t('screen.period.remove', { period: words })}
              onClick={() => onRemove(span)}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** "from 3 May 2014 to 1 June 2016" */
export function spanWords(t: Text, span: DaySpan): string {
  const from = span.from === null ? null : t.day(formatDay(span.from));
  const to = span.to === null ? null : t.day(formatDay(span.to));
  if (from !== null && to !== null) return t('screen.period.from-to', { from, to });
  if (from !== null) return t('screen.period.since', { from });
  return to === null ? t('screen.period.always') : t('screen.period.until', { to });
}
