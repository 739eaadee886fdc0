import { useEffect } from 'react';
import type { ReportView } from '../../../analyzers/model/query.ts';
import type { PlatformId } from '../../../analyzers/model/values.ts';
import { Section } from '../../components/section.tsx';
import { platformName } from '../../text/names.ts';
import { useText } from '../../text/text.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { jumpTo, PlatformJumps, platformAnchor } from '../shell/platform-jumps.tsx';
import { Action } from './action.tsx';
import { stepsByPlatform } from './by-platform.ts';
import styles from './opt-out.module.css';

/** What can be done on each platform, the most useful step first. */
export function OptOut({ platform: wanted, report }: { platform: PlatformId | null; report: ReportView }) {
  const t = useText();
  const platforms = stepsByPlatform(report);
  useEffect(() => {
    if (wanted !== null) jumpTo(wanted);
  }, [wanted]);
  return (
    <div className={styles.page}>
      <PageTitle title={t('screen.opt-out.title')} className={styles.title} />
      <p className={styles.lead}>{t('screen.opt-out.lead')}</p>
      <PlatformJumps platforms={platforms.map(({ platform }) => platform)} />
      {platforms.length === 0 && <p>{t('screen.opt-out.none')}</p>}
      {platforms.map(({ platform, actions }) => (
        <Section key={platform} title={platformName(t, platform)} anchor={platformAnchor(platform)}>
          <ol className={styles.actions}>
            {actions.map((action) => (
              <Action key={action.id} action={action} />
            ))}
          </ol>
        </Section>
      ))}
    </div>
  );
}
