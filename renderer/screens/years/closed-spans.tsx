import type { ReportView } from '../../../analyzers/model/query.ts';
import { platformName } from '../../text/names.ts';
import { type Text, useText } from '../../text/text.tsx';
import styles from './years.module.css';

type Account = ReportView['accounts'][number];
type Span = Account['closedSpans'][number];

/** What the shades of a chart mean: each time in which an account was protected, and who says so. */
export function ClosedSpans({ accounts }: { accounts: readonly Account[] }) {
  const t = useText();
  const notes = accounts.flatMap(({ platform, closedSpans }) =>
    closedSpans.map((span) => spanNote(t, platformName(t, platform), span)),
  );
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {[...new Set(notes)].map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function spanNote(t: Text, platform: string, span: Span): string {
  const from = span.from === null ? t('screen.years.start') : t.day(span.from);
  const to = span.to === null ? t('screen.years.today') : t.day(span.to);
  return t(span.declared ? 'screen.years.closed-told' : 'screen.years.closed-read', { platform, from, to });
}
