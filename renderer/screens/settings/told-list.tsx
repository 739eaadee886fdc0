import { X } from 'lucide-react';
import type { OptOutView } from '../../../analyzers/model/query.ts';
import { formatDay } from '../../../analyzers/model/time.ts';
import type { Told } from '../../../analyzers/model/told.ts';
import { type PlatformId, platformIds } from '../../../analyzers/model/values.ts';
import { IconButton } from '../../components/button.tsx';
import { useSession, useTold } from '../../session/app-context.tsx';
import { platformName } from '../../text/names.ts';
import { type Text, useText } from '../../text/text.tsx';
import {
  withDefaultAudience,
  withGroupAudience,
  withMinor,
  withOptOut,
  withPrivatePeriods,
  withRegion,
} from '../../told/edits.ts';
import { spanWords } from '../questions/period-list.tsx';
import { useTelling } from '../questions/use-telling.ts';
import styles from './settings.module.css';

interface Answer {
  readonly words: string;
  /** What is told when this answer is taken back. */
  readonly without: Told;
}

/** Everything that the person told us, each answer with a way to take it back. */
export function ToldList() {
  const t = useText();
  const told = useTold();
  const { tell } = useTelling();
  const { report } = useSession();
  const answers = allAnswers(t, told, report?.optOut ?? []);
  return (
    <section className={styles.part}>
      <h3 className={styles.partTitle}>{t('screen.settings.told')}</h3>
      <p className={styles.hint}>
        {t(answers.length === 0 ? 'screen.settings.told-nothing' : 'screen.settings.told-hint')}
      </p>
      <ul>
        {answers.map(({ words, without }) => (
          <li key={words} className={styles.answer}>
            {words}
            <IconButton
              icon={X}
              label={t('screen.settings.take-back', { answer: words })}
              onClick={() => tell(without)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function allAnswers(t: Text, told: Told, steps: readonly OptOutView[]): readonly Answer[] {
  const { region } = told;
  return [
    ...(region === null
      ? []
      : [
          {
            words: t('screen.told.region', { region: t(`screen.region.${region}`) }),
            without: withRegion(told, null),
          },
        ]),
    ...(told.minor ? [{ words: t('screen.told.minor'), without: withMinor(told, false) }] : []),
    ...platformIds.flatMap((platform) => platformAnswers(t, told, platform)),
    ...platformIds.flatMap((platform) => optOutAnswers(t, told, platform, steps)),
  ];
}

function platformAnswers(t: Text, told: Told, platform: PlatformId): readonly Answer[] {
  const name = platformName(t, platform);
  const audience = told.defaultAudience[platform];
  const spans = told.privatePeriods[platform] ?? [];
  return [
    ...(audience === undefined
      ? []
      : [
          {
            words: t(`screen.told.default-${audience}`, { platform: name }),
            without: withDefaultAudience(told, platform, null),
          },
        ]),
    ...spans.map((span) => ({
      words: t('screen.told.period', { platform: name, period: spanWords(t, span) }),
      without: withPrivatePeriods(
        told,
        platform,
        spans.filter((one) => one !== span),
      ),
    })),
    ...Object.entries(told.groupAudience[platform] ?? {}).map(([group, answer]) => ({
      words: t(`screen.told.group-${answer}`, { platform: name, group }),
      without: withGroupAudience(told, platform, group, null),
    })),
  ];
}

function optOutAnswers(
  t: Text,
  told: Told,
  platform: PlatformId,
  steps: readonly OptOutView[],
): readonly Answer[] {
  const titleOf = (id: string): string =>
    steps.find((step) => step.platform === platform && step.switch === id)?.title ?? id;
  return Object.entries(told.optedOut[platform] ?? {}).flatMap(([id, spans]) =>
    spans.flatMap(({ from }) => {
      if (from === null) return [];
      const values = { platform: platformName(t, platform), step: titleOf(id), day: t.day(formatDay(from)) };
      return [{ words: t('screen.told.opted-out', values), without: withOptOut(told, platform, id, []) }];
    }),
  );
}
