import type { AccountKey, Source } from './item.ts';
import type { Day, Instant } from './time.ts';
import type { PlatformId } from './values.ts';

/** One use of the account-wide privacy switch. */
export interface PrivacySwitch {
  readonly at: Instant;
  /** `unknown`: until the next switch nobody can tell; records of others are missing. */
  readonly to: 'closed' | 'open' | 'unknown';
}

/** What one export says of the account. Several exports of one account are joined by `joinAccounts`. */
export interface AccountFacts {
  readonly platform: PlatformId;
  readonly key: AccountKey;
  readonly id: string | null;
  /** Handle or name as the platform shows it; personal, never logged. */
  readonly name: string | null;
  /** Oldest first. X keeps six months: an empty list means "no change seen", never "never protected". */
  readonly switches: readonly PrivacySwitch[];
  /** The switches do not fit together, so that what was before the first of them is not known. */
  readonly startsUnclear?: true;
  /** Whether the export tells of switches at all: the file is there, there and empty, or not there. */
  readonly history: 'present' | 'empty' | 'absent';
  /** What the export states of the account's state on its day; null where it does not (X since 2018). */
  readonly stated: { readonly closed: boolean; readonly at: Instant | null } | null;
  readonly exportedAt: Instant | null;
  /** True: `exportedAt` is only the newest date inside, so the export may be younger. */
  readonly exportedAtIsEarliest?: boolean;
  /** Offered as suggestions, never applied silently. */
  readonly suggests: {
    readonly birthDay: Day | null;
    readonly country: string | null;
    /** What a setting of today says of the next post; platforms with an audience for each post only. */
    readonly defaultAudience?: 'public' | 'limited';
  };
  readonly sources: readonly Source[];
}
