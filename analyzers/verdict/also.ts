import { reason } from '../model/reason.ts';
import { formatDay } from '../model/time.ts';
import type { TrainingValue } from '../model/values.ts';
import type { AlsoVerdict } from '../model/verdict.ts';
import type { Rule } from '../policy/policy.ts';
import type { Days } from './exposure.ts';
import { decidingOptOut, gapsOf, optOutsOf } from './opt-outs.ts';
import { atMost, type Case, selects } from './rules.ts';
import { capped, caseOf, intervalsOf, meet, type Question } from './training.ts';

/**
 * Other beneficiaries than the platform's own models (X's collaborators, Microsoft for LinkedIn). They never change
 * the verdict, follow the same time, opt-out and minor rules, and are left out where these exclude them.
 */
export function alsoVerdicts(question: Question): readonly AlsoVerdict[] {
  const asked = caseOf(question, false);
  return question.policy.also.flatMap((rule) => {
    if (!selects(rule, asked, question.audience.value)) return [];
    const verdict = alsoVerdict(rule, question, asked);
    return verdict.value === 'excluded' ? [] : [verdict];
  });
}

function alsoVerdict(rule: Rule, question: Question, asked: Case): AlsoVerdict {
  const { audience, policy } = question;
  const given = typeof rule.value === 'string' ? rule.value : rule.value[audience.value];
  const assumed = audience.basis === 'platform-default' ? atMost(given, 'likely') : given;
  const value = underMinorRules(assumed, question, asked);
  const base = { ruleId: rule.id, scope: rule.scope };
  const plain = { ...base, value, reason: reason('rule', { statement: rule.statement }) };
  if (value === 'unlikely' || value === 'excluded') return plain;

  const optOuts = optOutsOf(rule, question.switches, policy, asked, audience.value);
  const meets = (gaps: readonly Days[]) => meet(question.exposure, intervalsOf(rule, question.region), gaps);
  const met = meets(gapsOf(optOuts));
  switch (met.how) {
    case 'open':
      return capped(plain, met.interval, rule);
    case 'opted-out': {
      const out = decidingOptOut(optOuts, (gaps) => meets(gaps).how === 'opted-out');
      const statement = out?.row?.statement ?? rule.statement;
      const lowered = atMost(value, out?.value ?? 'excluded');
      return { ...base, value: lowered, reason: reason('rule-opted-out', { statement }) };
    }
    case 'ended-before': {
      const start = formatDay(met.start);
      const why = reason('rule-ended-before', { statement: rule.statement, start });
      return { ...base, value: atMost(value, 'possible'), reason: why };
    }
    case 'paused':
      return { ...base, value: 'unlikely', reason: reason('rule-paused', { statement: rule.statement }) };
  }
}

function underMinorRules(value: TrainingValue, question: Question, asked: Case): TrainingValue {
  if (!question.minor) return value;
  for (const rule of question.policy.rules) {
    if (rule.minor !== true || !selects(rule, asked, question.audience.value)) continue;
    const limit = rule.firstExposedFrom;
    const own = typeof rule.value === 'string' ? rule.value : rule.value[question.audience.value];
    return atMost(value, limit !== undefined && asked.firstExposed < limit.day ? limit.earlierAtMost : own);
  }
  return value;
}
