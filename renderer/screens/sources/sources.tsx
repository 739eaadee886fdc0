import { ExternalLink } from 'lucide-react';
import { useEffect } from 'react';
import type { PolicyView, ReportView, SourceView } from '../../../analyzers/model/query.ts';
import { type PlatformId, platformIds } from '../../../analyzers/model/values.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';
import { useApp } from '../../session/app-context.tsx';
import { platformName } from '../../text/names.ts';
import { useText } from '../../text/text.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { PlatformJumps, platformAnchor } from '../shell/platform-jumps.tsx';
import styles from './sources.module.css';

/** Every rule in use, in plain words, with its sources and dates. */
export function Sources({ rule, report }: { rule: string | null; report: ReportView }) {
  const t = useText();
  const platforms = platformIds.filter((platform) =>
    report.policies.some((one) => one.platform === platform),
  );
  useEffect(() => {
    if (rule !== null) document.getElementById(ruleAnchor(rule))?.scrollIntoView({ block: 'center' });
  }, [rule]);
  return (
    <div className={styles.page}>
      <PageTitle title={t('screen.sources.title')} className={styles.title} />
      <p className={styles.lead}>
        {t('screen.sources.lead', {
          reviewed: t.day(report.policyPack.lastReviewed),
          version: report.policyPack.version,
        })}
      </p>
      <PlatformJumps platforms={platforms} />
      {platforms.map((platform) => (
        <PlatformRules key={platform} platform={platform} report={report} chosen={rule} />
      ))}
    </div>
  );
}

interface PlatformRulesProps {
  readonly platform: PlatformId;
  readonly report: ReportView;
  readonly chosen: string | null;
}

function PlatformRules({ platform, report, chosen }: PlatformRulesProps) {
  const t = useText();
  return (
    <Section title={platformName(t, platform)} anchor={platformAnchor(platform)}>
      <ul className={styles.rules}>
        {report.policies
          .filter((policy) => policy.platform === platform)
          .map((policy) => (
            <Rule key={policy.ruleId} policy={policy} chosen={policy.ruleId === chosen} />
          ))}
      </ul>
    </Section>
  );
}

function Rule({ policy, chosen }: { policy: PolicyView; chosen: boolean }) {
  const t = useText();
  const { since, certainty } = policy;
  return (
    <li id={ruleAnchor(policy.ruleId)} className={chosen ? `${styles.rule} ${styles.chosen}` : styles.rule}>
      <p className={styles.statement}>{policy.statement}</p>
      <p className={styles.facts}>
        {[
          since === null ? null : t(`screen.since.${certainty ?? 'exact'}`, { day: t.day(since) }),
          t(`screen.scope.${policy.scope}`),
          policy.unconfirmed ? t('screen.sources.unconfirmed') : null,
          t('screen.sources.rule', { rule: policy.ruleId }),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <ul className={styles.sources}>
        {policy.sources.map((source) => (
          <Source key={source.url} source={source} />
        ))}
      </ul>
    </li>
  );
}

function Source({ source }: { source: SourceView }) {
  const t = useText();
  const { session } = useApp();
  const { title, date, strength, url } = source;
  return (
    <li className={styles.source}>
      <span>
        {t('screen.sources.source', { title, date: t.day(date), strength: t(`screen.strength.${strength}`) })}
        <span className={styles.url}>{url}</span>
      </span>
      <Button
        look="quiet"
        icon={ExternalLink}
        onClick={() => void session.main.ask('openInBrowser', { url })}
      >
        {t('screen.open-in-browser')}
      </Button>
    </li>
  );
}

function ruleAnchor(ruleId: string): string {
  return `rule-${ruleId}`;
}
