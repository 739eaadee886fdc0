import type { Reason } from '../model/reason.ts';
import { isMessageId, type Sentences } from './catalogue.ts';

/** The sentence of a reason. A code without a sentence is a bug that `reasons.test.ts` finds. */
export function reasonSentence(say: Sentences, reason: Reason): string {
  const id = `reason.${reason.code}`;
  return isMessageId(id) ? say(id, reason.values) : reason.code;
}
