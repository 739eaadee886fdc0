import type { ReportView } from '../../../analyzers/model/query.ts';
import { Link } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import { itemsOf } from '../../navigation/place.ts';
import { useText } from '../../text/text.tsx';
import styles from './report.module.css';

/** What else stood out while reading. */
export function Findings({ report }: { report: ReportView }) {
  const t = useText();
  if (report.findings.length === 0) return null;
  return (
    <Section title={t('screen.findings.title')}>
      <ul className={styles.findings}>
        {report.findings.map((finding) => (
          <li key={`${finding.platform} ${finding.id}`}>
            <h3 className={styles.findingTitle}>{finding.title}</h3>
            <p className={styles.findingDetail}>{finding.detail}</p>
            {finding.hasItems && (
              <Link to={itemsOf({ platforms: [finding.platform], finding: finding.id })}>
                {t('screen.findings.show')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
