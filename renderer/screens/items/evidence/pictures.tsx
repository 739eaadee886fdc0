import { ImageOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ItemDetail } from '../../../../analyzers/model/query.ts';
import { Button } from '../../../components/button.tsx';
import { toBlob } from '../../../queries/thumbnails.ts';
import { useAnswer } from '../../../queries/use-answer.ts';
import { useText } from '../../../text/text.tsx';
import { isCovered } from '../covered.ts';
import styles from './evidence.module.css';

const atFirst = 4;

/** The item's pictures out of the archive; those of messages only after a click. */
export function Pictures({ item }: { item: ItemDetail }) {
  const t = useText();
  const [shown, setShown] = useState(isCovered(item.kind) ? 0 : atFirst);
  if (item.media.length === 0) return null;
  const left = item.media.length - shown;
  return (
    <div className={styles.pictures}>
      {item.media.slice(0, shown).map((media, at) =>
        media.type === 'image' && media.present ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a picture is known by its place in the item
          <Picture key={at} index={item.index} media={at} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <p key={at} className={styles.noPicture}>
            <ImageOff size={16} aria-hidden="true" />
            {t(media.present ? `screen.media.${media.type}` : `screen.media-missing.${media.type}`)}
          </p>
        ),
      )}
      {left > 0 && (
        <Button onClick={() => setShown(item.media.length)}>
          {t('screen.evidence.show-media', { n: left })}
        </Button>
      )}
    </div>
  );
}

function Picture({ index, media }: { index: number; media: number }) {
  const t = useText();
  const asked = useAnswer('picture', { index, media }, `${index} ${media}`);
  const [url, setUrl] = useState<string | null>(null);
  const picture = asked.state === 'ready' ? asked.value : null;
  useEffect(() => {
    if (picture === null) return;
    const made = URL.createObjectURL(toBlob(picture));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  if (asked.state === 'loading') return <p className={styles.dim}>{t('screen.loading')}</p>;
  if (picture === null || url === null)
    return <p className={styles.noPicture}>{t('screen.evidence.no-picture')}</p>;
  return <img className={styles.picture} src={url} alt={t('screen.evidence.picture')} />;
}
