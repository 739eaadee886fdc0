import { ExternalLink } from 'lucide-react';
import type { OptOutView } from '../../../analyzers/model/query.ts';
import { Button } from '../../components/button.tsx';
import { useApp } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';
import { DoneTick } from './done-tick.tsx';
import { effectWords } from './effect-words.ts';
import styles from './opt-out.module.css';

/** One step: how, what it does, what it does not, from when it counts; and "Done on". */
export function Action({ action }: { action: OptOutView }) {
  const t = useText();
  const { session } = useApp();
  const { url } = action;
  return (
    <li className={styles.action}>
      <h3 className={styles.actionTitle}>
        {action.title}{' '}
        <span className={styles.minutes}>{t('screen.opt-out.minutes', { n: action.minutes })}</span>
      </h3>
      <ol className={styles.steps}>
        {action.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <dl className={styles.effects}>
        <div>
          <dt>{t('screen.opt-out.does')}</dt>
          <dd>{action.does}</dd>
        </div>
        <div>
          <dt>{t('screen.opt-out.does-not')}</dt>
          <dd>{action.doesNot}</dd>
        </div>
        <div>
          <dt>{t('screen.opt-out.counts')}</dt>
          <dd>{effectWords(t, action.effect)}</dd>
        </div>
      </dl>
      <div className={styles.foot}>
        {action.switch !== null && (
          <DoneTick platform={action.platform} switchId={action.switch} title={action.title} />
        )}
        {url !== null && (
          <Button icon={ExternalLink} onClick={() => void session.main.ask('openInBrowser', { url })}>
            {t('screen.open-in-browser')}
          </Button>
        )}
      </div>
      <p className={styles.reviewed}>{t('screen.opt-out.reviewed', { day: t.day(action.lastReviewed) })}</p>
    </li>
  );
}
