import { type Reason, reason } from '../model/reason.ts';
import { formatDay } from '../model/time.ts';
import type { DaySpan, Told } from '../model/told.ts';
import type { AudienceValue, TrainingValue } from '../model/values.ts';
import type { OptOutRule, PolicyRules, Rule, Switch } from '../policy/policy.ts';
import { atMost, type Case, selects } from './rules.ts';

/** A switch that the person used, with its spans. */
export interface UsedSwitch {
  readonly of: Switch;
  readonly spans: readonly DaySpan[];
}

/** The switches the person used and that exist where they live; without an answer all of them exist. */
export function switchesOf(policy: PolicyRules, told: Told): readonly UsedSwitch[] {
  const answers = told.optedOut[policy.platform];
  if (answers === undefined) return [];
  return policy.switches.flatMap((of) => {
    const spans = answers[of.id] ?? [];
    return spans.length > 0 && existsIn(of, told) ? [{ of, spans }] : [];
  });
}

function existsIn(of: Switch, told: Told): boolean {
  return of.regions === undefined || (told.region !== null && of.regions.includes(told.region));
}

export function switchesFor(rule: Rule, used: readonly UsedSwitch[]): readonly UsedSwitch[] {
  return used.filter((entry) => entry.of.rules.includes(rule.id));
}

/** What an opt-out leaves of a value, and the row that says so. `excluded` unless the table says otherwise. */
export interface OptedOut {
  readonly value: TrainingValue;
  readonly row: OptOutRule | null;
}

/** Opt-outs never raise: `unlikely` and `excluded` stay with the rule that gave them. */
export function optedOutValue(
  policy: PolicyRules,
  asked: Case,
  audience: AudienceValue,
  by: readonly UsedSwitch[],
): OptedOut {
  const row = policy.optOutRules.find((entry) => selects(entry, asked, audience));
  if (row === undefined) return { value: 'excluded', row: null };
  const values = by.map((used) => row.valueBySwitch[used.of.id] ?? row.value);
  return { value: values.reduce<TrainingValue>(atMost, values[0] ?? row.value), row };
}

/**
 * What is odd about the told opt-outs: before the switch was known, or no such switch where the person lives.
 * Both are kept as told; the report says so.
 */
export function optOutWarnings(policies: readonly PolicyRules[], told: Told): readonly Reason[] {
  return policies.flatMap((policy) => {
    const answers = told.optedOut[policy.platform] ?? {};
    return policy.switches.flatMap((of): Reason[] => {
      const spans = answers[of.id] ?? [];
      if (spans.length === 0) return [];
      if (!existsIn(of, told)) {
        return [reason('warning-no-switch-in-region', { platform: policy.platform, title: of.title })];
      }
      const known = of.firstKnownDay;
      const early = known === null ? [] : spans.filter((span) => span.from !== null && span.from < known);
      if (known === null || early.length === 0) return [];
      return [
        reason('warning-opted-out-before-switch', {
          platform: policy.platform,
          title: of.title,
          day: formatDay(known),
        }),
      ];
    });
  });
}
