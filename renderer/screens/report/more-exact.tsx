import type { ReportView } from '../../../analyzers/model/query.ts';
import { Link } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../text/text.tsx';
import { AgeQuestion } from '../questions/age-question.tsx';
import { RegionQuestion } from '../questions/region-question.tsx';
import styles from './report.module.css';

/** What would make the report more exact: two questions, and files that were not understood. */
export function MoreExact({ report }: { report: ReportView }) {
  const t = useText();
  let lost = 0;
  for (const coverage of report.coverage) lost += coverage.notUnderstood + coverage.failed;
  return (
    <div id="exact">
      <Section title={t('screen.exact.title')} lead={t('screen.exact.lead')}>
        <div className={styles.exact}>
          <RegionQuestion />
          <AgeQuestion />
        </div>
        {lost > 0 && (
          <p>
            <Link to={{ page: 'files', input: 0, group: null }}>{t('screen.exact.files', { n: lost })}</Link>
          </p>
        )}
      </Section>
    </div>
  );
}
