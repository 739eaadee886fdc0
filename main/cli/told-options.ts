import { ok, type Result } from '../../analyzers/model/result.ts';
import { type Day, formatDay, parseDay } from '../../analyzers/model/time.ts';
import type { DaySpan, Told } from '../../analyzers/model/told.ts';
import { type PlatformId, type Region, regions } from '../../analyzers/model/values.ts';
import type { Platform } from '../../analyzers/platforms/platform.ts';
import { regionOfCountry } from '../../analyzers/report/places.ts';
import { type Given, type UsageError, usage } from './usage.ts';

type Answer = 'public' | 'limited';

/** What the options tell about the person. Every wrong word is wrong usage, with what would be right. */
export function toldFrom(given: Given, platforms: readonly Platform[], today: Day): Result<Told, UsageError> {
  const region = regionFrom(given.region?.[0]);
  if (!region.ok) return region;
  const optedOut = optedOutFrom(given['opted-out'] ?? [], platforms, today);
  if (!optedOut.ok) return optedOut;
  const defaultAudience = defaultAudienceFrom(given['default-audience'] ?? [], platforms);
  if (!defaultAudience.ok) return defaultAudience;
  const groupAudience = groupAudienceFrom(given['group-audience'] ?? [], platforms);
  if (!groupAudience.ok) return groupAudience;
  const privatePeriods = privatePeriodsFrom(given['private-period'] ?? [], platforms);
  if (!privatePeriods.ok) return privatePeriods;
  return ok({
    region: region.value,
    minor: given.minor !== undefined,
    optedOut: optedOut.value,
    defaultAudience: defaultAudience.value,
    groupAudience: groupAudience.value,
    privatePeriods: privatePeriods.value,
  });
}

function regionFrom(code: string | undefined): Result<Region | null, UsageError> {
  if (code === undefined) return ok(null);
  const region = regions.find((each) => each === code.toLowerCase()) ?? regionOfCountry(code);
  return region === null ? usage('cli.usage.unknown-region', { code, list: regions.join(', ') }) : ok(region);
}

/** `PLATFORM[:SWITCH]=DATE[..DATE]` */
function optedOutFrom(
  values: readonly string[],
  platforms: readonly Platform[],
  today: Day,
): Result<Told['optedOut'], UsageError> {
  const all: Partial<Record<PlatformId, Record<string, DaySpan[]>>> = {};
  for (const value of values) {
    const parts = split(value, '--opted-out');
    if (!parts.ok) return parts;
    const [left, right] = parts.value;
    const [platformName, switchName] = cutAt(left, left.indexOf(':'));
    const platform = platformFrom(platformName, platforms);
    if (!platform.ok) return platform;
    const found = switchFrom(platform.value, switchName);
    if (!found.ok) return found;
    const span = optOutSpan(value, right, today);
    if (!span.ok) return span;
    const switches = all[platform.value.id] ?? {};
    switches[found.value] = [...(switches[found.value] ?? []), span.value];
    all[platform.value.id] = switches;
  }
  return ok(all);
}

function switchFrom(platform: Platform, name: string | null): Result<string, UsageError> {
  const { switches } = platform.policy;
  const found = name === null ? switches[0] : switches.find(({ id }) => id === name);
  if (found !== undefined) return ok(found.id);
  if (switches.length === 0) return usage('cli.usage.no-switches', { platform: platform.id });
  const list = switches.map(({ id }) => id).join(', ');
  return usage('cli.usage.unknown-switch', { platform: platform.id, name: name ?? '', list });
}

function optOutSpan(option: string, text: string, today: Day): Result<DaySpan, UsageError> {
  const [fromText, toText] = cutAt(text, text.indexOf('..'), 2);
  const from = parseDay(fromText);
  const to = toText === null ? null : parseDay(toText);
  if (from === null || (toText !== null && to === null)) return usage('cli.usage.opted-out-date', { option });
  if (from > today || (to !== null && to > today)) {
    return usage('cli.usage.opted-out-later', { option, today: formatDay(today) });
  }
  return to !== null && to < from ? usage('cli.usage.ends-before', { option }) : ok({ from, to });
}

/** `PLATFORM=public|limited` */
function defaultAudienceFrom(
  values: readonly string[],
  platforms: readonly Platform[],
): Result<Told['defaultAudience'], UsageError> {
  const all: Partial<Record<PlatformId, Answer>> = {};
  for (const value of values) {
    const parts = split(value, '--default-audience');
    if (!parts.ok) return parts;
    const platform = platformFrom(parts.value[0], platforms);
    if (!platform.ok) return platform;
    const answer = answerFrom(value, parts.value[1]);
    if (!answer.ok) return answer;
    all[platform.value.id] = answer.value;
  }
  return ok(all);
}

/** `PLATFORM:NAME=public|limited`; the name may hold `:` and `=`. */
function groupAudienceFrom(
  values: readonly string[],
  platforms: readonly Platform[],
): Result<Told['groupAudience'], UsageError> {
  const all: Partial<Record<PlatformId, Record<string, Answer>>> = {};
  for (const value of values) {
    const [left, right] = cutAt(value, value.lastIndexOf('='));
    const [platformName, group] = cutAt(left, left.indexOf(':'));
    if (right === null || group === null || group === '')
      return usage('cli.usage.group-audience', { option: value });
    const platform = platformFrom(platformName, platforms);
    if (!platform.ok) return platform;
    const answer = answerFrom(value, right);
    if (!answer.ok) return answer;
    const groups = all[platform.value.id] ?? {};
    groups[group] = answer.value;
    all[platform.value.id] = groups;
  }
  return ok(all);
}

/** `PLATFORM=FROM..TO`; either end may be open. */
function privatePeriodsFrom(
  values: readonly string[],
  platforms: readonly Platform[],
): Result<Told['privatePeriods'], UsageError> {
  const all: Partial<Record<PlatformId, DaySpan[]>> = {};
  for (const value of values) {
    const parts = split(value, '--private-period');
    if (!parts.ok) return parts;
    const platform = platformFrom(parts.value[0], platforms);
    if (!platform.ok) return platform;
    const span = periodFrom(value, parts.value[1]);
    if (!span.ok) return span;
    all[platform.value.id] = [...(all[platform.value.id] ?? []), span.value];
  }
  return ok(all);
}

function periodFrom(option: string, text: string): Result<DaySpan, UsageError> {
  const [fromText, toText] = cutAt(text, text.indexOf('..'), 2);
  const from = fromText === '' ? null : parseDay(fromText);
  const to = toText === null || toText === '' ? null : parseDay(toText);
  const wrong = (fromText !== '' && from === null) || toText === null || (toText !== '' && to === null);
  if (wrong) return usage('cli.usage.period', { option });
  return from !== null && to !== null && to < from
    ? usage('cli.usage.ends-before', { option })
    : ok({ from, to });
}

function platformFrom(name: string, platforms: readonly Platform[]): Result<Platform, UsageError> {
  const platform = platforms.find(({ id }) => id === name.toLowerCase());
  if (platform !== undefined) return ok(platform);
  return usage('cli.usage.unknown-platform', { name, list: platforms.map(({ id }) => id).join(', ') });
}

function answerFrom(option: string, text: string): Result<Answer, UsageError> {
  return text === 'public' || text === 'limited' ? ok(text) : usage('cli.usage.audience', { option });
}

function split(value: string, option: string): Result<readonly [string, string], UsageError> {
  const [left, right] = cutAt(value, value.indexOf('='));
  return right === null ? usage('cli.usage.no-equals', { option, value }) : ok([left, right]);
}

/** What stands before and after a place of `length` characters; null behind a place that is not there. */
function cutAt(text: string, at: number, length = 1): readonly [string, string | null] {
  return at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + length)];
}
