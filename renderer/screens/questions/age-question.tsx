import { useSession, useTold } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';
import { withMinor } from '../../told/edits.ts';
import { Choice } from './choice.tsx';
import styles from './questions.module.css';
import { useTelling } from './use-telling.ts';
import { Why } from './why.tsx';

/** Some policies leave out minors. */
export function AgeQuestion() {
  const t = useText();
  const told = useTold();
  const { tell, answered, markAnswered } = useTelling();
  const { report } = useSession();
  const suggested = report?.suggestions.some((one) => one.about === 'minor' && one.minor === true) ?? false;
  const said = told.minor ? 'yes' : answered.has('minor') ? 'no' : null;
  return (
    <fieldset className={styles.question}>
      <legend className={styles.ask}>{t('screen.age.ask')}</legend>
      <Choice
        chosen={said}
        options={[
          { value: 'no', label: t('screen.no') },
          { value: 'yes', label: t('screen.yes') },
        ]}
        onChoose={(value) => {
          markAnswered('minor');
          tell(withMinor(told, value === 'yes'));
        }}
      />
      {said === null && suggested && <p className={styles.suggested}>{t('screen.age.suggested')}</p>}
      <Why text={t('screen.age.why')} />
    </fieldset>
  );
}
