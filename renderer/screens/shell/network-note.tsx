import { ShieldCheck } from 'lucide-react';
import { useSession } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';
import styles from './network-note.module.css';

/** Whether anything tried to leave the machine. Main refuses and counts. */
export function NetworkNote() {
  const t = useText();
  const { refused } = useSession();
  return (
    <p className={styles.note} role="status">
      <ShieldCheck size={16} aria-hidden="true" />
      {refused === 0 ? t('screen.network.none') : t('screen.network.refused', { n: refused })}
    </p>
  );
}
