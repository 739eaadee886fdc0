import { reason } from '../../model/reason.ts';
import type { Audience } from '../../model/verdict.ts';

/** Facebook has an audience for each post and no switch for the whole account, so nothing follows the account. */
export function accountAudience(): Audience {
  return { value: 'unknown', basis: 'none', reason: reason('facebook-not-told') };
}
