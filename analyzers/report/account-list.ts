import type { AccountFacts } from '../model/account.ts';
import type { AccountKey, Item } from '../model/item.ts';
import type { PlatformId } from '../model/values.ts';

/**
 * The accounts of a report, by number. An export may hold items of a platform that has no export of its own
 * (Threads inside Instagram's): its account appears with its first item, and tells nothing of protection.
 */
export class AccountList {
  readonly #accounts: AccountFacts[] = [];
  readonly #byPlatform = new Map<PlatformId, Map<AccountKey, number>>();

  constructor(accounts: readonly AccountFacts[]) {
    for (const account of accounts) this.#add(account);
  }

  get all(): readonly AccountFacts[] {
    return this.#accounts;
  }

  numberOf(item: Pick<Item, 'platform' | 'account'>): number {
    return this.#byPlatform.get(item.platform)?.get(item.account) ?? this.#add(bare(item));
  }

  of(item: Pick<Item, 'platform' | 'account'>): AccountFacts {
    return this.at(this.numberOf(item));
  }

  /** The account of a number that `numberOf` gave. */
  at(number: number): AccountFacts {
    const account = this.#accounts[number];
    if (account === undefined) throw new Error(`no account has the number ${number}`);
    return account;
  }

  #add(account: AccountFacts): number {
    const index = this.#accounts.push(account) - 1;
    const keys = this.#byPlatform.get(account.platform) ?? new Map<AccountKey, number>();
    keys.set(account.key, index);
    this.#byPlatform.set(account.platform, keys);
    return index;
  }
}

function bare(item: Pick<Item, 'platform' | 'account'>): AccountFacts {
  return {
    platform: item.platform,
    key: item.account,
    id: null,
    name: null,
    switches: [],
    history: 'absent',
    stated: null,
    exportedAt: null,
    suggests: { birthDay: null, country: null },
    sources: [],
  };
}

/** Handle or name, else the key; as the screen names the account and its filter. */
export function accountName(account: AccountFacts): string {
  return account.name ?? account.key;
}
