import type { Item } from '../model/item.ts';
import { type Reason, reason } from '../model/reason.ts';
import { type Day, formatDay } from '../model/time.ts';
import { type ClauseRegion, type TrainingValue, trainingValues } from '../model/values.ts';
import type { Audience, TrainingVerdict } from '../model/verdict.ts';
import type { ClauseInterval, PolicyRules, Rule } from '../policy/policy.ts';
import { clauseDays, type Days, type Exposure, exposedDays, hasDayOutside, overlap } from './exposure.ts';
import { decidingOptOut, gapsOf, type OptOut, optOutsOf, type UsedSwitch } from './opt-outs.ts';
import { atMost, type Case, type Decision, decide } from './rules.ts';

/** Everything that the two questions about one item need. */
export interface Question {
  readonly policy: PolicyRules;
  readonly item: Item;
  readonly audience: Audience;
  readonly exposure: Exposure;
  readonly today: Day;
  readonly region: ClauseRegion;
  readonly minor: boolean;
  readonly switches: readonly UsedSwitch[];
}

export function caseOf(question: Question, ahead: boolean): Case {
  const { item, region, minor, exposure } = question;
  return { subject: item.subject, kind: item.kind, region, minor, firstExposed: exposure.first, ahead };
}

/** Clause intervals of a rule in the person's region, oldest first. */
export function intervalsOf(rule: Rule, region: ClauseRegion): readonly ClauseInterval[] {
  return rule.intervals[region] ?? rule.intervals.row ?? [];
}

/** How time and opt-outs met the clause (design.md section 1, "The first that fits decides"). */
type Met =
  | { readonly how: 'open'; readonly interval: ClauseInterval }
  | { readonly how: 'opted-out' }
  | { readonly how: 'ended-before'; readonly start: Day }
  | { readonly how: 'paused' };

export function meet(exposure: Exposure, intervals: readonly ClauseInterval[], gaps: readonly Days[]): Met {
  const exposed = exposedDays(exposure);
  let open: ClauseInterval | null = null;
  let onlyOptedOut = false;
  for (const interval of intervals) {
    const shared = overlap(exposed, clauseDays(interval));
    if (shared === null) continue;
    if (!hasDayOutside(shared, gaps)) onlyOptedOut = true;
    else if (open === null || gives(interval) < gives(open)) open = interval;
  }
  if (open !== null) return { how: 'open', interval: open };
  if (onlyOptedOut) return { how: 'opted-out' };
  const first = intervals[0];
  if (first !== undefined && exposure.last < first.from) return { how: 'ended-before', start: first.from };
  return { how: 'paused' };
}

/** Smaller: the interval can give a more exposing value. */
function gives(interval: ClauseInterval): number {
  return trainingValues.indexOf(interval.atMost ?? 'confirmed');
}

/** Could the item have been used so far? */
export function trainingVerdict(question: Question): Omit<TrainingVerdict, 'also'> {
  const { policy, audience, exposure, region } = question;
  const asked = caseOf(question, false);
  const decision = decide(policy, asked, audience.value, audience.basis);
  const { value, rule, clause } = decision;
  const plain = { value, ruleId: rule.id, scope: rule.scope, reason: decisionReason(decision) };

  // Time and opt-outs never raise a value.
  if (value === 'unlikely' || value === 'excluded') return plain;

  const intervals = intervalsOf(clause, region);
  const optOuts = optOutsOf(clause, question.switches, policy, asked, audience.value);
  const met = meet(exposure, intervals, gapsOf(optOuts));
  switch (met.how) {
    case 'open':
      return {
        ...capped(open(plain, question, intervals[0]), met.interval, rule),
        since: met.interval.from,
      };
    case 'opted-out': {
      const out = decidingOptOut(optOuts, (gaps) => meet(exposure, intervals, gaps).how === 'opted-out');
      return optedOut(value, rule, out);
    }
    case 'ended-before':
      return {
        ...plain,
        value: atMost(value, 'possible'),
        reason: reason('rule-ended-before', { statement: rule.statement, start: formatDay(met.start) }),
      };
    case 'paused':
      return { ...plain, value: 'unlikely', reason: reason('rule-paused', { statement: rule.statement }) };
  }
}

type Plain = Omit<TrainingVerdict, 'also' | 'since'>;

/** An interval of which it is not sure that it holds in the region gives no more than its cap. */
export function capped<V extends { readonly value: TrainingValue; readonly reason: Reason }>(
  plain: V,
  interval: ClauseInterval,
  rule: Rule,
): V {
  const value = atMost(plain.value, interval.atMost ?? plain.value);
  if (value === plain.value) return plain;
  return { ...plain, value, reason: reason('rule-start-unknown', { statement: rule.statement }) };
}

/** Taken down on an untold day: what was made before the clause may have been gone when it began. */
function open(plain: Plain, question: Question, first: ClauseInterval | undefined): Plain {
  const mayHaveEnded =
    question.exposure.endUntold && first !== undefined && question.exposure.first < first.from;
  if (!mayHaveEnded || plain.value !== 'confirmed') return plain;
  const statement = String(plain.reason.values?.statement ?? '');
  return { ...plain, value: 'likely', reason: reason('rule-taken-down-unknown', { statement }) };
}

export function optedOut(plainValue: TrainingValue, rule: Rule, out: OptOut | null): Plain {
  const value = atMost(plainValue, out?.value ?? 'excluded');
  const row = out?.row ?? null;
  return row === null
    ? { value, ruleId: rule.id, scope: rule.scope, reason: reason('rule-opted-out-no-row') }
    : {
        value,
        ruleId: row.id,
        scope: rule.scope,
        reason: reason('rule-opted-out', { statement: row.statement }),
      };
}

const decisionCodes = {
  plain: 'rule',
  assumed: 'rule-assumed',
  'unknown-audience': 'rule-unknown-audience',
  'unknown-same': 'rule-unknown-same',
  'minor-earlier': 'rule-minor-earlier',
} as const satisfies Record<Decision['how'], string>;

export function decisionReason(decision: Decision): Reason {
  return reason(decisionCodes[decision.how], { statement: decision.rule.statement });
}
