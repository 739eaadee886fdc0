import type { AccountKey } from './item.ts';
import type { PlatformId } from './values.ts';

/** Something that stood out while reading: a header without a tweet, a part without the data files, what is gone since. */
export interface ReaderFinding {
  /** Catalogue ids `finding.<id>.title` and `finding.<id>.detail`. */
  readonly id: string;
  readonly platform: PlatformId;
  readonly account: AccountKey;
  readonly count: number;
  /** Other numbers that its sentences name. Of several accounts they add up. */
  readonly values?: Readonly<Record<string, number>>;
  /** Indexes of the items that it is about, ascending. Absent: it is about none, or about something that is no item. */
  readonly items?: Uint32Array;
}
