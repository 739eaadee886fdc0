import { useState } from 'react';
import type { DaySpan } from '../../../analyzers/model/told.ts';
import type { PlatformId } from '../../../analyzers/model/values.ts';
import { useTold } from '../../session/app-context.tsx';
import { platformName } from '../../text/names.ts';
import { useText } from '../../text/text.tsx';
import {
  neverProtected,
  withDefaultAudience,
  withPrivatePeriod,
  withPrivatePeriods,
} from '../../told/edits.ts';
import { Choice } from './choice.tsx';
import { PeriodEditor } from './period-editor.tsx';
import { PeriodList } from './period-list.tsx';
import styles from './questions.module.css';
import { useTelling } from './use-telling.ts';
import { Why } from './why.tsx';

type Said = 'never' | 'yes' | 'unknown';

/** Was the account ever protected? Yes opens an editor for the time in which it was. */
export function ProtectedQuestion({ platform, bare = false }: { platform: PlatformId; bare?: boolean }) {
  const t = useText();
  const told = useTold();
  const { tell, answered, markAnswered } = useTelling();
  const [editing, setEditing] = useState(false);
  const name = platformName(t, platform);
  const spans = told.privatePeriods[platform] ?? [];
  const question = `protected ${platform}`;
  const audience = told.defaultAudience[platform];
  const said = saidSoFar(spans, audience, answered.has(question), editing);

  const choose = (value: Said): void => {
    setEditing(value === 'yes');
    if (value === 'never') tell(neverProtected(told, platform));
    if (value === 'unknown') {
      markAnswered(question);
      tell(withDefaultAudience(withPrivatePeriods(told, platform, []), platform, null));
    }
  };
  const always = (): void => {
    setEditing(false);
    tell(withDefaultAudience(withPrivatePeriods(told, platform, []), platform, 'limited'));
  };
  const add = (span: DaySpan): void => {
    setEditing(false);
    tell(withPrivatePeriod(withDefaultAudience(told, platform, null), platform, span));
  };
  return (
    <fieldset className={bare ? styles.bare : styles.question}>
      <legend className={styles.ask}>{t('screen.protected.ask', { platform: name })}</legend>
      <Choice
        chosen={said}
        options={[
          { value: 'never', label: t('screen.protected.never') },
          { value: 'yes', label: t('screen.protected.yes') },
          { value: 'unknown', label: t('screen.dont-know') },
        ]}
        onChoose={choose}
      />
      <PeriodList
        spans={spans}
        onRemove={(span) =>
          tell(
            withPrivatePeriods(
              told,
              platform,
              spans.filter((one) => one !== span),
            ),
          )
        }
      />
      {said === 'yes' && <PeriodEditor onAdd={add} always={audience === 'limited'} onAlways={always} />}
      {said === 'unknown' && (
        <p className={styles.suggested}>{t('screen.protected.unknown', { platform: name })}</p>
      )}
      {!bare && <Why text={t('screen.protected.why', { platform: name })} />}
    </fieldset>
  );
}

function saidSoFar(
  spans: readonly DaySpan[],
  audience: 'public' | 'limited' | undefined,
  answered: boolean,
  editing: boolean,
): Said | null {
  if (spans.length > 0 || audience === 'limited' || editing) return 'yes';
  if (audience === 'public') return 'never';
  return answered ? 'unknown' : null;
}
