import { useText } from '../../text/text.tsx';
import styles from './report.module.css';

/** What this does not prove, said before anybody quotes the figure. */
export function NotProven() {
  const t = useText();
  return (
    <details className={styles.notProven}>
      <summary>{t('screen.not-proven.title')}</summary>
      <ul>
        <li>{t('screen.not-proven.text')}</li>
        <li>{t('screen.not-proven.archive')}</li>
        <li>{t('screen.not-proven.others')}</li>
        <li>{t('screen.not-proven.law')}</li>
      </ul>
    </details>
  );
}
