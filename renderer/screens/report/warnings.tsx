import { CircleAlert } from 'lucide-react';
import type { ReportView } from '../../../analyzers/model/query.ts';
import styles from './report.module.css';

/** What could not be read, and what the person should know about their own answers. */
export function Warnings({ report }: { report: ReportView }) {
  const failed = report.inputs.flatMap((input) => (input.error === null ? [] : [input.error]));
  const lines = [...failed, ...report.warnings];
  if (lines.length === 0) return null;
  return (
    <ul className={styles.warnings}>
      {lines.map((line) => (
        <li key={line}>
          <CircleAlert size={16} aria-hidden="true" />
          {line}
        </li>
      ))}
    </ul>
  );
}
