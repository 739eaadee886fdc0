import { type ReactNode, useState } from 'react';
import type { ItemDetail } from '../../../../analyzers/model/query.ts';
import { Button } from '../../../components/button.tsx';
import { useText } from '../../../text/text.tsx';
import { useSaving } from '../../shell/use-saving.ts';
import styles from './evidence.module.css';
import { Fact } from './fact.tsx';
import { placeWords } from './place-words.ts';
import { Raw } from './raw.tsx';

type Source = ItemDetail['sources'][number];

/** Where in the archive it stands, and the record itself on demand; of several places each has its own. */
export function Origin({ item }: { item: ItemDetail }) {
  const t = useText();
  const { copy } = useSaving();
  const { sources } = item;
  const isMerged = sources.length > 1;
  const raw = useRaw(item.index, 0);
  return (
    <Fact title={t('screen.evidence.origin')}>
      <ul className={styles.sources}>
        {sources.map((source, at) => (
          <li key={`${source.input} ${source.entry} ${source.pointer}`}>
            <span className={styles.file}>{source.entry}</span>, {placeWords(t, source.pointer)}
            {isMerged && <OneOfSeveral index={item.index} at={at} source={source} />}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button onClick={() => void copy(sources.map((one) => `${one.entry} ${one.pointer}`).join('\n'))}>
          {t('screen.copy-words')}
        </Button>
        {!isMerged && raw.button}
      </div>
      {!isMerged && raw.record}
    </Fact>
  );
}

function OneOfSeveral({ index, at, source }: { index: number; at: number; source: Source }) {
  const { button, record } = useRaw(index, at);
  return (
    <>
      <span className={styles.dim}> ({source.inputName})</span>
      <div className={styles.buttons}>{button}</div>
      {record}
    </>
  );
}

/** The button that opens the record of one place, and the record once it is open. */
function useRaw(index: number, source: number): { readonly button: ReactNode; readonly record: ReactNode } {
  const t = useText();
  const [open, setOpen] = useState(false);
  return {
    button: (
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'screen.evidence.hide-raw' : 'screen.evidence.show-raw')}
      </Button>
    ),
    record: open ? <Raw index={index} source={source} /> : null,
  };
}
