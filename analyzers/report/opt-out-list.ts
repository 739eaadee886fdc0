import type { OptOutView } from '../model/query.ts';
import type { Told } from '../model/told.ts';
import type { PlatformId } from '../model/values.ts';
import type { Platform } from '../platforms/platform.ts';

/** What the person can do on the platforms of the report, the most useful first; only what exists where they live. */
export function optOutViews(
  platforms: readonly Platform[],
  present: ReadonlySet<PlatformId>,
  told: Told,
): readonly OptOutView[] {
  return platforms
    .filter(({ id }) => present.has(id))
    .flatMap(({ optOut, policy }) =>
      optOut.actions
        .filter(
          ({ regions }) => regions === undefined || told.region === null || regions.includes(told.region),
        )
        .map((action) => ({
          platform: optOut.platform,
          id: action.id,
          switch: action.switch,
          title: action.title,
          minutes: action.minutes,
          steps: action.steps,
          url: action.url,
          does: action.does,
          doesNot: action.doesNot,
          effect: policy.switches.find(({ id }) => id === action.switch)?.effect ?? 'no-switch',
          lastReviewed: optOut.lastReviewed,
        })),
    );
}
