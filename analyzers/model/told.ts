import type { Day } from './time.ts';
import type { PlatformId, Region } from './values.ts';

/** `from`: the day the switch was used. `to`: the first day open again; null while it lasts. */
export interface DaySpan {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** What the person told us. Recomputes every number without reading the archive again. */
export interface Told {
  readonly region: Region | null;
  readonly minor: boolean;
  /** By platform and switch id; `from` is never null in an opt-out. */
  readonly optedOut: Readonly<Partial<Record<PlatformId, Readonly<Record<string, readonly DaySpan[]>>>>>;
  readonly defaultAudience: Readonly<Partial<Record<PlatformId, 'public' | 'limited'>>>;
  readonly groupAudience: Readonly<
    Partial<Record<PlatformId, Readonly<Record<string, 'public' | 'limited'>>>>
  >;
  readonly privatePeriods: Readonly<Partial<Record<PlatformId, readonly DaySpan[]>>>;
}

export const nothingTold: Told = {
  region: null,
  minor: false,
  optedOut: {},
  defaultAudience: {},
  groupAudience: {},
  privatePeriods: {},
};
