import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { FileGroup, FilePage } from '../../../analyzers/model/query.ts';
import { GridCell } from '../../list/grid-cell.tsx';
import { PageStore } from '../../list/page-store.ts';
import { VirtualList } from '../../list/virtual-list.tsx';
import { useApp } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';
import styles from './files.module.css';

type FileRow = FilePage['files'][number];

export interface FileListProps {
  readonly input: number;
  readonly group: FileGroup;
  readonly rev: number;
}

const rowHeight = 44;

/** The files of one group by pages, each with the reason where there is one. */
export function FileList({ input, group, rev }: FileListProps) {
  const t = useText();
  const { session } = useApp();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new rev renews the same list
  const store = useMemo(() => {
    const fetch = async (offset: number, limit: number) => {
      const answer = await session.analysis.ask('files', { input, group, offset, limit });
      return answer.ok ? { ...answer.value, rows: answer.value.files } : null;
    };
    return new PageStore<FileRow>(fetch, rev);
  }, [session, input, group]);
  useEffect(() => store.renew(rev), [store, rev]);
  const state = useSyncExternalStore(store.subscribe, store.snapshot);
  const onNeed = useCallback((from: number, to: number) => store.need(from, to), [store]);
  const total = state.total ?? 0;
  if (state.failed) return <p role="alert">{t('screen.items.failed')}</p>;
  return (
    <div className={styles.list} style={{ height: Math.min(12, Math.max(total, 1)) * rowHeight + 2 }}>
      <VirtualList
        label={t(`screen.files.group.${group}`, { n: total })}
        total={total}
        rowHeight={rowHeight}
        opened={null}
        draw={(row) => <FileLine file={store.row(row)} />}
        onNeed={onNeed}
        onOpen={() => {}}
        listKey={`${input} ${group}`}
        version={state.version}
      />
    </div>
  );
}

function FileLine({ file }: { file: FileRow | undefined }) {
  return (
    <GridCell className={styles.file}>
      <p className={styles.entry} title={file?.entry}>
        {file?.entry}
      </p>
      {file?.reason != null && (
        <p className={styles.reason} title={file.reason}>
          {file.reason}
        </p>
      )}
    </GridCell>
  );
}
