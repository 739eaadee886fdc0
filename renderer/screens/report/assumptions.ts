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
  aheadPossible: { headline: true, ahead: ['possible'] },
  unknownAudience: { headline: true, training: ['possible'], audiences: ['unknown'] },
  unclearPolicy: { headline: true, training: ['possible'], audiences: ['public', 'limited', 'private'] },
  assumed: { headline: true, training: asInput, bases: ['platform-default'] },
  notCounted: { headline: false },
} as const satisfies Record<string, Filter>;

/** How many items rest on what nobody has confirmed, on one platform. */
export interface OpenPoints {
  readonly platform: PlatformId;
  /** Counted in the figure because the platform's default is public. */
  readonly assumed: number;
  /** Not counted, because we don't know who saw them and the person's usual audience would settle it. */
  readonly unknown: number;
}

/** Every platform on which an answer about the audience changes something, or has been given. */
export function openPoints(
  cube: readonly CubeRow[],
  held: readonly PlatformId[],
  told: Told,
): readonly OpenPoints[] {
  const assumed = countBy(cube, 'platforms', filters.assumed);
  const unknown = countBy(cube, 'platforms', filters.unknownAudience);
  return platformIds
    .map((platform) => ({
      platform,
      assumed: assumed.get(platform) ?? 0,
      // One switch for the whole account has a public default: what is unknown there is no matter of it.
      unknown: accountWide.includes(platform) ? 0 : (unknown.get(platform) ?? 0),
    }))
    .filter((one) => {
      const answered = held.includes(one.platform) && toldOf(told, one.platform);
      return one.assumed + one.unknown > 0 || answered;
    });
}

/** Whether the person told us who could see the posts of a platform. */
export function toldOf(told: Told, platform: PlatformId): boolean {
  const periods = told.privatePeriods[platform]?.length ?? 0;
  return periods > 0 || told.defaultAudience[platform] !== undefined;
}
