import type { Item } from '../model/item.ts';
import type { Day } from '../model/time.ts';
import type { Told } from '../model/told.ts';
import {
  type AudienceBasis,
  type AudienceValue,
  type ClauseRegion,
  type TrainingValue,
  trainingValues,
} from '../model/values.ts';
import type { PolicyRules, Rule, RuleSelector } from '../policy/policy.ts';

/** What a rule can select on, for one item and one of the two questions. */
export interface Case {
  readonly subject: Item['subject'];
  readonly kind: Item['kind'];
  readonly region: ClauseRegion;
  readonly minor: boolean;
  /** First day of the exposure; `-Infinity`: always. */
  readonly firstExposed: number;
  /** Asking for today and later, not for so far. */
  readonly ahead: boolean;
}

/** What the table gives before time and opt-outs are looked at. */
export interface Decision {
  readonly rule: Rule;
  readonly value: TrainingValue;
  /** The rule whose intervals and switches apply: another one where `rule` only lowers what that one gives. */
  readonly clause: Rule;
  readonly how: 'plain' | 'assumed' | 'unknown-audience' | 'unknown-same' | 'minor-earlier';
}

/** The lower (less exposing) of two values. */
export function atMost(value: TrainingValue, limit: TrainingValue): TrainingValue {
  return trainingValues.indexOf(value) >= trainingValues.indexOf(limit) ? value : limit;
}

export function clauseRegion(told: Told, policy: PolicyRules): ClauseRegion {
  return told.region !== null && policy.namedRegions.includes(told.region) ? told.region : 'row';
}

export function selects(selector: RuleSelector, asked: Case, audience: AudienceValue): boolean {
  if (selector.subjects !== undefined && !selector.subjects.includes(asked.subject)) return false;
  if (selector.kinds !== undefined && !selector.kinds.includes(asked.kind)) return false;
  if (selector.audience !== undefined && !selector.audience.includes(audience)) return false;
  if (selector.regions !== undefined && !selector.regions.includes(asked.region)) return false;
  if (selector.minor !== undefined && selector.minor !== asked.minor) return false;
  const before: Day | undefined = selector.firstExposedBefore?.[asked.region];
  if (before === undefined) return true;
  return !asked.ahead && asked.firstExposed < before;
}

/** The first row that fits, in the order of the table; the last row selects everything. */
export function firstRule(policy: PolicyRules, asked: Case, audience: AudienceValue): Decision {
  for (let at = 0; at < policy.rules.length; at++) {
    const rule = policy.rules[at];
    if (rule === undefined || !selects(rule, asked, audience)) continue;
    const value = valueFor(rule, audience);
    const limit = rule.firstExposedFrom;
    if (limit === undefined || asked.ahead || asked.firstExposed >= limit.day) {
      return { rule, value, clause: rule, how: 'plain' };
    }
    const next = firstRule({ ...policy, rules: policy.rules.slice(at + 1) }, asked, audience);
    return {
      rule,
      value: atMost(next.value, limit.earlierAtMost),
      clause: next.clause,
      how: 'minor-earlier',
    };
  }
  throw new Error(`policy data of ${policy.platform}: the last rule must select everything`);
}

function valueFor(rule: Rule, audience: AudienceValue): TrainingValue {
  return typeof rule.value === 'string' ? rule.value : rule.value[audience];
}

/**
 * Rules and caps of design.md section 1. An unknown audience: a row that lists it decides; otherwise the rows for
 * `public` and `limited` are compared. An audience that is only the platform's default counts at most as likely,
 * unless both would give the same.
 */
export function decide(
  policy: PolicyRules,
  asked: Case,
  audience: AudienceValue,
  basis: AudienceBasis,
): Decision {
  if (audience === 'unknown') return decideUnknown(policy, asked);
  const decision = firstRule(policy, asked, audience);
  if (basis !== 'platform-default') return decision;
  const same = firstRule(policy, asked, 'public').value === firstRule(policy, asked, 'limited').value;
  const value = same ? decision.value : atMost(decision.value, 'likely');
  return value === decision.value ? decision : { ...decision, value, how: 'assumed' };
}

function decideUnknown(policy: PolicyRules, asked: Case): Decision {
  const listed = firstRule(policy, asked, 'unknown');
  const catchAll = policy.rules.at(-1);
  if (listed.rule !== catchAll) return { ...listed, value: atMost(listed.value, 'likely') };
  const ifPublic = firstRule(policy, asked, 'public');
  const ifLimited = firstRule(policy, asked, 'limited');
  if (ifPublic.rule === catchAll && ifLimited.rule === catchAll) return listed;
  if (ifPublic.value === ifLimited.value) {
    return { ...ifPublic, value: atMost(ifPublic.value, 'likely'), how: 'unknown-same' };
  }
  return { ...ifPublic, value: 'possible', how: 'unknown-audience' };
}
