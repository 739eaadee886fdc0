import { reason } from '../../model/reason.ts';
import type { Audience } from '../../model/verdict.ts';

/**
 * Snapchat asks for an audience with each Snap and has no switch for the whole account, so nothing follows the account. A
 * reader that says so all the same gets the honest answer.
 */
export function accountAudience(): Audience {
  return { value: 'unknown', basis: 'none', reason: reason('snapchat-audience-not-told') };
}
