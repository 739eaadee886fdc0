import type { FindingView, ReportView } from '../../../analyzers/model/query.ts';
import { platformIds } from '../../../analyzers/model/values.ts';
import { Link } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import { itemsOf } from '../../navigation/place.ts';
import { platformName } from '../../text/names.ts';
import { useText } from '../../text/text.tsx';
import styles from './report.module.css';

/** What else stood out while reading; by platform where there are several, because they have many findings in common. */
export function Findings({ report }: { report: ReportView }) {
  const t = useText();
  const groups = platformIds
    .map((platform) => ({
      platform,
      findings: report.findings.filter((finding) => finding.platform === platform),
    }))
    .filter(({ findings }) => findings.length > 0);
  if (groups.length === 0) return null;
  const isOnly = new Set(report.accounts.map(({ platform }) => platform)).size < 2;
  return (
    <Section title={t('screen.findings.title')}>
      {groups.map(({ platform, findings }) => (
        <div key={platform} className={styles.findingGroup}>
          {!isOnly && <h3 className={styles.findingPlatform}>{platformName(t, platform)}</h3>}
          <ul className={styles.findings}>
            {findings.map((finding) => (
              <li key={finding.id}>
                <Finding finding={finding} title={isOnly ? 'h3' : 'h4'} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function Finding({ finding, title: Title }: { finding: FindingView; title: 'h3' | 'h4' }) {
  const t = useText();
  return (
    <>
      <Title className={styles.findingTitle}>{finding.title}</Title>
      <p className={styles.findingDetail}>{finding.detail}</p>
      {finding.hasItems && (
        <Link to={itemsOf({ platforms: [finding.platform], finding: finding.id })}>
          {t('screen.findings.show')}
        </Link>
      )}
    </>
  );
}
