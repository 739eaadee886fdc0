import { Button } from '../../components/button.tsx';
import { Link } from '../../components/link.tsx';
import { useApp, usePlace, useSession } from '../../session/app-context.tsx';
import { isBusy } from '../../session/state.ts';
import { useText } from '../../text/text.tsx';
import styles from './status-strip.module.css';

/** Above every page: reading goes on, or the analysis stopped and can be started again. */
export function StatusStrip() {
  const t = useText();
  const { session, nav } = useApp();
  const state = useSession();
  const place = usePlace();
  if (state.analysis === 'died') {
    const restart = (): void => {
      void session.restart();
      nav.open({ page: 'reading' });
    };
    return (
      <div className={styles.strip} role="alert">
        <p>{t('screen.died.text')}</p>
        <Button look="primary" onClick={restart}>
          {t('screen.died.restart')}
        </Button>
      </div>
    );
  }
  if (!isBusy(state) || place.page === 'reading') return null;
  const inputs = state.progress?.inputs ?? [];
  const left = inputs.filter(
    (input) => input.state === 'waiting' || input.state === 'opening' || input.state === 'reading',
  );
  return (
    <section className={styles.strip} aria-label={t('screen.nav.status')}>
      <p role="status">{t('screen.reading.going-on', { n: left.length })}</p>
      <Link to={{ page: 'reading' }}>{t('screen.adding.look')}</Link>
    </section>
  );
}
