import type { ReportView } from '../../../analyzers/model/query.ts';
import { type Text, useText } from '../../text/text.tsx';
import styles from './years.module.css';

type Span = ReportView['accounts'][number]['closedSpans'][number];

/** What the shades of a chart mean: each time in which an account was protected, and who says so. */
export function ClosedSpans({ spans }: { spans: readonly Span[] }) {
  const t = useText();
  if (spans.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {spans.map((span) => (
        <li key={`${span.from} ${span.to}`}>{spanNote(t, span)}</li>
      ))}
    </ul>
  );
}

function spanNote(t: Text, span: Span): string {
  const from = span.from === null ? t('screen.years.start') : t.day(span.from);
  const to = span.to === null ? t('screen.years.today') : t.day(span.to);
  return t(span.declared ? 'screen.years.closed-told' : 'screen.years.closed-read', { from, to });
}
