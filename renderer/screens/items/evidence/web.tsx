import { ExternalLink } from 'lucide-react';
import type { ItemDetail } from '../../../../analyzers/model/query.ts';
import { Button } from '../../../components/button.tsx';
import { useApp } from '../../../session/app-context.tsx';
import { useText } from '../../../text/text.tsx';
import { useSaving } from '../../shell/use-saving.ts';
import styles from './evidence.module.css';
import { Fact } from './fact.tsx';

/** Where it stood on the web. Only a click opens the browser, and the link says where to. */
export function Web({ item }: { item: ItemDetail }) {
  const t = useText();
  const { session } = useApp();
  const { copy } = useSaving();
  const { permalink: url } = item;
  if (url === null) return null;
  return (
    <Fact title={t('screen.evidence.web')}>
      <p className={styles.url}>{url.replace(/^https:\/\//, '')}</p>
      <div className={styles.buttons}>
        <Button onClick={() => void copy(url)}>{t('screen.evidence.copy-link')}</Button>
        {url.startsWith('https://') && (
          <Button icon={ExternalLink} onClick={() => void session.main.ask('openInBrowser', { url })}>
            {t('screen.open-in-browser')}
          </Button>
        )}
      </div>
    </Fact>
  );
}
