import { useCallback, useMemo } from 'react';
import type { ReportView, ItemRow as Row } from '../../../analyzers/model/query.ts';
import { Button } from '../../components/button.tsx';
import type { ListState, PageStore } from '../../list/page-store.ts';
import { VirtualList } from '../../list/virtual-list.tsx';
import { useText } from '../../text/text.tsx';
import { ItemRow } from './item-row.tsx';
import styles from './items.module.css';

export interface ItemListProps {
  readonly store: PageStore<Row>;
  readonly state: ListState;
  readonly listKey: string;
  /** Index (in the analysis) of the opened item. */
  readonly opened: number | null;
  readonly report: ReportView;
  readonly onOpen: (index: number) => void;
}

/** Px; with `rem` in it the rows grow when the person enlarges the text. */
function rowHeight(): number {
  return 3.625 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** The rows of the filter, whatever their number. */
export function ItemList({ store, state, listKey, opened, report, onOpen }: ItemListProps) {
  const t = useText();
  const height = useMemo(rowHeight, []);
  const onNeed = useCallback((from: number, to: number) => store.need(from, to), [store]);
  const several = report.accounts.length > 1;
  if (state.failed) {
    return (
      <div className={styles.empty} role="alert">
        <p>{t('screen.items.failed')}</p>
        <Button onClick={() => store.retry()}>{t('screen.retry')}</Button>
      </div>
    );
  }
  if (state.total === 0) {
    return (
      <div className={styles.empty}>
        <p>{t('screen.items.none')}</p>
      </div>
    );
  }
  return (
    <VirtualList
      label={t('screen.items.list')}
      total={state.total ?? 0}
      rowHeight={height}
      opened={openedRow(store, state, opened)}
      draw={(row) => (
        <ItemRow
          row={store.row(row)}
          account={several ? report.accounts[store.row(row)?.account ?? 0] : undefined}
        />
      )}
      onNeed={onNeed}
      onOpen={(row) => {
        const item = store.row(row);
        if (item !== undefined) onOpen(item.index);
      }}
      listKey={listKey}
      version={state.version}
    />
  );
}

/** Only looks at the pages that are here: the opened item may have left the list. */
function openedRow(store: PageStore<Row>, state: ListState, opened: number | null): number | null {
  return opened === null || state.total === null ? null : store.find((row) => row.index === opened);
}
