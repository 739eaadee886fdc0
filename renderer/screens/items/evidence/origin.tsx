import { useState } from 'react';
import type { ItemDetail } from '../../../../analyzers/model/query.ts';
import { Button } from '../../../components/button.tsx';
import { useAnswer } from '../../../queries/use-answer.ts';
import { useText } from '../../../text/text.tsx';
import { useSaving } from '../../shell/use-saving.ts';
import styles from './evidence.module.css';
import { Fact } from './fact.tsx';
import { placeWords } from './place-words.ts';

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

function Raw({ index }: { index: number }) {
  const t = useText();
  const asked = useAnswer('raw', { index }, String(index));
  if (asked.state === 'loading') return <p className={styles.dim}>{t('screen.loading')}</p>;
  if (asked.state === 'failed') return <p role="alert">{t('screen.evidence.raw-failed')}</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key */}
      <pre className={styles.raw} tabIndex={0} dir="ltr">
        {asked.value.text}
      </pre>
      {asked.value.cut && <p className={styles.dim}>{t('screen.evidence.raw-cut')}</p>}
    </>
  );
}
