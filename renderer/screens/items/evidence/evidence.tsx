import type { ItemDetail, ReportView } from '../../../../analyzers/model/query.ts';
import { useAnswer } from '../../../queries/use-answer.ts';
import { kindName, platformName } from '../../../text/names.ts';
import { useText } from '../../../text/text.tsx';
import styles from './evidence.module.css';
import { Origin } from './origin.tsx';
import { Pictures } from './pictures.tsx';
import { Training } from './training.tsx';
import { Web } from './web.tsx';
import { WhoSawIt } from './who-saw-it.tsx';
import { Words } from './words.tsx';

/** Everything that is known of one item, and how it is known. */
export function Evidence({ index, report }: { index: number; report: ReportView }) {
  const t = useText();
  const asked = useAnswer('item', { index }, `${report.rev} ${index}`);
  if (asked.state === 'failed') return <p role="alert">{t('screen.evidence.failed')}</p>;
  // A new answer changes the verdict of the same item: the old text stays until then. Another item is not shown under this one's name.
  if (asked.state === 'loading' || asked.value.index !== index)
    return <p className={styles.dim}>{t('screen.loading')}</p>;
  return <Detail item={asked.value} report={report} />;
}

function Detail({ item, report }: { item: ItemDetail; report: ReportView }) {
  const t = useText();
  const account = report.accounts[item.account];
  return (
    <div className={styles.evidence}>
      <header>
        <h2 className={styles.what}>
          {t('screen.evidence.what', {
            kind: kindName(t, item.kind, 1),
            platform: platformName(t, item.platform),
          })}
        </h2>
        <p className={styles.dim}>
          {[
            item.createdAt === null ? t('screen.items.no-date') : t.moment(item.createdAt),
            item.by === 'self' ? account?.name : t(`screen.by.${item.by}`),
            item.group === null ? null : t('screen.evidence.in-group', { group: item.group }),
          ]
            .filter((part) => part !== null && part !== undefined)
            .join(' · ')}
        </p>
      </header>
      <Words key={`words ${item.index}`} item={item} />
      <Pictures key={`pictures ${item.index}`} item={item} />
      <WhoSawIt item={item} />
      <Training item={item} />
      <Origin key={`origin ${item.index}`} item={item} />
      <Web item={item} />
    </div>
  );
}
