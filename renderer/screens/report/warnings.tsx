import { CircleAlert, X } from 'lucide-react';
import type { ReportView } from '../../../analyzers/model/query.ts';
import { IconButton } from '../../components/button.tsx';
import { useApp } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';
import styles from './report.module.css';

/** What could not be read, each to be taken out, and what the person should know about their own answers. */
export function Warnings({ report }: { report: ReportView }) {
  const t = useText();
  const { session } = useApp();
  const failed = report.inputs.flatMap(({ name, error }, input) =>
    error === null ? [] : [{ name, error, input }],
  );
  if (failed.length + report.warnings.length === 0) return null;
  return (
    <ul className={styles.warnings}>
      {failed.map(({ name, error, input }) => (
        <li key={input}>
          <CircleAlert size={16} aria-hidden="true" />
          {error}
          <IconButton
            icon={X}
            label={t('screen.reading.remove', { name })}
            onClick={() => void session.main.ask('removeInput', { input })}
          />
        </li>
      ))}
      {report.warnings.map((warning) => (
        <li key={warning}>
          <CircleAlert size={16} aria-hidden="true" />
          {warning}
        </li>
      ))}
    </ul>
  );
}
