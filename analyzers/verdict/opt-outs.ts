import { type Reason, reason } from '../model/reason.ts';
import { formatDay } from '../model/time.ts';
import type { DaySpan, Told } from '../model/told.ts';
import { type AudienceValue, type TrainingValue, trainingValues } from '../model/values.ts';
import type { OptOutRule, PolicyRules, Rule, Switch } from '../policy/policy.ts';
import { type Days, optOutDays } from './exposure.ts';
import { type Case, selects } from './rules.ts';

/** A switch that the person used, with its spans. */
export interface UsedSwitch {
  readonly of: Switch;
  readonly spans: readonly DaySpan[];
}

/** The switches the person used and that exist where they live; without an answer those that exist everywhere. */
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

/** A used switch that reaches the case: what its opt-out leaves of a value, and the row that says so. */
export interface OptOut extends UsedSwitch {
  /** `excluded` unless the table says otherwise. */
  readonly value: TrainingValue;
  readonly row: OptOutRule | null;
}

/**
 * The switches that reach what `rule` decides, the one that protects most first. Opt-outs never raise: `unlikely`
 * and `excluded` stay with the rule that gave them.
 */
export function optOutsOf(
  rule: Rule,
  used: readonly UsedSwitch[],
  policy: PolicyRules,
  asked: Case,
  audience: AudienceValue,
): readonly OptOut[] {
  const row = policy.optOutRules.find((entry) => selects(entry, asked, audience)) ?? null;
  return used
    .filter(({ of }) => of.rules.includes(rule.id) && (row !== null || !of.onlyOptOutRows))
    .map((entry) => ({
      ...entry,
      row,
      value: row === null ? 'excluded' : (row.valueBySwitch[entry.of.id] ?? row.value),
    }))
    .toSorted((a, b) => trainingValues.indexOf(b.value) - trainingValues.indexOf(a.value));
}

/** Days in which any of the opt-outs is in force. */
export function gapsOf(optOuts: readonly OptOut[]): readonly Days[] {
  return optOuts.flatMap(({ spans }) => spans.map(optOutDays));
}

/**
 * The opt-out that decides where only all together cover the exposure: on each day the one that protects most
 * holds, and of all days the most exposing one counts. `cover` says whether gaps leave no day of the exposure open.
 */
export function decidingOptOut(
  optOuts: readonly OptOut[],
  cover: (gaps: readonly Days[]) => boolean,
): OptOut | null {
  for (let many = 1; many < optOuts.length; many++) {
    if (cover(gapsOf(optOuts.slice(0, many)))) return optOuts[many - 1] ?? null;
  }
  return optOuts.at(-1) ?? null;
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
