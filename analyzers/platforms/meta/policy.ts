import { loadPolicy } from '../../policy/load.ts';
import type { PolicyRules } from '../../policy/policy.ts';
import policyData from './policy.json' with { type: 'json' };

export type MetaPlatform = 'facebook' | 'instagram' | 'threads';

/**
 * Meta's rules as data: ids, values and days are those of the policy page, section 6. One policy holds for all
 * three platforms; answers and reports name each by itself.
 */
export function metaPolicy(platform: MetaPlatform): PolicyRules {
  return loadPolicy({ platform, ...policyData });
}
