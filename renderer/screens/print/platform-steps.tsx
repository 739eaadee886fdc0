import type { PrintDocument } from '../../../analyzers/model/print.ts';
import type { PlatformId } from '../../../analyzers/model/values.ts';
import { useText } from '../../text/text.tsx';
import { effectWords } from '../opt-out/effect-words.ts';
import styles from './print-page.module.css';

export interface PlatformStepsProps {
  readonly document: PrintDocument;
  readonly platform: PlatformId;
}

/** What to do, the most useful first, with steps that can be followed from paper. */
export function PlatformSteps({ document, platform }: PlatformStepsProps) {
  const text = useText();
  const actions = document.report.optOut.filter((action) => action.platform === platform);
  return (
    <section>
      <h3>{text('print.platform.do')}</h3>
      {actions.length === 0 && <p>{text('print.platform.do.none')}</p>}
      {actions.map((action) => (
        <article key={action.id} className={styles.action}>
          <h4>
            {action.title}{' '}
            <span className={styles.quiet}>
              {text('print.platform.do.minutes', { minutes: action.minutes })}
            </span>
          </h4>
          <ol>
            {action.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>{text('print.platform.do.does', { does: action.does })}</p>
          <p>{text('print.platform.do.does-not', { doesNot: action.doesNot })}</p>
          <p>{text('print.platform.do.counts', { counts: effectWords(text, action.effect) })}</p>
          <p className={styles.quiet}>
            {action.url !== null && text('print.platform.do.where', { url: action.url })}{' '}
            {text('print.platform.do.reviewed', { date: text.day(action.lastReviewed) })}
          </p>
        </article>
      ))}
    </section>
  );
}
