import type { ReactNode } from 'react';
import { SideSheet } from '../../../components/side-sheet.tsx';
import { useText } from '../../../text/text.tsx';
import { useNarrow } from '../use-narrow.ts';
import styles from './facets.module.css';

export interface FacetsPaneProps {
  /** On a narrow window the facets come as a sheet. */
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function FacetsPane({ open, onClose, children }: FacetsPaneProps) {
  const t = useText();
  const narrow = useNarrow('facets');
  if (narrow) {
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
