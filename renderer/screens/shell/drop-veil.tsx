import { useEffect, useRef, useState } from 'react';
import { useText } from '../../text/text.tsx';
import styles from './drop-veil.module.css';
import { useAdding } from './use-adding.ts';

/** The whole window takes files at any time; while they hover it says so. */
export function DropVeil() {
  const t = useText();
  const { addDropped } = useAdding();
  const [over, setOver] = useState(false);
  const latest = useRef(addDropped);
  useEffect(() => {
    latest.current = addDropped;
  });
  useEffect(() => {
    // Enter and leave come in pairs for every element that is crossed.
    let depth = 0;
    const enter = (event: DragEvent): void => {
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const leave = (): void => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hover = (event: DragEvent): void => {
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      depth = 0;
      setOver(false);
      void latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener('dragenter', enter, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('dragover', hover, { signal });
    window.addEventListener('drop', drop, { signal });
    return () => stop.abort();
  }, []);
  if (!over) return null;
  return (
    <div className={styles.veil} aria-hidden="true">
      <p className={styles.text}>{t('screen.drop.now')}</p>
    </div>
  );
}
