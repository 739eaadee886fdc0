import type { PlatformId } from '../../../analyzers/model/values.ts';
import { useSession, useTold } from '../../session/app-context.tsx';
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
  const { report } = useSession();
  const suggested = report?.suggestions.find(
    (one) => one.about === 'default-audience' && one.platform === platform,
  )?.audience;
  const isOpen = told.defaultAudience[platform] === undefined && !answered.has(question);
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
      {isOpen && suggested !== undefined && (
        <Suggested audience={suggested} onTake={() => tell(withDefaultAudience(told, platform, suggested))} />
      )}
    </fieldset>
  );
}

/** What the settings of today say of the next post: an offer, no evidence for old ones. */
function Suggested({ audience, onTake }: { audience: 'public' | 'limited'; onTake: () => void }) {
  const t = useText();
  return (
    <p className={styles.suggested}>
      {t.rich(
        'screen.default.suggested',
        { audience: t(`screen.default.${audience}`) },
        {
          take: (text) => (
            <button type="button" className={styles.take} onClick={onTake}>
              {text}
            </button>
          ),
        },
      )}
    </p>
  );
}
