import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { ItemDetail } from '../../../../analyzers/model/query.ts';
import { Button } from '../../../components/button.tsx';
import { useText } from '../../../text/text.tsx';
import { languageOf } from '../../../text/text-language.ts';
import { useSaving } from '../../shell/use-saving.ts';
import { isCovered } from '../covered.ts';
import styles from './evidence.module.css';

/** The item's own words; messages and assistant chats only after a click. */
export function Words({ item }: { item: ItemDetail }) {
  const t = useText();
  const { copy } = useSaving();
  const [shown, setShown] = useState(!isCovered(item.kind));
  const { text } = item;
  if (text === null || text === '') return null;
  if (!shown) {
    return (
      <div className={styles.cover}>
        <p>
          <EyeOff size={16} aria-hidden="true" /> {t('screen.evidence.covered')}
        </p>
        <Button onClick={() => setShown(true)}>{t('screen.evidence.uncover')}</Button>
      </div>
    );
  }
  return (
    <div>
      <p className={styles.text} dir="auto" lang={languageOf(text, 'zh') ?? undefined}>
        {text}
      </p>
      <Button look="quiet" onClick={() => void copy(text)}>
        {t('screen.evidence.copy-text')}
      </Button>
    </div>
  );
}
