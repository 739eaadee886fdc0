import type { ReportView } from '../../../analyzers/model/query.ts';
import type { PlatformId } from '../../../analyzers/model/values.ts';
import { Link } from '../../components/link.tsx';
import { itemsOf } from '../../navigation/place.ts';
import { useTold } from '../../session/app-context.tsx';
import { platformName } from '../../text/names.ts';
import { useText } from '../../text/text.tsx';
import { DefaultQuestion } from '../questions/default-question.tsx';
import { GroupQuestion } from '../questions/group-question.tsx';
import { ProtectedQuestion } from '../questions/protected-question.tsx';
import { accountWide, filters, type OpenPoints, openPoints, toldOf } from './assumptions.ts';
import styles from './report.module.css';

/** What is assumed, said in the same breath as the figure, with the click that settles it. */
export function Assumed({ report }: { report: ReportView }) {
  const told = useTold();
  const held = report.accounts.map((account) => account.platform);
  // What was settled keeps its place, so that the focus stays on the answer, and the answer can be changed.
  const points = openPoints(report.cube, held, told);
  if (points.length === 0 && told.region !== null) return null;
  return (
    <div className={styles.assumed}>
      {points.map((point) => (
        <OpenOn key={point.platform} point={point} report={report} />
      ))}
      {told.region === null && <NoRegion />}
    </div>
  );
}

function OpenOn({ point, report }: { point: OpenPoints; report: ReportView }) {
  const t = useText();
  const { platform, assumed, unknown } = point;
  const name = platformName(t, platform);
  const wide = accountWide.includes(platform);
  const link = (filter: typeof filters.assumed | typeof filters.unknownAudience) => (text: string) => (
    <Link to={itemsOf({ ...filter, platforms: [platform] })}>{text}</Link>
  );
  const values = { n: assumed, of: report.summary.headline.trainingInputs, platform: name };
  const asks = answerReaches(report, platform);
  const sentence = assumedSentence(wide && asks, asks && toldOf(report.told, platform));
  return (
    <div className={styles.assumption}>
      {assumed > 0 && <p>{t.rich(sentence, values, { n: link(filters.assumed) })}</p>}
      {unknown > 0 && (
        <p>
          {t.rich(
            'screen.assumed.unknown',
            { n: unknown, platform: name },
            { n: link(filters.unknownAudience) },
          )}
        </p>
      )}
      {assumed + unknown === 0 && <p>{t('screen.assumed.settled', { platform: name })}</p>}
      {asks &&
        (wide ? <ProtectedQuestion platform={platform} bare /> : <DefaultQuestion platform={platform} />)}
      <GroupQuestion platform={platform} />
    </div>
  );
}

/** Where the archive itself tells when the whole account was protected, no answer could change anything. */
function answerReaches(report: ReportView, platform: PlatformId): boolean {
  if (!accountWide.includes(platform)) return true;
  return report.accounts.some((account) => account.platform === platform && account.history !== 'present');
}

function assumedSentence(wide: boolean, answered: boolean) {
  if (answered) return 'screen.assumed.rest';
  return wide ? 'screen.assumed.account' : 'screen.assumed.default';
}

/** Without a region the figures are those of the rest of the world; the question itself stands further down. */
function NoRegion() {
  const t = useText();
  const go = (): void => document.querySelector<HTMLElement>('#exact select')?.focus();
  return (
    <p>
      {t.rich(
        'screen.assumed.region',
        {},
        {
          a: (text) => (
            <button type="button" className={styles.inlineLink} onClick={go}>
              {text}
            </button>
          ),
        },
      )}
    </p>
  );
}
