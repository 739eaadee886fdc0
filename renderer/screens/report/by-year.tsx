import type { ReportView } from '../../../analyzers/model/query.ts';
import { Link } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../text/text.tsx';
import { YearChart } from '../years/year-chart.tsx';

/** By year, with the day on which each policy began. */
export function ByYear({ report }: { report: ReportView }) {
  const t = useText();
  if (report.summary.headline.of === 0) return null;
  return (
    <Section title={t('screen.by-year.title')}>
      <YearChart report={report} filter={{ headline: true }} />
      <p>
        <Link to={{ page: 'years' }}>{t('screen.by-year.more')}</Link>
      </p>
    </Section>
  );
}
