import { useId } from 'react';
import { type Region, regions } from '../../../analyzers/model/values.ts';
import { useSession, useTold } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';
import { withRegion } from '../../told/edits.ts';
import styles from './questions.module.css';
import { useTelling } from './use-telling.ts';
import { Why } from './why.tsx';

/** Where the person lives: policies differ from place to place. */
export function RegionQuestion() {
  const t = useText();
  const told = useTold();
  const { report } = useSession();
  const { tell } = useTelling();
  const id = useId();
  const suggested = report?.suggestions.find((one) => one.about === 'region')?.region;
  const choose = (value: string): void => {
    tell(withRegion(told, regions.find((region) => region === value) ?? null));
  };
  return (
    <div className={styles.question}>
      <label htmlFor={id} className={styles.ask}>
        {t('screen.region.ask')}
      </label>
      <select
        id={id}
        className={styles.select}
        value={told.region ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t('screen.region.unset')}</option>
        {regions.map((region) => (
          <option key={region} value={region}>
            {t(`screen.region.${region}`)}
          </option>
        ))}
      </select>
      {told.region === null && suggested !== undefined && <Suggested region={suggested} onTake={choose} />}
      <Why text={t('screen.region.why')} />
    </div>
  );
}

function Suggested({ region, onTake }: { region: Region; onTake: (region: Region) => void }) {
  const t = useText();
  return (
    <p className={styles.suggested}>
      {t.rich(
        'screen.region.suggested',
        { region: t(`screen.region.${region}`) },
        {
          take: (text) => (
            <button type="button" className={styles.take} onClick={() => onTake(region)}>
              {text}
            </button>
          ),
        },
      )}
    </p>
  );
}
