import type { CubeRow, Filter } from '../../../analyzers/model/query.ts';
import type { Told } from '../../../analyzers/model/told.ts';
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

/** How many items of the figure stand on each platform's default. */
export function assumptions(cube: readonly CubeRow[]): ReadonlyMap<PlatformId, number> {
  const counts = countBy(cube, 'platforms', filters.assumed);
  return new Map(
    platformIds
      .map((platform) => [platform, counts.get(platform) ?? 0] as const)
      .filter(([, count]) => count > 0),
  );
}

/** Whether the person told us who could see the posts of a platform. */
export function toldOf(told: Told, platform: PlatformId): boolean {
  const periods = told.privatePeriods[platform]?.length ?? 0;
  return periods > 0 || told.defaultAudience[platform] !== undefined;
}
