import type { Day } from '../model/time.ts';
import type {
  AudienceValue,
  ClauseRegion,
  ItemKind,
  PlatformId,
  Region,
  Scope,
  TrainingValue,
} from '../model/values.ts';

export type Certainty = 'exact' | 'at-latest' | 'at-earliest' | 'about';

/** Both days count as covered. `to` null: in force. */
export interface ClauseInterval {
  readonly from: Day;
  readonly certainty: Certainty;
  readonly to: Day | null;
  /** The most that the interval gives, where it is not even sure that the clause holds in the region. */
  readonly atMost?: TrainingValue;
}

/** By region; a region without a list of its own uses `row`; an empty list: the clause never applied there. */
export type ClauseIntervals = Readonly<Partial<Record<ClauseRegion, readonly ClauseInterval[]>>>;

export interface PolicySource {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
  readonly strength: 'primary' | 'secondary' | 'weak';
  /** Regions for which the text was written; absent: all. Elsewhere it is not cited. */
  readonly regions?: readonly ClauseRegion[];
}

/** What a rule selects on; an absent field selects everything. */
export interface RuleSelector {
  readonly subjects?: readonly string[];
  readonly kinds?: readonly ItemKind[];
  readonly audience?: readonly AudienceValue[];
  /** Regions in which the rule stands; absent: all. `row` stands for every region that is not named by itself. */
  readonly regions?: readonly ClauseRegion[];
  /** True: only for minors. False: only for adults. */
  readonly minor?: boolean;
  /** In these regions the rule decides `training` only for items first exposed before the day, and never `ahead`. */
  readonly firstExposedBefore?: Readonly<Partial<Record<ClauseRegion, Day>>>;
}

export interface Rule extends RuleSelector {
  readonly id: string;
  /** A value for all audiences, or one for each. */
  readonly value: TrainingValue | Readonly<Record<AudienceValue, TrainingValue>>;
  readonly scope: Scope;
  /** In our words: what the policy says. */
  readonly statement: string;
  /** The platform's intervals unless the row names its own. */
  readonly intervals: ClauseIntervals;
  /** What the clause is about in a word or two, where the platform has clauses with days of their own. */
  readonly about: string | null;
  /** True where the platform or a secondary source only suggests it. */
  readonly unconfirmed: boolean;
  readonly sources: readonly PolicySource[];
  /**
   * The rule's value holds only for items first exposed from this day on and in `ahead`; for earlier ones it
   * lowers what the other rules give to at most `earlierAtMost`.
   */
  readonly firstExposedFrom?: { readonly day: Day; readonly earlierAtMost: TrainingValue };
}

/** What stands in for a rule's value where an opt-out decides. */
export interface OptOutRule extends RuleSelector {
  readonly id: string;
  readonly value: TrainingValue;
  /** A value of its own for some of the switches. */
  readonly valueBySwitch: Readonly<Partial<Record<string, TrainingValue>>>;
  readonly scope: Scope;
  readonly statement: string;
  readonly unconfirmed: boolean;
  readonly sources: readonly PolicySource[];
}

export interface Switch {
  readonly id: string;
  readonly title: string;
  /** Null: not known. */
  readonly firstKnownDay: Day | null;
  /** Regions in which it exists; absent: all. */
  readonly regions?: readonly Region[];
  readonly effect: 'all-later-training' | 'later-items' | 'disputed';
  /** Ids of the rules that it switches off; none: it reaches nothing that stands in the archive. */
  readonly rules: readonly string[];
  /** True: of these rules only what an opt-out row selects. False: what no row selects becomes `excluded`. */
  readonly onlyOptOutRows: boolean;
}

export interface PolicyRules {
  readonly platform: PlatformId;
  /** Days at which the platform's documents were last read. */
  readonly lastReviewed: string;
  /** Tried in this order; the last selects everything. */
  readonly rules: readonly Rule[];
  /** Regions that the rules tell apart; every other one, and no answer, is `row`. */
  readonly namedRegions: readonly Region[];
  /** Other beneficiaries: every one that fits stands beside the verdict. */
  readonly also: readonly Rule[];
  readonly optOutRules: readonly OptOutRule[];
  /** The first is the platform's main one. */
  readonly switches: readonly Switch[];
}

/** One thing a person can do; the most useful first. */
export interface OptOutAction {
  readonly id: string;
  /** The switch of the policy data that it turns off, or null for other protection (protect the account, delete). */
  readonly switch: string | null;
  readonly title: string;
  readonly minutes: number;
  readonly steps: readonly string[];
  readonly url: string | null;
  readonly does: string;
  readonly doesNot: string;
  readonly regions?: readonly Region[];
}

/** How to request the archive: the menu names as they are, the format and range to choose, how long it takes. */
export interface ArchiveGuide {
  readonly steps: readonly string[];
  readonly url: string | null;
  readonly choose: string;
  readonly takes: string;
  readonly arrivesAs: string;
}

export interface OptOutGuide {
  readonly platform: PlatformId;
  readonly lastReviewed: string;
  readonly actions: readonly OptOutAction[];
  readonly archive: ArchiveGuide;
}
