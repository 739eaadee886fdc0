import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from '../../../components/button.tsx';
import { SideSheet } from '../../../components/side-sheet.tsx';
import { useText } from '../../../text/text.tsx';
import { useNarrow } from '../use-narrow.ts';
import styles from './evidence.module.css';

export interface EvidencePaneProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The evidence of the opened item: beside the list, or as a sheet over it on a narrow window. Esc closes it. */
export function EvidencePane({ open, onClose, children }: EvidencePaneProps) {
  const t = useText();
  const narrow = useNarrow('evidence');
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (!open || narrow) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      close.current();
      document.querySelector<HTMLElement>('[data-pane="list"] [role="grid"]')?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open, narrow]);
  if (narrow) {
    return (
      <SideSheet title={t('screen.evidence.title')} side="end" open={open} onClose={onClose}>
        {children}
      </SideSheet>
    );
  }
  if (!open) return null;
  return (
    <section
      className={styles.pane}
      data-pane="evidence"
      aria-label={t('screen.evidence.title')}
      tabIndex={-1}
    >
      <div className={styles.close}>
        <IconButton icon={X} label={t('screen.close')} onClick={onClose} />
      </div>
      {children}
    </section>
  );
}
