import type { PlatformId } from '../../../analyzers/model/values.ts';
import { useSession } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';
import { accountWide } from '../report/assumptions.ts';
import { AgeQuestion } from './age-question.tsx';
import { ProtectedQuestion } from './protected-question.tsx';
import styles from './questions.module.css';
import { RegionQuestion } from './region-question.tsx';

/** Three questions while the archive is read. All can be skipped: there is nothing to submit. */
export function Questions() {
  const t = useText();
  const platforms = usePlatforms();
  return (
    <section className={styles.questions} aria-label={t('screen.questions.title')}>
      <h2 className={styles.title}>{t('screen.questions.title')}</h2>
      <p className={styles.lead}>{t('screen.questions.lead')}</p>
      <RegionQuestion />
      <AgeQuestion />
      {platforms.map((platform) => (
        <ProtectedQuestion key={platform} platform={platform} />
      ))}
    </section>
  );
}

/** Platforms with one privacy switch for the whole account, among the archives that were given. */
function usePlatforms(): readonly PlatformId[] {
  const { progress, report } = useSession();
  const given = [
    ...(progress?.inputs.map((input) => input.platform) ?? []),
    ...(report?.accounts.map((account) => account.platform) ?? []),
  ];
  return accountWide.filter((platform) => given.includes(platform));
}
