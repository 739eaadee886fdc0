import type { ReportView } from '../../../analyzers/model/query.ts';
import { Headline } from '../report/headline.tsx';
import styles from './progress.module.css';

/** The two figures as they grow; spoken once reading ends, not at every step. */
export function LiveNumbers({ report }: { report: ReportView }) {
  return (
    <div className={styles.live} aria-live={report.complete ? 'polite' : 'off'}>
      <Headline report={report} />
    </div>
  );
}
