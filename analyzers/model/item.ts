import type { Reason } from './reason.ts';
import type { Branded, Instant, PartialDate } from './time.ts';
import type {
  AudienceBasis,
  AudienceValue,
  Author,
  Corner,
  ItemKind,
  MediaType,
  PlatformId,
} from './values.ts';

/** Path inside an archive: forward slashes, no leading slash, no `..`; never a path on disk. */
export type EntryPath = Branded<string, 'EntryPath'>;
/** The same in every later export that holds the item; built in `item-id.ts` only. */
export type ItemId = Branded<string, 'ItemId'>;
/** The platform's account id, else the user name, else what the platform's reader derives (`unknown` at worst). */
export type AccountKey = Branded<string, 'AccountKey'>;

/** What the item is in the policy's eyes (`items.md`); policy rules select on it. */
export type Subject = string;

/** Where an item was read: the input (index into the inputs of the run), the entry, and the place in it. */
export interface Source {
  readonly input: number;
  readonly entry: EntryPath;
  /** JSON Pointer of the record inside the file's array (`/3`), `row=N` from 1 without the header, or `record=N`. */
  readonly pointer: string;
}

export interface MediaRef {
  /** Null: the record names the file, the archive does not hold it. */
  readonly entry: EntryPath | null;
  /** The input that holds the file; null exactly when `entry` is. */
  readonly input: number | null;
  readonly type: MediaType;
}

/** Which answer of the person could settle an audience that the archive leaves open. */
export type SettledBy =
  | { readonly answer: 'default-audience' }
  | { readonly answer: 'group-audience'; readonly group: string };

/** Something that ended the item's exposure: a deletion, an expiry, a replacement. */
export interface Ended {
  /** Null: it ended, the day is not told. */
  readonly at: Instant | null;
  readonly now: 'limited' | 'private' | 'unknown';
  readonly reason: Reason;
}

/** A story is seen for a day only, by whoever saw the account then, or perhaps by close friends alone. */
export type StoryCircle = 'all' | 'maybe-close-friends';

/** What the archive says about who could see the item: a fact, not yet a verdict. */
export type ShownTo =
  /** Follows the account's state over time (`Acc` in `items.md`). */
  | { readonly by: 'account'; readonly ended?: Ended; readonly story?: StoryCircle }
  /** Settled by the item itself, by the file it stands in, or by its kind. */
  | {
      readonly by: 'fact';
      readonly value: AudienceValue;
      readonly basis: Exclude<AudienceBasis, 'declared'>;
      readonly reason: Reason;
      readonly from?: Instant;
      readonly ended?: Ended;
      /** Today's audience where it is known to differ without a known end. */
      readonly now?: AudienceValue;
      /** Only with basis `none` or `platform-default`. */
      readonly settledBy?: SettledBy;
    };

/** What makes an item the same item in another export (design.md section 3). */
export type Identity =
  | { readonly own: string }
  /** No id of its own: hashed from account, minute, media base name or text, target link, ordinal. */
  | {
      readonly own?: undefined;
      readonly mediaBaseName?: string;
      readonly targetLink?: string;
      /**
       * Other files of the same export hold the same thing again (a picture in an album and among the posts): an equal
       * record there is this item. Absent: equal records of one export are different items, counted by the ordinal.
       */
      readonly repeatedInOtherFiles?: true;
      /**
       * The file of the media base name is the item: under whatever date and wherever it stands again, it is this one
       * (a photo in an album, among the posts and among loose photos). Neither time nor ordinal counts.
       */
      readonly isTheFile?: true;
    };

/** What a reader takes from one record. The run adds account, id and input. */
export interface ItemFacts {
  readonly identity: Identity;
  readonly platform: PlatformId;
  readonly kind: ItemKind;
  readonly subject: Subject;
  readonly by: Author;
  readonly createdAt: PartialDate | null;
  readonly text: string | null;
  readonly permalink: string | null;
  readonly media: readonly MediaRef[];
  readonly shownTo: ShownTo;
  readonly source: Source;
  /** Screen names or ids that the record mentions or tags, other than the person: for findings. */
  readonly mentions?: readonly string[];
  /** The record carries coordinates: for findings. */
  readonly hasCoordinates?: boolean;
  /** The record carries the network address from which its file was uploaded: for findings. */
  readonly hasUploadAddress?: boolean;
  /** A group or conversation label that the screen may show, and `--group-audience` may name. */
  readonly group?: string;
  /** A thing that the person may have forgotten: for a finding. */
  readonly corner?: Corner;
}

export interface Item extends Omit<ItemFacts, 'identity'> {
  readonly id: ItemId;
  readonly account: AccountKey;
  readonly alsoFrom: readonly Source[];
  /** What the other sources of a merged item say; the widest audience wins. */
  readonly alsoShownTo: readonly ShownTo[];
  /**
   * The same medium in other posts, told by another date: the end of one post ends nothing in these. Absent for
   * almost all items.
   */
  readonly standsElsewhere?: readonly ShownTo[];
}
