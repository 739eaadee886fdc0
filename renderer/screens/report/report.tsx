import type { ReportView } from '../../../analyzers/model/query.ts';
import { trainingValues } from '../../../analyzers/model/values.ts';
import { VerdictStrip } from '../../charts/verdict-strip.tsx';
import { countBy } from '../../filter/cube.ts';
import { itemsOf } from '../../navigation/place.ts';
import { useApp } from '../../session/app-context.tsx';
import { nounOf, trainingLabels } from '../../text/names.ts';
import { useText } from '../../text/text.tsx';
import { useLocale } from '../../text/use-locale.ts';
import { Assumed } from './assumed.tsx';
import { filters } from './assumptions.ts';
import { ByYear } from './by-year.tsx';
import { CantTell } from './cant-tell.tsx';
import { Findings } from './findings.tsx';
import { Headline } from './headline.tsx';
import { Kinds } from './kinds.tsx';
import { MoreExact } from './more-exact.tsx';
import { NextSteps } from './next-steps.tsx';
import { NotCounted } from './not-counted.tsx';
import { NotProven } from './not-proven.tsx';
import styles from './report.module.css';
import { ReportHead } from './report-head.tsx';
import { Warnings } from './warnings.tsx';
import { WhoSaw } from './who-saw.tsx';
import { YourCopy } from './your-copy.tsx';

/** One page to read from top to bottom. Every number comes from this one report, and opens exactly its items. */
export function Report({ report }: { report: ReportView }) {
  return (
    <article className={styles.page}>
      <ReportHead report={report} />
      <Warnings report={report} />
      <div className={styles.top}>
        <Headline report={report} />
        <Strip report={report} />
        <Assumed report={report} />
        <CantTell report={report} />
        <NotProven />
      </div>
      <Kinds report={report} />
      <WhoSaw report={report} />
      <ByYear report={report} />
      <NotCounted report={report} />
      <Findings report={report} />
      <MoreExact report={report} />
      <NextSteps report={report} />
      <YourCopy report={report} />
    </article>
  );
}

function Strip({ report }: { report: ReportView }) {
  const t = useText();
  const { nav } = useApp();
  const { locale, rtl } = useLocale();
  if (report.summary.headline.of === 0) return null;
  const labels = trainingLabels(t);
  const counts = countBy(report.cube, 'training', filters.all);
  const figures = trainingValues.map((value) => ({
    value,
    label: labels[value],
    count: counts.get(value) ?? 0,
  }));
  return (
    <div>
      <VerdictStrip
        figures={figures}
        title={t('screen.report.strip', { of: report.summary.headline.of, noun: nounOf(t, report.cube) })}
        locale={locale}
        rtl={rtl}
        onSelect={(value) => nav.open(itemsOf({ headline: true, training: [value] }))}
      />
    </div>
  );
}
