import { loadOptOutGuide } from '../../policy/load.ts';
import { metaPolicy } from '../meta/policy.ts';
import optOutData from './opt-out.json' with { type: 'json' };

/** Meta's rules, which hold for all of its platforms. */
export const policy = metaPolicy('facebook');

export const optOut = loadOptOutGuide(optOutData);
