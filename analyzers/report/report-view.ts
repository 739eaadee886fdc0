import type { PolicyStart, ReportView } from '../model/query.ts';
import { formatDay, formatInstant } from '../model/time.ts';
import type { Told } from '../model/told.ts';
import type { PlatformId } from '../model/values.ts';
import type { Platform } from '../platforms/platform.ts';
import { optOutWarnings } from '../verdict/opt-outs.ts';
import { clauseRegion } from '../verdict/rules.ts';
import { intervalsOf } from '../verdict/training.ts';
import { accountViews } from './account-views.ts';
import { findingViews } from './findings/finding-list.ts';
import { coverageViews, type InputName, inputViews } from './input-views.ts';
import type { Voice } from './json/voice.ts';
import { optOutViews } from './opt-out-list.ts';
import { policyViews, type UsedRules, usedRules } from './policy-list.ts';
import type { Report } from './report.ts';
import { suggestionsOf } from './suggestions.ts';
import { countsAsInput, summarise } from './totals.ts';

/** Everything that the pages of the report draw from, as of the report's last `update`. */
export function reportView(report: Report, rev: number, voice: Voice): ReportView {
  const { judged, run, told, options } = report;
  const { platforms, generatedAt } = options;
  const { cells } = judged;
  const used = usedRules(cells);
  return {
    rev,
    generatedAt: formatInstant(generatedAt),
    app: { version: options.appVersion },
    policyPack: policyPack(platforms),
    complete: run.complete,
    told,
    warnings: [
      ...notReadWarnings(report, voice),
      ...repeatedWarnings(report, voice),
      ...warningsOf(platforms, told, voice),
    ],
    inputs: inputViews(run, platforms, voice.say, inputNames(report, voice)),
    accounts: accountViews(judged.accounts.all, told),
    summary: summarise(cells),
    cube: report.selections.cube({}),
    findings: findingViews(judged, report.inPublic, run.findings, voice.say),
    coverage: coverageViews(run),
    policies: policyViews(platforms, used, told),
    policyStarts: policyStarts(platforms, used, told, voice),
    optOut: optOutViews(platforms, presentPlatforms(report), told),
    suggestions: suggestionsOf(judged.accounts.all, generatedAt),
    groups: report.groups.of(judged),
  };
}

export function inputNames(report: Report, voice: Voice): InputName {
  return (input) =>
    voice.redacted
      ? voice.say('report.input-number', { number: input + 1 })
      : (report.run.inputs[input]?.name ?? voice.say('report.input-number', { number: input + 1 }));
}

/** Platforms whose exports or items the report holds. */
function presentPlatforms(report: Report): ReadonlySet<PlatformId> {
  return new Set(report.judged.accounts.all.map(({ platform }) => platform));
}

/** The version is the day of the newest review; `lastReviewed` the oldest, so that it promises too little. */
function policyPack(platforms: readonly Platform[]): ReportView['policyPack'] {
  const days = platforms.map(({ policy }) => policy.lastReviewed).toSorted();
  return { version: (days.at(-1) ?? '').replaceAll('-', '.'), lastReviewed: days[0] ?? '' };
}

/** One archive inside another's folder is never left out in silence. */
function notReadWarnings(report: Report, voice: Voice): readonly string[] {
  const nameOf = inputNames(report, voice);
  return report.run.inputs
    .filter(({ recognised }) => recognised !== null)
    .flatMap(({ index, notRead }) =>
      notRead.map((platform) =>
        voice.say('report.not-read-inside', { name: nameOf(index), platform: platform.name }),
      ),
    );
}

/** An archive that was given twice is no second one. */
function repeatedWarnings(report: Report, voice: Voice): readonly string[] {
  const nameOf = inputNames(report, voice);
  return report.run.repeated.map(({ input, of }) =>
    voice.say('report.repeated-input', { name: nameOf(input), other: nameOf(of) }),
  );
}

function warningsOf(platforms: readonly Platform[], told: Told, voice: Voice): readonly string[] {
  return platforms.flatMap(({ name, policy }) =>
    optOutWarnings([policy], told).map(({ code, values }) =>
      voice.because({ code, values: { ...values, platform: name } }),
    ),
  );
}

/** Days on which clauses began that reach the report's items and count as exposing: the lines in the charts. */
function policyStarts(
  platforms: readonly Platform[],
  used: UsedRules,
  told: Told,
  voice: Voice,
): readonly PolicyStart[] {
  return platforms.flatMap(({ id, name, policy }) => {
    const ids = used.get(id);
    const region = clauseRegion(told, policy);
    const byDay = new Map<string, PolicyStart>();
    for (const rule of policy.rules) {
      const values = typeof rule.value === 'string' ? [rule.value] : Object.values(rule.value);
      if (ids?.has(rule.id) !== true || !values.some(countsAsInput)) continue;
      const first = intervalsOf(rule, region)[0];
      if (first === undefined) continue;
      const day = formatDay(first.from);
      const label =
        rule.about === null ? name : voice.say('report.policy-start', { platform: name, about: rule.about });
      if (!byDay.has(day)) byDay.set(day, { platform: id, day, certainty: first.certainty, label });
    }
    return [...byDay.values()].toSorted((a, b) => a.day.localeCompare(b.day));
  });
}
