import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../text/text.tsx';
import { IconButton } from './button.tsx';
import styles from './side-sheet.module.css';

export interface SideSheetProps {
  readonly title: string;
  readonly side: 'start' | 'end';
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A pane that lies over the page on a narrow window. Esc and a click beside it close it. */
export function SideSheet({ title, side, open, onClose, children }: SideSheetProps) {
  const t = useText();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.veil} />
        <Dialog.Popup className={`${styles.sheet} ${styles[side]}`}>
          <div className={styles.head}>
            <Dialog.Title className={styles.title}>{title}</Dialog.Title>
            <Dialog.Close render={<IconButton icon={X} label={t('screen.close')} />} />
          </div>
          <div className={styles.body}>{children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
