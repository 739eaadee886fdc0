import type { AccountFacts } from '../model/account.ts';
import type { Item } from '../model/item.ts';
import type { Instant } from '../model/time.ts';
import type { Told } from '../model/told.ts';
import type { PlatformId } from '../model/values.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Platform } from '../platforms/platform.ts';

/** What a verdict depends on besides the item. */
export interface JudgeInputs {
  readonly platforms: ReadonlyMap<PlatformId, Platform>;
  /** By `accountId(platform, key)`. */
  accountOf(item: Item): AccountFacts;
  readonly told: Told;
  readonly generatedAt: Instant;
}

export type Judge = (item: Item) => Verdict;
