import type { ReportView } from '../../../analyzers/model/query.ts';
import { AudienceMatrix } from '../../charts/audience-matrix.tsx';
import { audienceCounts } from '../../charts/from-cube.ts';
import { Section } from '../../components/section.tsx';
import { itemsOf } from '../../navigation/place.ts';
import { useApp } from '../../session/app-context.tsx';
import { audienceLabels, kindName } from '../../text/names.ts';
import { useText } from '../../text/text.tsx';
import { useLocale } from '../../text/use-locale.ts';
import styles from './report.module.css';

/** Who could see them: kind by audience, each cell a link to its items. */
export function WhoSaw({ report }: { report: ReportView }) {
  const t = useText();
  const { nav } = useApp();
  const { locale } = useLocale();
  const rows = audienceCounts(report.cube.filter((row) => row.headline));
  if (rows.length === 0) return null;
  return (
    <Section title={t('screen.who-saw.title')} lead={t('screen.who-saw.lead')}>
      <div className={`${styles.scroll} ${styles.table}`}>
        <AudienceMatrix
          rows={rows.map(({ kind, counts }) => ({ key: kind, label: kindName(t, kind), counts }))}
          caption={t('screen.who-saw.caption')}
          audienceLabels={audienceLabels(t)}
          heads={{ what: t('screen.kinds.what'), all: t('screen.all') }}
          locale={locale}
          onSelect={(kind, audience) =>
            nav.open(
              itemsOf({
                headline: true,
                ...(kind === null ? {} : { kinds: [kind] }),
                ...(audience === null ? {} : { audiences: [audience] }),
              }),
            )
          }
        />
      </div>
    </Section>
  );
}
