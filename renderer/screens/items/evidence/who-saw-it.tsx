import { type ReactNode, useState } from 'react';
import type { ItemDetail } from '../../../../analyzers/model/query.ts';
import { AudienceIcon } from '../../../charts/audience-matrix.tsx';
import { Button } from '../../../components/button.tsx';
import { useTold } from '../../../session/app-context.tsx';
import { type Text, useText } from '../../../text/text.tsx';
import { withGroupAudience } from '../../../told/edits.ts';
import { DefaultQuestion } from '../../questions/default-question.tsx';
import { ProtectedQuestion } from '../../questions/protected-question.tsx';
import { useTelling } from '../../questions/use-telling.ts';
import { accountWide } from '../../report/assumptions.ts';
import styles from './evidence.module.css';
import { Fact } from './fact.tsx';

/** Who could see it, from when until when, on what evidence, and the click that would settle an assumption. */
export function WhoSawIt({ item }: { item: ItemDetail }) {
  const t = useText();
  const { audienceView: view } = item;
  return (
    <Fact title={t('screen.evidence.audience')}>
      <p className={styles.answer}>
        <AudienceIcon audience={item.audience} /> {audienceWords(t, item)}
      </p>
      {view.now !== null && <p>{t('screen.evidence.now', { audience: t(`screen.audience.${view.now}`) })}</p>}
      <p className={styles.dim}>{view.sentence}</p>
      <p className={styles.basis}>{t(`screen.basis-long.${item.basis}`)}</p>
      <Settle item={item} />
    </Fact>
  );
}

/** "Public, from 3 May 2014 until 2 June 2016" */
function audienceWords(t: Text, item: ItemDetail): string {
  const { from, until } = item.audienceView;
  const audience = t(`screen.audience.${item.audience}`);
  const start = from ?? (item.audience === 'unknown' ? null : item.createdAt);
  if (until === 'unknown-day') return t('screen.evidence.until-unknown', { audience });
  if (start !== null && until !== null) {
    return t('screen.evidence.from-until', { audience, from: t.when(start), until: t.when(until) });
  }
  if (until !== null) return t('screen.evidence.until', { audience, until: t.when(until) });
  return start === null ? audience : t('screen.evidence.from', { audience, from: t.when(start) });
}

function Settle({ item }: { item: ItemDetail }): ReactNode {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const { settledBy } = item.audienceView;
  if (settledBy === 'group-audience' && item.group !== null)
    return <SettleGroup item={item} group={item.group} />;
  if (settledBy !== 'default-audience') return null;
  if (!asking) {
    return (
      <Button onClick={() => setAsking(true)}>
        {t(accountWide.includes(item.platform) ? 'screen.evidence.was-protected' : 'screen.evidence.i-know')}
      </Button>
    );
  }
  return (
    <div className={styles.settle}>
      {accountWide.includes(item.platform) ? (
        <ProtectedQuestion platform={item.platform} bare />
      ) : (
        <DefaultQuestion platform={item.platform} />
      )}
    </div>
  );
}

function SettleGroup({ item, group }: { item: ItemDetail; group: string }) {
  const t = useText();
  const told = useTold();
  const { tell } = useTelling();
  const settle = (answer: 'public' | 'limited') => () =>
    tell(withGroupAudience(told, item.platform, group, answer));
  return (
    <div className={styles.settle}>
      <p>{t('screen.evidence.group', { group })}</p>
      <div className={styles.buttons}>
        <Button onClick={settle('public')}>{t('screen.evidence.group-public')}</Button>
        <Button onClick={settle('limited')}>{t('screen.evidence.group-limited')}</Button>
      </div>
    </div>
  );
}
