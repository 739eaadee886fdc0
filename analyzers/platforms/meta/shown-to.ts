import type { ShownTo } from '../../model/item.ts';
import { reason } from '../../model/reason.ts';
import type { AudienceBasis, AudienceValue } from '../../model/values.ts';

export type Fact = Extract<ShownTo, { readonly by: 'fact' }>;

export function fact(value: AudienceValue, basis: Exclude<AudienceBasis, 'declared'>, code: string): Fact {
  return { by: 'fact', value, basis, reason: reason(code) };
}

/** What is alike on all of Meta's platforms (items.md). */
export const metaShown = {
  message: fact('private', 'platform-rule', 'meta-message'),
  assistant: fact('private', 'platform-rule', 'meta-assistant'),
  onlyYou: fact('private', 'platform-rule', 'meta-only-you'),
} as const satisfies Record<string, ShownTo>;
