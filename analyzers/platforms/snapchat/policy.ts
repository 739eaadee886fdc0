import { loadOptOutGuide, loadPolicy } from '../../policy/load.ts';
import optOutData from './opt-out.json' with { type: 'json' };
import policyData from './policy.json' with { type: 'json' };

/** Snapchat's rules as data: ids, values and days are those of the policy page, section 6. */
export const policy = loadPolicy(policyData);

export const optOut = loadOptOutGuide(optOutData);
