import type { AccountFacts } from '../../model/account.ts';
import type { Item } from '../../model/item.ts';
import type { Told } from '../../model/told.ts';
import type { Audience } from '../../model/verdict.ts';
import { accountAudience as switchAudience } from '../meta/account-audience.ts';
import { storyAudience } from './story-audience.ts';

/** Audience of what follows the account: for good, or a story's for a day. */
export function accountAudience(
  item: Pick<Item, 'createdAt' | 'shownTo'>,
  account: AccountFacts,
  told: Told,
): Audience {
  const { shownTo } = item;
  return shownTo.by === 'account' && shownTo.story !== undefined
    ? storyAudience(item, shownTo.story, account, told)
    : switchAudience(item, account, told);
}
