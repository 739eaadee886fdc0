import { reason } from '../model/reason.ts';
import type { DaySpan } from '../model/told.ts';
import type { Verdict } from '../model/verdict.ts';
import type { ClauseInterval } from '../policy/policy.ts';
import { optedOutValue, switchesFor, type UsedSwitch } from './opt-outs.ts';
import { atMost, decide } from './rules.ts';
import { caseOf, decisionReason, intervalsOf, optedOut, type Question } from './training.ts';

/**
 * Is the item still open to use from today? Today's audience, today's clause, the opt-outs in force. An opt-out
 * of today counts here: "from today" begins when it is done.
 */
export function aheadVerdict(question: Question): Verdict['ahead'] {
  const { policy, audience, region, today } = question;
  const asked = caseOf(question, true);
  const value = audience.now ?? audience.value;
  const basis = audience.now === undefined ? audience.basis : 'inferred';
  const decision = decide(policy, asked, value, basis);
  const { rule, clause } = decision;
  const plain = {
    value: decision.value,
    ruleId: rule.id,
    scope: rule.scope,
    reason: decisionReason(decision),
  };
  if (decision.value === 'unlikely' || decision.value === 'excluded') return plain;

  const present = intervalsOf(clause, region).find(
    (entry) => entry.from <= today && (entry.to === null || today <= entry.to),
  );
  if (present === undefined) {
    return {
      ...plain,
      value: 'unlikely',
      reason: reason('rule-not-in-force', { statement: rule.statement }),
    };
  }

  const by = inForce(switchesFor(clause, question.switches), today);
  if (by.length === 0) return plain;
  const out = optedOutValue(
    policy,
    asked,
    value,
    by.map(({ used }) => used),
  );
  const lowered = atMost(decision.value, out.value);
  switch (strongestEffect(by, question, present)) {
    case 'opted-out':
      return optedOut(lowered, rule, out.row);
    case 'disputed':
      return {
        ...plain,
        value: atMost(decision.value, 'possible'),
        reason: reason('rule-opted-out-disputed', { statement: out.row?.statement ?? rule.statement }),
      };
    case 'kept':
      return plain;
  }
}

interface InForce {
  readonly used: UsedSwitch;
  readonly span: DaySpan;
}

function inForce(used: readonly UsedSwitch[], today: number): readonly InForce[] {
  return used.flatMap((entry) =>
    entry.spans
      .filter((span) => (span.from === null || span.from <= today) && (span.to === null || today < span.to))
      .map((span) => ({ used: entry, span })),
  );
}

type Reach = 'opted-out' | 'disputed' | 'kept';

/** Of several opt-outs in force the one that protects most decides. */
function strongestEffect(by: readonly InForce[], question: Question, present: ClauseInterval): Reach {
  const reaches = by.map(({ used, span }) => reach(used, span, question, present));
  if (reaches.includes('opted-out')) return 'opted-out';
  return reaches.includes('disputed') ? 'disputed' : 'kept';
}

function reach(used: UsedSwitch, span: DaySpan, question: Question, present: ClauseInterval): Reach {
  const { first } = question.exposure;
  const optedOutOn = span.from ?? -Infinity;
  switch (used.of.effect) {
    case 'all-later-training':
      return 'opted-out';
    case 'later-items':
      return first > optedOutOn ? 'opted-out' : 'kept';
    case 'disputed':
      // Exposed on a day of the present interval on which the opt-out did not hold yet.
      return Math.max(first, present.from) <= optedOutOn ? 'disputed' : 'opted-out';
  }
}
