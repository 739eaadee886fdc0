import type { ReportView } from '../../../analyzers/model/query.ts';
import { kindCounts } from '../../charts/from-cube.ts';
import { KindBars } from '../../charts/kind-bars.tsx';
import { Section } from '../../components/section.tsx';
import { itemsOf } from '../../navigation/place.ts';
import { useApp } from '../../session/app-context.tsx';
import { kindName, trainingLabels } from '../../text/names.ts';
import { useText } from '../../text/text.tsx';
import { useLocale } from '../../text/use-locale.ts';
import styles from './report.module.css';

/** What they are: a bar a kind, split by verdict. */
export function Kinds({ report }: { report: ReportView }) {
  const t = useText();
  const { nav } = useApp();
  const { locale, rtl } = useLocale();
  const rows = kindCounts(report.cube.filter((row) => row.headline));
  if (rows.length === 0) return null;
  return (
    <Section title={t('screen.kinds.title')}>
      <div className={styles.table}>
        <KindBars
          rows={rows.map(({ kind, counts }) => ({ key: kind, label: kindName(t, kind), counts }))}
          caption={t('screen.kinds.caption')}
          heads={{
            what: t('screen.kinds.what'),
            count: t('screen.kinds.count'),
            split: t('screen.kinds.split'),
          }}
          trainingLabels={trainingLabels(t)}
          locale={locale}
          rtl={rtl}
          onSelect={(kind, value) =>
            nav.open(
              itemsOf({ headline: true, kinds: [kind], ...(value === null ? {} : { training: [value] }) }),
            )
          }
        />
      </div>
    </Section>
  );
}
