import type { ReactNode } from 'react';
import { SideSheet } from '../../../components/side-sheet.tsx';
import { useText } from '../../../text/text.tsx';
import styles from './facets.module.css';

export interface FacetsPaneProps {
  /** Where they have no room beside the list, the facets come as a sheet that must be opened. */
  readonly asSheet: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function FacetsPane({ asSheet, open, onClose, children }: FacetsPaneProps) {
  const t = useText();
  if (asSheet) {
    return (
      <SideSheet title={t('screen.items.filter')} side="start" open={open} onClose={onClose}>
        {children}
      </SideSheet>
    );
  }
  return (
    <section className={styles.pane} data-pane="facets" aria-label={t('screen.items.filter')} tabIndex={-1}>
      {children}
    </section>
  );
}
