import type { PlatformId } from '../../../analyzers/model/values.ts';
import { useTold } from '../../session/app-context.tsx';
import { platformName } from '../../text/names.ts';
import { useText } from '../../text/text.tsx';
import { withDefaultAudience } from '../../told/edits.ts';
import { Choice } from './choice.tsx';
import styles from './questions.module.css';
import { useTelling } from './use-telling.ts';

/** Who could usually see the posts, on a platform with an audience for each post. */
export function DefaultQuestion({ platform }: { platform: PlatformId }) {
  const t = useText();
  const told = useTold();
  const { tell, answered, markAnswered } = useTelling();
  const question = `default ${platform}`;
  return (
    <fieldset className={styles.bare}>
      <legend className={styles.ask}>
        {t('screen.default.ask', { platform: platformName(t, platform) })}
      </legend>
      <Choice
        chosen={told.defaultAudience[platform] ?? (answered.has(question) ? 'unknown' : null)}
        options={[
          { value: 'public', label: t('screen.default.public') },
          { value: 'limited', label: t('screen.default.limited') },
          { value: 'unknown', label: t('screen.dont-know') },
        ]}
        onChoose={(value) => {
          if (value === 'unknown') markAnswered(question);
          tell(withDefaultAudience(told, platform, value === 'unknown' ? null : value));
        }}
      />
    </fieldset>
  );
}
