import { useEffect, useState } from 'react';
import type { ItemRow as Row } from '../../../analyzers/model/query.ts';
import { useApp } from '../../session/app-context.tsx';
import { isCovered } from './covered.ts';
import styles from './thumbnail.module.css';

/** Rows that only fly past ask for nothing. */
const restBefore = 150;

/** The first picture of an item, made when its row comes to rest on screen. Decoration: the row says what it is. */
export function Thumbnail({ row }: { row: Row }) {
  const { thumbnails } = useApp();
  const media = row.media.findIndex((one) => one.type === 'image' && one.present);
  const shown = media >= 0 && !isCovered(row.kind);
  const [url, setUrl] = useState<string | null>(() => (shown ? thumbnails.ready(row.index, media) : null));
  useEffect(() => {
    if (!shown) return;
    let gone = false;
    const timer = setTimeout(() => {
      void thumbnails.make(row.index, media).then((made) => {
        if (!gone) setUrl(made);
      });
    }, restBefore);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [thumbnails, row.index, media, shown]);
  if (!shown) return null;
  return url === null ? (
    <span className={styles.empty} />
  ) : (
    <img className={styles.picture} src={url} alt="" />
  );
}
