import { CircleAlert, X } from 'lucide-react';
import type { ReportView } from '../../../analyzers/model/query.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { useRemoveInput } from '../../queries/use-remove-input.ts';
import { useApp, useSession } from '../../session/app-context.tsx';
import { isBusy } from '../../session/state.ts';
import { useText } from '../../text/text.tsx';
import styles from './report.module.css';

/**
 * That reading was cancelled; what could not be read, each to be taken out; what the person should know about their
 * own answers.
 */
export function Warnings({ report }: { report: ReportView }) {
  const t = useText();
  const { session, nav } = useApp();
  const remove = useRemoveInput();
  const busy = isBusy(useSession());
  const cancelled = !report.complete && !busy;
  const failed = report.inputs.flatMap(({ name, error }, input) =>
    error === null ? [] : [{ name, error, input }],
  );
  if (!cancelled && failed.length + report.warnings.length === 0) return null;
  const readAgain = (): void => {
    void session.restart();
    nav.open({ page: 'reading' });
  };
  return (
    <ul className={styles.warnings}>
      {cancelled && (
        <li>
          <CircleAlert size={16} aria-hidden="true" />
          {t('screen.report.incomplete')}
          <Button look="quiet" onClick={readAgain}>
            {t('screen.report.read-again')}
          </Button>
        </li>
      )}
      {failed.map(({ name, error, input }) => (
        <li key={input}>
          <CircleAlert size={16} aria-hidden="true" />
          {error}
          <IconButton
            icon={X}
            label={t('screen.reading.remove', { name })}
            onClick={() => remove(input, name)}
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
