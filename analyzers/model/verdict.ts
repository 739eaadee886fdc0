import type { Reason } from './reason.ts';
import type { Day, Instant } from './time.ts';
import type { AudienceBasis, AudienceValue, Scope, TrainingValue } from './values.ts';

/** Who could see the item: the widest audience up to the export, and the time in which it had it. */
export interface Audience {
  readonly value: AudienceValue;
  readonly basis: AudienceBasis;
  readonly reason: Reason;
  readonly from?: Instant;
  /** Null: the exposure ended, the day is not told. */
  readonly until?: Instant | null;
  /** Today's audience where it is known to be another one; every audience with an `until` has it. */
  readonly now?: AudienceValue;
}

/** Another beneficiary than the platform's own models; stands beside the verdict, never changes it. */
export interface AlsoVerdict {
  readonly ruleId: string;
  readonly value: TrainingValue;
  readonly scope: Scope;
  readonly reason: Reason;
}

export interface TrainingVerdict {
  readonly value: TrainingValue;
  readonly ruleId: string;
  readonly scope: Scope;
  readonly reason: Reason;
  /** Start of the clause interval that decided; absent where time decided against use. */
  readonly since?: Day;
  readonly also: readonly AlsoVerdict[];
}

export interface Verdict {
  readonly audience: Audience;
  /** Could it have been used so far? */
  readonly training: TrainingVerdict;
  /** Is it still open to use from today? */
  readonly ahead: Omit<TrainingVerdict, 'since' | 'also'>;
}
