import type { PolicyView } from '../model/query.ts';
import { formatDay } from '../model/time.ts';
import type { Told } from '../model/told.ts';
import type { ClauseRegion, PlatformId, Scope } from '../model/values.ts';
import type { Platform } from '../platforms/platform.ts';
import type { ClauseInterval, OptOutRule, PolicyRules, PolicySource, Rule } from '../policy/policy.ts';
import { clauseRegion } from '../verdict/rules.ts';
import { intervalsOf } from '../verdict/training.ts';
import type { Cell } from './cells.ts';

/** Rules that `training`, `ahead` or `also` of any item names, by platform. */
export type UsedRules = ReadonlyMap<PlatformId, ReadonlySet<string>>;

export function usedRules(cells: readonly Cell[]): UsedRules {
  const used = new Map<PlatformId, Set<string>>();
  for (const { platform, count, trainingRule, aheadRule, alsoRules } of cells) {
    if (count === 0) continue;
    const ids = used.get(platform) ?? new Set<string>();
    for (const id of [trainingRule, aheadRule, ...alsoRules]) ids.add(id);
    used.set(platform, ids);
  }
  return used;
}

/** The used rules with what they say, in the order of the platforms and of the policy's own table. */
export function policyViews(
  platforms: readonly Platform[],
  used: UsedRules,
  told: Told,
): readonly PolicyView[] {
  return platforms.flatMap(({ policy }) => {
    const ids = used.get(policy.platform);
    return ids === undefined ? [] : viewsOf(policy, told).filter(({ ruleId }) => ids.has(ruleId));
  });
}

export function policyView(policy: PolicyRules, ruleId: string, told: Told): PolicyView | null {
  return viewsOf(policy, told).find((view) => view.ruleId === ruleId) ?? null;
}

function viewsOf(policy: PolicyRules, told: Told): readonly PolicyView[] {
  const region = clauseRegion(told, policy);
  const withClause = (rule: Rule): PolicyView => view(policy, rule, region, intervalsOf(rule, region)[0]);
  return [
    ...policy.rules.map(withClause),
    ...policy.also.map(withClause),
    ...policy.optOutRules.map((rule) => view(policy, rule, region, undefined)),
  ];
}

function view(
  policy: PolicyRules,
  rule: Pick<Rule | OptOutRule, 'id' | 'statement' | 'unconfirmed'> & {
    readonly scope: Scope;
    readonly sources: readonly PolicySource[];
  },
  region: ClauseRegion,
  first: ClauseInterval | undefined,
): PolicyView {
  return {
    platform: policy.platform,
    ruleId: rule.id,
    statement: rule.statement,
    since: first === undefined ? null : formatDay(first.from),
    certainty: first?.certainty ?? null,
    unconfirmed: rule.unconfirmed,
    scope: rule.scope,
    sources: rule.sources
      .filter(({ regions }) => regions === undefined || regions.includes(region))
      .map(({ title, url, date, strength }) => ({ title, url, date, strength })),
  };
}
