import type { ReportView } from '../../../analyzers/model/query.ts';
import { Link } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../text/text.tsx';
import { isDone } from '../opt-out/done.ts';
import styles from './report.module.css';

const shown = 3;

/** What the person can do now, the most useful first. */
export function NextSteps({ report }: { report: ReportView }) {
  const t = useText();
  if (report.optOut.length === 0) return null;
  return (
    <Section title={t('screen.next.title')} lead={t('screen.next.lead')}>
      <ol className={styles.steps}>
        {report.optOut.slice(0, shown).map((action) => (
          <li key={`${action.platform} ${action.id}`}>
            <Link to={{ page: 'opt-out' }}>{action.title}</Link>{' '}
            <span className={styles.dim}>
              {isDone(report.told, action)
                ? t('screen.opt-out.done')
                : t('screen.opt-out.minutes', { n: action.minutes })}
            </span>
          </li>
        ))}
      </ol>
      <p>
        <Link to={{ page: 'opt-out' }}>{t('screen.next.all', { n: report.optOut.length })}</Link>
      </p>
    </Section>
  );
}
