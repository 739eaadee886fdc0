import type { ReportView } from '../../../analyzers/model/query.ts';
import { type PlatformId, platformIds } from '../../../analyzers/model/values.ts';
import { Section } from '../../components/section.tsx';
import { countBy } from '../../filter/cube.ts';
import { platformName } from '../../text/names.ts';
import { useText } from '../../text/text.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { PlatformJumps, platformAnchor } from '../shell/platform-jumps.tsx';
import { YearChart } from './year-chart.tsx';
import styles from './years.module.css';

/** The same items over time, a chart a platform: policies as lines, protected times as shades. */
export function Years({ report }: { report: ReportView }) {
  const t = useText();
  const counts = countBy(report.cube, 'platforms', { headline: true });
  const platforms = platformIds.filter((platform) => (counts.get(platform) ?? 0) > 0);
  return (
    <div className={styles.page}>
      <PageTitle title={t('screen.nav.years')} className={styles.title} />
      <p className={styles.lead}>{t('screen.years.lead')}</p>
      <PlatformJumps platforms={platforms} />
      {platforms.map((platform) => (
        <PlatformYears key={platform} platform={platform} report={report} />
      ))}
    </div>
  );
}

function PlatformYears({ platform, report }: { platform: PlatformId; report: ReportView }) {
  const t = useText();
  const mine = {
    ...report,
    policyStarts: report.policyStarts.filter((start) => start.platform === platform),
    accounts: report.accounts.map((account) =>
      account.platform === platform ? account : { ...account, closedSpans: [] },
    ),
  };
  return (
    <Section title={platformName(t, platform)} anchor={platformAnchor(platform)}>
      <YearChart report={mine} filter={{ headline: true, platforms: [platform] }} plotHeight={240} />
    </Section>
  );
}
