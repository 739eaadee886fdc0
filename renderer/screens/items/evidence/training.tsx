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
  return (
    <Fact title={t('screen.evidence.training')}>
      <Verdict label={t('screen.headline.so-far')} verdict={soFar} sentence={!same} />
      <Verdict label={t('screen.headline.ahead')} verdict={ahead} sentence />
      {item.policies.map((policy) => (
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
    <div>
      <p className={styles.answer}>
        <Swatch value={verdict.value} />
        <span>
          {label}: {t(`screen.training-long.${verdict.value}`)}
          {verdict.since !== null && `, ${t('screen.evidence.since', { day: t.day(verdict.since) })}`}
        </span>
      </p>
      {sentence && <p className={styles.dim}>{verdict.sentence}</p>}
      <p className={styles.basis}>{t(`screen.scope.${verdict.scope}`)}</p>
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
