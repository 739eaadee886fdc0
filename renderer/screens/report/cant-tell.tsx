import type { ReportView } from '../../../analyzers/model/query.ts';
import { Swatch } from '../../charts/verdict-legend.tsx';
import { Link } from '../../components/link.tsx';
import { countItems } from '../../filter/cube.ts';
import { itemsOf } from '../../navigation/place.ts';
import { useText } from '../../text/text.tsx';
import { filters } from './assumptions.ts';
import styles from './report.module.css';

/** "Can't tell" is two things, and is never added to the figure. */
export function CantTell({ report }: { report: ReportView }) {
  const t = useText();
  const unknown = countItems(report.cube, filters.unknownAudience);
  const unclear = countItems(report.cube, filters.unclearPolicy);
  if (unknown + unclear === 0) return null;
  return (
    <div className={styles.cantTell}>
      <p className={styles.cantTellTitle}>
        <Swatch value="possible" /> {t('screen.cant-tell.title', { n: unknown + unclear })}
      </p>
      <ul className={styles.cantTellParts}>
        {unknown > 0 && (
          <li>
            <Link to={itemsOf(filters.unknownAudience)}>
              {t('screen.cant-tell.audience', { n: unknown })}
            </Link>{' '}
            <span className={styles.dim}>{t('screen.cant-tell.audience-settle')}</span>
          </li>
        )}
        {unclear > 0 && (
          <li>
            <Link to={itemsOf(filters.unclearPolicy)}>{t('screen.cant-tell.policy', { n: unclear })}</Link>{' '}
            <span className={styles.dim}>{t('screen.cant-tell.policy-settle')}</span>
          </li>
        )}
      </ul>
    </div>
  );
}
