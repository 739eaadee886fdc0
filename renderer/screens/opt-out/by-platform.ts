import type { OptOutView, ReportView } from '../../../analyzers/model/query.ts';
import { type PlatformId, platformIds } from '../../../analyzers/model/values.ts';
import { countBy } from '../../filter/cube.ts';

export interface PlatformActions {
  readonly platform: PlatformId;
  /** The most useful first. */
  readonly actions: readonly OptOutView[];
}

/** The steps of each platform, first those of the platform with most of the person's own things: no answer moves them. */
export function stepsByPlatform({
  cube,
  optOut,
}: Pick<ReportView, 'cube' | 'optOut'>): readonly PlatformActions[] {
  const counts = countBy(cube, 'platforms', { headline: true });
  return platformIds
    .map((platform) => ({ platform, actions: optOut.filter((action) => action.platform === platform) }))
    .filter(({ actions }) => actions.length > 0)
    .sort((a, b) => (counts.get(b.platform) ?? 0) - (counts.get(a.platform) ?? 0));
}
