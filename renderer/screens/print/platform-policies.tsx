import type { PrintDocument } from '../../../analyzers/model/print.ts';
import type { PolicyView } from '../../../analyzers/model/query.ts';
import type { PlatformId } from '../../../analyzers/model/values.ts';
import { type Text, useText } from '../../text/text.tsx';
import styles from './print-page.module.css';
import type { NumberedSources } from './sources.ts';

export interface PlatformPoliciesProps {
  readonly document: PrintDocument;
  readonly platform: PlatformId;
  readonly sources: NumberedSources;
}

/** Each rule in use, in our words, with its day and the numbers of its sources. */
export function PlatformPolicies({ document, platform, sources }: PlatformPoliciesProps) {
  const text = useText();
  const policies = document.report.policies.filter((policy) => policy.platform === platform);
  if (policies.length === 0) return null;
  return (
    <section>
      <h3>{text('print.platform.policy')}</h3>
      <ul className={styles.policies}>
        {policies.map((policy) => (
          <li key={policy.ruleId}>
            {policy.statement}{' '}
            <span className={styles.quiet}>({remarks(policy, sources, text).join('; ')})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const sinceIds = {
  exact: 'print.platform.since',
  'at-latest': 'print.platform.since-at-latest',
  'at-earliest': 'print.platform.since-at-earliest',
  about: 'print.platform.since-about',
} as const;

/** "since 29 Sep 2023 at the latest"; the day is `YYYY-MM-DD`. */
function sinceSentence(day: string, certainty: keyof typeof sinceIds, text: Text): string {
  return text(sinceIds[certainty], { date: text.day(day) });
}

function remarks(policy: PolicyView, sources: NumberedSources, text: Text): readonly string[] {
  const parts: string[] = [];
  if (policy.since !== null) parts.push(sinceSentence(policy.since, policy.certainty ?? 'exact', text));
  if (policy.unconfirmed) parts.push(text('print.platform.unconfirmed'));
  const numbers = sources.numbersOf(policy);
  if (numbers.length > 0)
    parts.push(
      text('print.platform.source', {
        count: numbers.length,
        numbers: text.list(numbers.map((n) => text.number(n))),
      }),
    );
  parts.push(policy.ruleId);
  return parts;
}
