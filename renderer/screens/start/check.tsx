import { ArrowLeft } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { useApp, useSession } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';
import { NetworkNote } from '../shell/network-note.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import styles from './guide.module.css';

/** How anybody can check that nothing leaves the machine. */
export function Check() {
  const t = useText();
  const { nav } = useApp();
  const { start } = useSession();
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <Button look="quiet" icon={ArrowLeft} onClick={() => nav.go(-1)}>
          {t('screen.back')}
        </Button>
        <NetworkNote />
      </div>
      <PageTitle title={t('screen.check.title')} className={styles.title} />
      <ol className={styles.steps}>
        <li>{t('screen.check.offline')}</li>
        <li>{t('screen.check.counter')}</li>
        <li>{t('screen.check.watch')}</li>
        <li>{t('screen.check.source')}</li>
        <li>{t('screen.check.archive')}</li>
      </ol>
      <p className={styles.lead}>{t('screen.check.version', { version: start.version })}</p>
    </div>
  );
}
