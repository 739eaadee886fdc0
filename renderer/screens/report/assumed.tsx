import type { ReportView } from '../../../analyzers/model/query.ts';
import type { PlatformId } from '../../../analyzers/model/values.ts';
import { Link } from '../../components/link.tsx';
import { itemsOf } from '../../navigation/place.ts';
import { useTold } from '../../session/app-context.tsx';
import { platformName } from '../../text/names.ts';
import { useText } from '../../text/text.tsx';
import { DefaultQuestion } from '../questions/default-question.tsx';
import { ProtectedQuestion } from '../questions/protected-question.tsx';
import { type Assumption, accountWide, assumptions, filters, toldOf } from './assumptions.ts';
import styles from './report.module.css';

/** What is assumed, said in the same breath as the figure, with the click that settles it. */
export function Assumed({ report }: { report: ReportView }) {
  const t = useText();
  const told = useTold();
  const assumed = assumptions(report.cube);
  const settled = report.accounts
    .map((account) => account.platform)
    .filter((platform, at, all) => all.indexOf(platform) === at && toldOf(report, platform) !== null)
    .filter((platform) => !assumed.some((one) => one.platform === platform));
  if (assumed.length + settled.length === 0 && told.region !== null) return null;
  return (
    <div className={styles.assumed}>
      {assumed.map((one) => (
        <AssumedOn key={one.platform} assumption={one} report={report} />
      ))}
      {settled.map((platform) => (
        <Settled key={platform} platform={platform} />
      ))}
      {told.region === null && (
        <p>{t.rich('screen.assumed.region', {}, { a: (text) => <a href="#exact">{text}</a> })}</p>
      )}
    </div>
  );
}

function AssumedOn({ assumption, report }: { assumption: Assumption; report: ReportView }) {
  const t = useText();
  const { platform, count } = assumption;
  const values = {
    n: count,
    of: report.summary.headline.trainingInputs,
    platform: platformName(t, platform),
  };
  const link = (text: string) => (
    <Link to={itemsOf({ ...filters.assumed, platforms: [platform] })}>{text}</Link>
  );
  const wide = accountWide.includes(platform);
  return (
    <div className={styles.assumption}>
      <p>{t.rich(wide ? 'screen.assumed.account' : 'screen.assumed.default', values, { n: link })}</p>
      {wide ? <ProtectedQuestion platform={platform} bare /> : <DefaultQuestion platform={platform} />}
    </div>
  );
}

function Settled({ platform }: { platform: PlatformId }) {
  const t = useText();
  return (
    <div className={styles.assumption}>
      <p>{t('screen.assumed.settled', { platform: platformName(t, platform) })}</p>
      {accountWide.includes(platform) ? (
        <ProtectedQuestion platform={platform} bare />
      ) : (
        <DefaultQuestion platform={platform} />
      )}
    </div>
  );
}
