import type { GroupView } from '../../../analyzers/model/query.ts';
import type { PlatformId } from '../../../analyzers/model/values.ts';
import { useSession, useTold } from '../../session/app-context.tsx';
import { platformName } from '../../text/names.ts';
import { useText } from '../../text/text.tsx';
import { withGroupAudience } from '../../told/edits.ts';
import { Choice } from './choice.tsx';
import styles from './questions.module.css';
import { useTelling } from './use-telling.ts';
import { Why } from './why.tsx';

/** Few enough to answer at a glance; the largest settle most. */
const shownAtOnce = 4;

/** Which of the person's groups were open to everyone: no archive tells. */
export function GroupQuestion({ platform }: { platform: PlatformId }) {
  const t = useText();
  const { report } = useSession();
  const groups = report?.groups.filter((group) => group.platform === platform) ?? [];
  if (groups.length === 0) return null;
  const more = groups.slice(shownAtOnce);
  return (
    <div className={styles.bare}>
      <p className={styles.ask}>{t('screen.group.ask')}</p>
      {groups.slice(0, shownAtOnce).map((group) => (
        <OneGroup key={group.name} group={group} />
      ))}
      {more.length > 0 && (
        <details>
          <summary>{t('screen.group.more', { n: more.length })}</summary>
          {more.map((group) => (
            <OneGroup key={group.name} group={group} />
          ))}
        </details>
      )}
      <Why text={t('screen.group.why', { platform: platformName(t, platform) })} />
    </div>
  );
}

function OneGroup({ group: { platform, name, count } }: { group: GroupView }) {
  const t = useText();
  const told = useTold();
  const { tell, answered, markAnswered } = useTelling();
  const question = `group ${platform} ${name}`;
  const answer = told.groupAudience[platform]?.[name];
  return (
    <fieldset className={styles.bare}>
      <legend>{t('screen.group.one', { name, n: count })}</legend>
      <Choice
        chosen={answer ?? (answered.has(question) ? 'unknown' : null)}
        options={[
          { value: 'public', label: t('screen.group.public') },
          { value: 'limited', label: t('screen.group.limited') },
          { value: 'unknown', label: t('screen.dont-know') },
        ]}
        onChoose={(value) => {
          if (value === 'unknown') markAnswered(question);
          tell(withGroupAudience(told, platform, name, value === 'unknown' ? null : value));
        }}
      />
    </fieldset>
  );
}
