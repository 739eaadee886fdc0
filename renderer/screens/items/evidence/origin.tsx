import { useState } from 'react';
import type { ItemDetail } from '../../../../analyzers/model/query.ts';
import { Button } from '../../../components/button.tsx';
import { useText } from '../../../text/text.tsx';
import { useSaving } from '../../shell/use-saving.ts';
import styles from './evidence.module.css';
import { Fact } from './fact.tsx';
import { placeWords } from './place-words.ts';
import { Raw } from './raw.tsx';

/** Where in the archive it stands, and the record itself on demand. */
export function Origin({ item }: { item: ItemDetail }) {
  const t = useText();
  const { copy } = useSaving();
  const [raw, setRaw] = useState(false);
  const [first] = item.sources;
  return (
    <Fact title={t('screen.evidence.origin')}>
      <ul className={styles.sources}>
        {item.sources.map((source) => (
          <li key={`${source.input} ${source.entry} ${source.pointer}`}>
            <span className={styles.file}>{source.entry}</span>, {placeWords(t, source.pointer)}
            {item.sources.length > 1 && <span className={styles.dim}> ({source.inputName})</span>}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {first !== undefined && (
          <Button
            onClick={() => void copy(item.sources.map((one) => `${one.entry} ${one.pointer}`).join('\n'))}
          >
            {t('screen.copy-words')}
          </Button>
        )}
        <Button aria-expanded={raw} onClick={() => setRaw(!raw)}>
          {t(raw ? 'screen.evidence.hide-raw' : 'screen.evidence.show-raw')}
        </Button>
      </div>
      {raw && <Raw index={item.index} />}
    </Fact>
  );
}
