import type { ReportView } from '../../../analyzers/model/query.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';
import { useApp } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';
import styles from './report.module.css';

/** The archive itself holds everything that stands here: a reminder to keep it safe or to delete it. */
export function YourCopy({ report }: { report: ReportView }) {
  const t = useText();
  const { session } = useApp();
  return (
    <Section title={t('screen.copy.title')} lead={t('screen.copy.lead')}>
      <ul className={styles.copies}>
        {report.inputs.map(({ name, bytes, error }, input) =>
          error !== null ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: an input is known by its place
            <li key={input}>
              <span className={styles.copyName}>{name}</span>
              <span className={styles.dim}>{t.bytes(bytes)}</span>
              <Button look="quiet" onClick={() => void session.main.ask('showInFolder', { input })}>
                {t('screen.copy.show')}
              </Button>
            </li>
          ),
        )}
      </ul>
      <p className={styles.dim}>
        {t('screen.report.made', {
          version: report.app.version,
          reviewed: t.day(report.policyPack.lastReviewed),
        })}
      </p>
    </Section>
  );
}
