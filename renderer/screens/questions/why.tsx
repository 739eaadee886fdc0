import { useText } from '../../text/text.tsx';
import styles from './questions.module.css';

/** "Why we ask", folded away. */
export function Why({ text }: { text: string }) {
  const t = useText();
  return (
    <details className={styles.why}>
      <summary>{t('screen.questions.why')}</summary>
      <p>{text}</p>
    </details>
  );
}
