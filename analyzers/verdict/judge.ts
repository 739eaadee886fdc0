import type { AccountFacts } from '../model/account.ts';
import type { Item } from '../model/item.ts';
import { dayOf, type Instant } from '../model/time.ts';
import type { Told } from '../model/told.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Platform } from '../platforms/platform.ts';
import type { PolicyRules } from '../policy/policy.ts';
import { aheadVerdict } from './ahead.ts';
import { alsoVerdicts } from './also.ts';
import { audienceOf } from './audience.ts';
import { exposureOf } from './exposure.ts';
import { switchesOf } from './opt-outs.ts';
import { clauseRegion } from './rules.ts';
import { type Question, trainingVerdict } from './training.ts';

/** What a verdict depends on besides the item. */
export interface JudgeInputs {
  platformOf(item: Item): Pick<Platform, 'policy' | 'accountAudience'>;
  accountOf(item: Item): AccountFacts;
  readonly told: Told;
  readonly generatedAt: Instant;
}

export type Judge = (item: Item) => Verdict;

/**
 * Facts, policy data and what the person told, to a verdict. Pure: the same item gives the same verdict, no file
 * is opened, so every answer of the person recomputes all items at once.
 */
export function createJudge(inputs: JudgeInputs): Judge {
  const { told } = inputs;
  const today = dayOf(inputs.generatedAt);
  const answers = new Map<PolicyRules, Pick<Question, 'policy' | 'region' | 'switches'>>();
  const answersFor = (policy: PolicyRules) => {
    const known = answers.get(policy);
    if (known !== undefined) return known;
    const made = { policy, region: clauseRegion(told, policy), switches: switchesOf(policy, told) };
    answers.set(policy, made);
    return made;
  };
  return (item) => {
    const platform = inputs.platformOf(item);
    const audience = audienceOf(item, inputs.accountOf(item), told, platform);
    const exposure = exposureOf(item.createdAt, audience, today);
    const question: Question = {
      ...answersFor(platform.policy),
      item,
      audience,
      exposure,
      today,
      minor: told.minor,
    };
    return {
      audience,
      training: { ...trainingVerdict(question), also: alsoVerdicts(question) },
      ahead: aheadVerdict(question),
    };
  };
}
