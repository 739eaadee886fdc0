import type { OptOutView, ReportView } from '../../../analyzers/model/query.ts';
import { Link } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import { platformName } from '../../text/names.ts';
import { useText } from '../../text/text.tsx';
import { stepsByPlatform } from '../opt-out/by-platform.ts';
import { isDone } from '../opt-out/done.ts';
import styles from './report.module.css';

const shown = 3;

/** What the person can do now: on one platform its most useful steps, on several the most useful of each. */
export function NextSteps({ report }: { report: ReportView }) {
  const t = useText();
  const byPlatform = stepsByPlatform(report);
  const [first, ...others] = byPlatform;
  if (first === undefined) return null;
  const steps =
    others.length === 0
      ? first.actions.slice(0, shown)
      : byPlatform.flatMap(({ actions }) => actions.slice(0, 1));
  const words = (action: OptOutView): string =>
    others.length === 0
      ? action.title
      : t('screen.next.step', { platform: platformName(t, action.platform), step: action.title });
  return (
    <Section title={t('screen.next.title')} lead={t('screen.next.lead')}>
      <ol className={styles.steps}>
        {steps.map((action) => (
          <li key={`${action.platform} ${action.id}`}>
            <Link to={{ page: 'opt-out', platform: action.platform }}>{words(action)}</Link>{' '}
            <span className={styles.dim}>
              {isDone(report.told, action)
                ? t('screen.opt-out.done')
                : t('screen.opt-out.minutes', { n: action.minutes })}
            </span>
          </li>
        ))}
      </ol>
      <p>
        <Link to={{ page: 'opt-out', platform: null }}>
          {t('screen.next.all', { n: report.optOut.length })}
        </Link>
      </p>
    </Section>
  );
}
