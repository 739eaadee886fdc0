import type { ReportView } from '../../../analyzers/model/query.ts';
import { type PlatformId, platformIds } from '../../../analyzers/model/values.ts';
import { Link } from '../../components/link.tsx';
import { itemsOf } from '../../navigation/place.ts';
import { useTold } from '../../session/app-context.tsx';
import { platformName } from '../../text/names.ts';
import { useText } from '../../text/text.tsx';
import { DefaultQuestion } from '../questions/default-question.tsx';
import { ProtectedQuestion } from '../questions/protected-question.tsx';
import { accountWide, assumptions, filters, toldOf } from './assumptions.ts';
import styles from './report.module.css';

/** What is assumed, said in the same breath as the figure, with the click that settles it. */
export function Assumed({ report }: { report: ReportView }) {
  const t = useText();
  const told = useTold();
  const counts = assumptions(report.cube);
  const held = new Set(report.accounts.map((account) => account.platform));
  // What was settled keeps its place, so that the focus stays on the answer, and the answer can be changed.
  const platforms = platformIds.filter(
    (platform) => counts.has(platform) || (held.has(platform) && toldOf(told, platform)),
  );
  if (platforms.length === 0 && told.region !== null) return null;
  return (
    <div className={styles.assumed}>
      {platforms.map((platform) => (
        <AssumedOn key={platform} platform={platform} count={counts.get(platform) ?? 0} report={report} />
      ))}
      {told.region === null && (
        <p>{t.rich('screen.assumed.region', {}, { a: (text) => <a href="#exact">{text}</a> })}</p>
      )}
    </div>
  );
}

interface AssumedOnProps {
  readonly platform: PlatformId;
  readonly count: number;
  readonly report: ReportView;
}

function AssumedOn({ platform, count, report }: AssumedOnProps) {
  const t = useText();
  const name = platformName(t, platform);
  const wide = accountWide.includes(platform);
  const values = { n: count, of: report.summary.headline.trainingInputs, platform: name };
  const link = (text: string) => (
    <Link to={itemsOf({ ...filters.assumed, platforms: [platform] })}>{text}</Link>
  );
  return (
    <div className={styles.assumption}>
      <p>
        {count === 0
          ? t('screen.assumed.settled', { platform: name })
          : t.rich(assumedSentence(wide, toldOf(report.told, platform)), values, { n: link })}
      </p>
      {wide ? <ProtectedQuestion platform={platform} bare /> : <DefaultQuestion platform={platform} />}
    </div>
  );
}

function assumedSentence(wide: boolean, answered: boolean) {
  if (answered) return 'screen.assumed.rest';
  return wide ? 'screen.assumed.account' : 'screen.assumed.default';
}
