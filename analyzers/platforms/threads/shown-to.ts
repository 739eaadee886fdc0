import type { ShownTo } from '../../model/item.ts';
import { fact, metaShown } from '../meta/shown-to.ts';

/** Who could see which material, as far as the kind decides (items.md, Instagram and Threads). */
export const shown = {
  onlyYou: metaShown.onlyYou,
  likeAccount: { by: 'account' },
  alwaysPublic: fact('public', 'platform-rule', 'threads-always-public'),
  link: fact('unknown', 'none', 'threads-link'),
  contactData: fact('private', 'platform-rule', 'threads-contact-data'),
  reaction: fact('unknown', 'none', 'threads-reaction'),
} as const satisfies Record<string, ShownTo>;
