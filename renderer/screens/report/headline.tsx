import type { ReactNode } from 'react';
import type { Filter, ReportView } from '../../../analyzers/model/query.ts';
import { Link } from '../../components/link.tsx';
import { countItems } from '../../filter/cube.ts';
import { itemsOf } from '../../navigation/place.ts';
import { mostlyUnknown, nounOf } from '../../text/names.ts';
import { useText } from '../../text/text.tsx';
import { isDone } from '../opt-out/done.ts';
import { filters } from './assumptions.ts';
import styles from './headline.module.css';

/** The two figures: used so far, open from today. Where most cannot be told, that comes first. */
export function Headline({ report }: { report: ReportView }) {
  const t = useText();
  const { headline } = report.summary;
  const noun = nounOf(t, report.cube);
  if (headline.of === 0) return <p className={styles.none}>{t('screen.headline.none')}</p>;
  const values = { of: headline.of, noun };
  const both = (
    <div className={styles.figures}>
      <Figure
        label={t('screen.headline.so-far')}
        count={headline.trainingInputs}
        filter={filters.soFar}
        text={t('screen.headline.so-far-text', { ...values, n: headline.trainingInputs })}
      />
      <Figure
        label={t('screen.headline.ahead')}
        count={headline.ahead}
        filter={filters.ahead}
        text={t('screen.headline.ahead-text', { ...values, n: headline.ahead })}
      >
        <AheadUnknown report={report} />
        <NextStep report={report} />
      </Figure>
    </div>
  );
  if (!mostlyUnknown(headline)) return both;
  return (
    <div className={styles.lead}>
      <Figure
        label={t('screen.headline.unknown')}
        count={headline.possible}
        filter={filters.possible}
        text={t('screen.headline.unknown-text', { ...values, n: headline.possible })}
      />
      <div className={styles.second}>{both}</div>
    </div>
  );
}

interface FigureProps {
  readonly label: string;
  readonly count: number;
  readonly filter: Filter;
  readonly text: string;
  readonly children?: ReactNode;
}

function Figure({ label, count, filter, text, children }: FigureProps) {
  const t = useText();
  return (
    <div className={styles.figure}>
      <h2 className={styles.label}>{label}</h2>
      <p className={styles.sentence}>
        <Link to={itemsOf(filter)} className={styles.number} label={`${t.number(count)} ${text}`}>
          {t.number(count)}
        </Link>{' '}
        <span className={styles.text} aria-hidden="true">
          {text}
        </span>
      </p>
      {children}
    </div>
  );
}

/** What may still be open to it, so that a small figure from today never reads as safety. */
function AheadUnknown({ report }: { report: ReportView }) {
  const t = useText();
  const n = countItems(report.cube, filters.aheadPossible);
  if (n === 0) return null;
  return (
    <p className={styles.next}>
      <Link to={itemsOf(filters.aheadPossible)}>{t('screen.headline.ahead-possible', { n })}</Link>
    </p>
  );
}

function NextStep({ report }: { report: ReportView }) {
  const t = useText();
  const { headline } = report.summary;
  const open = report.optOut.filter((action) => !isDone(report.told, action));
  if (headline.ahead === 0 || open.length === 0) return null;
  return (
    <p className={styles.next}>
      <Link to={{ page: 'opt-out', platform: null }}>{t('screen.headline.steps', { n: open.length })}</Link>
    </p>
  );
}
