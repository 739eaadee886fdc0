import type { AccountFacts } from '../model/account.ts';
import type { Suggestion } from '../model/query.ts';
import { type Day, formatDay, type Instant, startOf } from '../model/time.ts';
import { regionOfCountry } from './places.ts';

/** What the archives suggest about the person, for questions that have no answer yet. Never applied silently. */
export function suggestionsOf(accounts: readonly AccountFacts[], now: Instant): readonly Suggestion[] {
  return accounts.flatMap(({ platform, suggests }): Suggestion[] => {
    const { birthDay, country, defaultAudience } = suggests;
    const region = country === null ? null : regionOfCountry(country);
    return [
      ...(birthDay === null ? [] : [{ platform, about: 'minor' as const, minor: isMinor(birthDay, now) }]),
      ...(region === null ? [] : [{ platform, about: 'region' as const, region }]),
      ...(defaultAudience === undefined
        ? []
        : [{ platform, about: 'default-audience' as const, audience: defaultAudience }]),
    ];
  });
}

/** Under 18 on the day of `now`, by the calendar. */
function isMinor(birthDay: Day, now: Instant): boolean {
  const born = formatDay(birthDay);
  const eighteenth = `${Number(born.slice(0, 4)) + 18}${born.slice(4)}`;
  return new Date(now).toISOString().slice(0, 10) < eighteenth && startOf(birthDay) <= now;
}
