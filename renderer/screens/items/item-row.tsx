import type { AccountView, ItemRow as Row } from '../../../analyzers/model/query.ts';
import { AudienceIcon } from '../../charts/audience-matrix.tsx';
import { Swatch } from '../../charts/verdict-legend.tsx';
import { GridCell } from '../../list/grid-cell.tsx';
import { kindName, platformName } from '../../text/names.ts';
import { type Text, useText } from '../../text/text.tsx';
import { languageOf } from '../../text/text-language.ts';
import { isCovered } from './covered.ts';
import styles from './item-row.module.css';
import { KindIcon } from './kind-icon.tsx';
import { Thumbnail } from './thumbnail.tsx';

/** One item in two lines: its words, and its kind, day, audience and verdict. Undefined: its page is on its way. */
export function ItemRow({ row, account }: { row: Row | undefined; account: AccountView | undefined }) {
  const t = useText();
  if (row === undefined) return <GridCell className={styles.waiting} busy />;
  return (
    <>
      <GridCell className={styles.main}>
        <KindIcon kind={row.kind} />
        <div className={styles.words}>
          <p className={styles.snippet} dir="auto" lang={languageOf(row.snippet ?? '', 'zh') ?? undefined}>
            {snippet(t, row)}
          </p>
          <p className={styles.meta}>
            {[
              kindName(t, row.kind, 1),
              row.by === 'self' ? null : t(`screen.by.${row.by}`),
              row.createdAt === null ? t('screen.items.no-date') : t.when(row.createdAt),
              account === undefined ? null : `${platformName(t, account.platform)} ${account.name}`,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </p>
        </div>
      </GridCell>
      <GridCell className={styles.thumbnail}>
        <Thumbnail row={row} />
      </GridCell>
      <GridCell className={styles.verdict}>
        <p className={styles.line}>
          <AudienceIcon audience={row.audience} />
          {t(`screen.audience.${row.audience}`)}
          {row.basis === 'platform-default' && (
            <span className={styles.assumed}>{t('screen.items.assumed')}</span>
          )}
        </p>
        <p className={styles.line}>
          <Swatch value={row.training} />
          {t(`screen.training-short.${row.training}`)}
        </p>
      </GridCell>
    </>
  );
}

function snippet(t: Text, row: Row): string {
  if (row.snippet !== null && row.snippet.trim() !== '')
    return isCovered(row.kind) ? t('screen.items.covered') : row.snippet;
  return row.media.length > 0
    ? t('screen.items.media-only', { n: row.media.length })
    : t('screen.items.no-words');
}
