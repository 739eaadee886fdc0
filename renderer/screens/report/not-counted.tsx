import type { ReportView } from '../../../analyzers/model/query.ts';
import { type ItemKind, itemKinds } from '../../../analyzers/model/values.ts';
import { Link } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import { countBy, countItems } from '../../filter/cube.ts';
import { itemsOf } from '../../navigation/place.ts';
import { kindName } from '../../text/names.ts';
import { type Text, useText } from '../../text/text.tsx';
import { asInput, filters } from './assumptions.ts';
import styles from './report.module.css';

/** Messages, likes, searches and what others wrote: in the archive, but not in the figures above. */
export function NotCounted({ report }: { report: ReportView }) {
  const t = useText();
  const counts = countBy(report.cube, 'kinds', filters.notCounted);
  const rows = itemKinds
    .map((kind) => {
      const filter = { ...filters.notCounted, kinds: [kind] };
      return {
        kind,
        filter,
        n: counts.get(kind) ?? 0,
        inputs: countItems(report.cube, { ...filter, training: asInput }),
      };
    })
    .filter((row) => row.n > 0)
    .sort((a, b) => b.n - a.n);
  if (rows.length === 0) return null;
  return (
    <Section title={t('screen.not-counted.title')} lead={t('screen.not-counted.lead')}>
      <ul className={styles.notCounted}>
        {rows.map(({ kind, filter, n, inputs }) => (
          <li key={kind}>
            <Link to={itemsOf(filter)}>{rowWords(t, kind, n)}</Link>
            {inputs > 0 && (
              <>
                {' '}
                <Link to={itemsOf({ ...filter, training: asInput })} className={styles.dimLink}>
                  {t('screen.not-counted.inputs', { n: inputs })}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What was said to an assistant is counted above; what stands here are its answers. */
function rowWords(t: Text, kind: ItemKind, n: number): string {
  return kind === 'ai-chat'
    ? t('screen.not-counted.answers', { n })
    : t('screen.count', { n, what: kindName(t, kind, n) });
}
