import type { AccountKey } from './item.ts';
import type { PlatformId } from './values.ts';

/** Something that a reader met and that is no item: a header without a tweet, a part without the data files. */
export interface ReaderFinding {
  /** Catalogue ids `finding.<id>.title` and `finding.<id>.detail`. */
  readonly id: string;
  readonly platform: PlatformId;
  readonly account: AccountKey;
  readonly count: number;
}
