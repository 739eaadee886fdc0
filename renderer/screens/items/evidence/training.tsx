import type { ItemDetail, PolicyView, VerdictView } from '../../../../analyzers/model/query.ts';
import { Swatch } from '../../../charts/verdict-legend.tsx';
import { Link } from '../../../components/link.tsx';
import { useText } from '../../../text/text.tsx';
import styles from './evidence.module.css';
import { Fact } from './fact.tsx';

/** May it train AI: so far and from today, each with the rule behind it. */
export function Training({ item }: { item: ItemDetail }) {
  const t = useText();
  const { trainingView: soFar, aheadView: ahead } = item;
  const same = soFar.sentence === ahead.sentence;
  const rules = item.policies.filter(({ ruleId }) => ruleId === soFar.ruleId || ruleId === ahead.ruleId);
  return (
    <Fact title={t('screen.evidence.training')}>
      <Verdict label={t('screen.headline.so-far')} verdict={soFar} sentence={!same} />
      <Verdict label={t('screen.headline.ahead')} verdict={ahead} sentence />
      <p className={styles.basis}>{t(`screen.scope.${soFar.scope}`)}</p>
      {rules.map((policy) => (
        <Rule key={policy.ruleId} policy={policy} />
      ))}
      {item.also.length > 0 && (
        <>
          <p className={styles.alsoTitle}>{t('screen.evidence.also')}</p>
          {item.also.map((verdict) => (
            <p key={verdict.ruleId} className={styles.dim}>
              {verdict.sentence} <Link to={{ page: 'sources', rule: verdict.ruleId }}>{verdict.ruleId}</Link>
            </p>
          ))}
        </>
      )}
    </Fact>
  );
}

function Verdict({ label, verdict, sentence }: { label: string; verdict: VerdictView; sentence: boolean }) {
  const t = useText();
  return (
    <div className={styles.verdict}>
      <p className={styles.verdictLabel}>{label}</p>
      <p className={styles.answer}>
        <Swatch value={verdict.value} />
        <span>
          {verdict.since === null
            ? t(`screen.training-long.${verdict.value}`)
            : t('screen.evidence.since', {
                verdict: t(`screen.training-long.${verdict.value}`),
                day: t.day(verdict.since),
              })}
        </span>
      </p>
      {sentence && <p className={styles.dim}>{verdict.sentence}</p>}
    </div>
  );
}

function Rule({ policy }: { policy: PolicyView }) {
  const t = useText();
  const source = policy.sources[0];
  return (
    <p className={styles.rule}>
      {source === undefined
        ? t('screen.evidence.rule', { rule: policy.ruleId })
        : t('screen.evidence.rule-source', {
            rule: policy.ruleId,
            title: source.title,
            date: t.day(source.date),
          })}{' '}
      <Link to={{ page: 'sources', rule: policy.ruleId }}>{t('screen.evidence.read-rule')}</Link>
    </p>
  );
}
