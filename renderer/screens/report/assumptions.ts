import type { CubeRow, Filter, ReportView } from '../../../analyzers/model/query.ts';
import { type PlatformId, platformIds } from '../../../analyzers/model/values.ts';
import { countBy } from '../../filter/cube.ts';

/** Platforms with one privacy switch for the whole account (design.md section 1). */
export const accountWide: readonly PlatformId[] = ['x', 'instagram', 'threads'];

export const asInput = ['confirmed', 'likely'] as const;

/** Exactly the items of each figure of the report page. */
export const filters = {
  all: { headline: true },
  soFar: { headline: true, training: asInput },
  ahead: { headline: true, ahead: asInput },
  possible: { headline: true, training: ['possible'] },
  unknownAudience: { headline: true, training: ['possible'], audiences: ['unknown'] },
  unclearPolicy: { headline: true, training: ['possible'], audiences: ['public', 'limited', 'private'] },
  assumed: { headline: true, training: asInput, bases: ['platform-default'] },
  notCounted: { headline: false },
} as const satisfies Record<string, Filter>;

export interface Assumption {
  readonly platform: PlatformId;
  readonly count: number;
}

/** Platforms whose default stands behind some of the figure, the largest first. */
export function assumptions(cube: readonly CubeRow[]): readonly Assumption[] {
  const counts = countBy(cube, 'platforms', filters.assumed);
  return platformIds
    .map((platform) => ({ platform, count: counts.get(platform) ?? 0 }))
    .filter((one) => one.count > 0)
    .sort((a, b) => b.count - a.count);
}

/** What the person told us about who could see the posts of a platform, if anything. */
export function toldOf(report: ReportView, platform: PlatformId): 'default' | 'periods' | null {
  if ((report.told.privatePeriods[platform]?.length ?? 0) > 0) return 'periods';
  return report.told.defaultAudience[platform] === undefined ? null : 'default';
}
