import { reason } from '../../model/reason.ts';
import type { Audience } from '../../model/verdict.ts';

/**
 * LinkedIn has an audience for each post and no switch for the whole account, so nothing follows the account. A
 * reader that says so all the same gets the honest answer.
 */
export function accountAudience(): Audience {
  return { value: 'unknown', basis: 'none', reason: reason('linkedin-audience-not-told') };
}
