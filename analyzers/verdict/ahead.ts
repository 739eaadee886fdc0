import { reason } from '../model/reason.ts';
import type { DaySpan } from '../model/told.ts';
import { trainingValues } from '../model/values.ts';
import type { Verdict } from '../model/verdict.ts';
import type { ClauseInterval, Rule } from '../policy/policy.ts';
import { type OptOut, optOutsOf, type UsedSwitch } from './opt-outs.ts';
import { atMost, decide } from './rules.ts';
import { capped, caseOf, decisionReason, intervalsOf, optedOut, type Question } from './training.ts';

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

  const uncut = capped(plain, present, rule);
  const optOuts = optOutsOf(clause, question.switches, policy, asked, value);
  // Of several opt-outs in force the one that protects most decides.
  const [least] = inForce(optOuts, today)
    .map((one) => underOptOut(one, uncut, rule, question, present))
    .toSorted((a, b) => trainingValues.indexOf(b.value) - trainingValues.indexOf(a.value));
  return least ?? uncut;
}

type Ahead = Verdict['ahead'];

function underOptOut(
  { out, span }: InForce,
  uncut: Ahead,
  rule: Rule,
  question: Question,
  present: ClauseInterval,
): Ahead {
  switch (reach(out, span, question, present)) {
    case 'opted-out':
      return optedOut(uncut.value, rule, out);
    case 'disputed':
      return {
        ...uncut,
        value: atMost(uncut.value, 'possible'),
        reason: reason('rule-opted-out-disputed', { statement: out.row?.statement ?? rule.statement }),
      };
    case 'kept':
      return uncut;
  }
}

interface InForce {
  readonly out: OptOut;
  readonly span: DaySpan;
}

function inForce(optOuts: readonly OptOut[], today: number): readonly InForce[] {
  return optOuts.flatMap((out) =>
    out.spans
      .filter((span) => (span.from === null || span.from <= today) && (span.to === null || today < span.to))
      .map((span) => ({ out, span })),
  );
}

type Reach = 'opted-out' | 'disputed' | 'kept';

function reach(used: UsedSwitch, span: DaySpan, question: Question, present: ClauseInterval): Reach {
  const { first, last } = question.exposure;
  const optedOutOn = span.from ?? -Infinity;
  switch (used.of.effect) {
    case 'all-later-training':
      return 'opted-out';
    case 'later-items':
      return first > optedOutOn ? 'opted-out' : 'kept';
    case 'disputed':
      // Exposed on a day of the present interval on which the opt-out did not hold yet.
      return Math.max(first, present.from) <= Math.min(last, optedOutOn) ? 'disputed' : 'opted-out';
  }
}
