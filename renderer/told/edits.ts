import type { DaySpan, Told } from '../../analyzers/model/told.ts';
import type { PlatformId, Region } from '../../analyzers/model/values.ts';

/** Changes of what the person told us. Each gives a new `Told`; the old one stays for undo. */

export function withRegion(told: Told, region: Region | null): Told {
  return { ...told, region };
}

export function withMinor(told: Told, minor: boolean): Told {
  return { ...told, minor };
}

/** Null takes the answer back. */
export function withDefaultAudience(
  told: Told,
  platform: PlatformId,
  answer: 'public' | 'limited' | null,
): Told {
  const { [platform]: _, ...rest } = told.defaultAudience;
  return { ...told, defaultAudience: answer === null ? rest : { ...rest, [platform]: answer } };
}

export function withGroupAudience(
  told: Told,
  platform: PlatformId,
  group: string,
  answer: 'public' | 'limited' | null,
): Told {
  const { [group]: _, ...others } = told.groupAudience[platform] ?? {};
  const groups = answer === null ? others : { ...others, [group]: answer };
  const { [platform]: __, ...rest } = told.groupAudience;
  const kept = Object.keys(groups).length === 0 ? rest : { ...rest, [platform]: groups };
  return { ...told, groupAudience: kept };
}

/** No periods takes the answer back. */
export function withPrivatePeriods(told: Told, platform: PlatformId, spans: readonly DaySpan[]): Told {
  const { [platform]: _, ...rest } = told.privatePeriods;
  return { ...told, privatePeriods: spans.length === 0 ? rest : { ...rest, [platform]: spans } };
}

export function withPrivatePeriod(told: Told, platform: PlatformId, span: DaySpan): Told {
  return withPrivatePeriods(told, platform, sortSpans([...(told.privatePeriods[platform] ?? []), span]));
}

/** "Never protected": open all the time, so no period can stand beside it. */
export function neverProtected(told: Told, platform: PlatformId): Told {
  return withDefaultAudience(withPrivatePeriods(told, platform, []), platform, 'public');
}

/** No spans takes the tick back. `from` of an opt-out is never null. */
export function withOptOut(
  told: Told,
  platform: PlatformId,
  switchId: string,
  spans: readonly DaySpan[],
): Told {
  const { [switchId]: _, ...others } = told.optedOut[platform] ?? {};
  const switches = spans.length === 0 ? others : { ...others, [switchId]: spans };
  const { [platform]: __, ...rest } = told.optedOut;
  const kept = Object.keys(switches).length === 0 ? rest : { ...rest, [platform]: switches };
  return { ...told, optedOut: kept };
}

function sortSpans(spans: readonly DaySpan[]): readonly DaySpan[] {
  const from = (span: DaySpan): number => span.from ?? Number.NEGATIVE_INFINITY;
  return [...spans].sort((a, b) => from(a) - from(b));
}

/** A period must not end before it begins, and one without either end is "always". */
export function isSound(span: DaySpan): boolean {
  if (span.from === null && span.to === null) return false;
  return span.from === null || span.to === null || span.from < span.to;
}

export function sameTold(a: Told, b: Told): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, inOrder(inner)]);
}
