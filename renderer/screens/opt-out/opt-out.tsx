import type { OptOutView, ReportView } from '../../../analyzers/model/query.ts';
import { type PlatformId, platformIds } from '../../../analyzers/model/values.ts';
import { Section } from '../../components/section.tsx';
import { platformName } from '../../text/names.ts';
import { useText } from '../../text/text.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Action } from './action.tsx';
import styles from './opt-out.module.css';

/** What can be done on each platform, the most useful step first. */
export function OptOut({ report }: { report: ReportView }) {
  const t = useText();
  const platforms = platformIds.filter((platform) => report.optOut.some((one) => one.platform === platform));
  return (
    <div className={styles.page}>
      <PageTitle title={t('screen.opt-out.title')} className={styles.title} />
      <p className={styles.lead}>{t('screen.opt-out.lead')}</p>
      {platforms.length === 0 && <p>{t('screen.opt-out.none')}</p>}
      {platforms.map((platform) => (
        <PlatformActions
          key={platform}
          platform={platform}
          actions={report.optOut.filter((one) => one.platform === platform)}
        />
      ))}
    </div>
  );
}

function PlatformActions({ platform, actions }: { platform: PlatformId; actions: readonly OptOutView[] }) {
  const t = useText();
  return (
    <Section title={platformName(t, platform)}>
      <ol className={styles.actions}>
        {actions.map((action) => (
          <Action key={action.id} action={action} />
        ))}
      </ol>
    </Section>
  );
}
