import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { useApp } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';
import styles from './toast-view.module.css';

/** The one short message at the foot of the window; told politely to screen readers. */
export function ToastView() {
  const t = useText();
  const { toasts } = useApp();
  const toast = useSyncExternalStore(toasts.subscribe, toasts.snapshot);
  const action = toast?.action ?? null;
  return (
    <section
      className={styles.place}
      aria-label={t('screen.nav.messages')}
      onPointerEnter={() => toasts.hold()}
      onPointerLeave={() => toasts.resume()}
      onFocus={() => toasts.hold()}
      onBlur={() => toasts.resume()}
    >
      <div className={toast === null ? undefined : styles.toast}>
        <p role="status" key={toast?.id}>
          {toast?.text}
        </p>
        {action !== null && (
          <Button
            look="quiet"
            onClick={() => {
              toasts.dismiss();
              action.run();
            }}
          >
            {action.label}
          </Button>
        )}
        {toast !== null && <IconButton icon={X} label={t('screen.close')} onClick={() => toasts.dismiss()} />}
      </div>
    </section>
  );
}
