import type { CubeRow, ReportView } from '../../analyzers/model/query.ts';
import type { Sentences } from '../../analyzers/text/catalogue.ts';
import { printable } from './terminal.ts';

/** The report in some lines for a terminal, the most important first. Safe to print: no control characters. */
export function summaryLines(report: ReportView, say: Sentences): readonly string[] {
  const lines = [
    ...inputLines(report, say),
    '',
    ...headlineLines(report, say),
    '',
    ...otherLines(report, say),
    ...report.warnings,
    say('cli.summary.proves'),
  ];
  return lines.map((line) => printable(line));
}

function inputLines(report: ReportView, say: Sentences): readonly string[] {
  return report.inputs.map(({ name, platform, account, exportedAt, error }) =>
    error !== null || platform === null
      ? (error ?? say('cli.not-read', { name }))
      : say('cli.summary.input', {
          name,
          platform: say(`report.platform.${platform}`),
          account: account?.name ?? 'none',
          exportedAt: exportedAt === null ? 'none' : day(exportedAt, say),
        }),
  );
}

function day(iso: string, say: Sentences): string {
  return new Intl.DateTimeFormat(say.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}

/** Where more than half cannot be told, that comes first, so that a small number never reads as safety. */
function headlineLines(report: ReportView, say: Sentences): readonly string[] {
  const { of, trainingInputs, ahead, assumed, possible } = report.summary.headline;
  if (of === 0) return [say('cli.summary.nothing-put-out', { count: report.inputs.length })];
  const certain = [
    say('cli.summary.so-far', { count: trainingInputs, of }),
    say('cli.summary.ahead', { count: ahead }),
    ...(assumed === 0 ? [] : [say('cli.summary.assumed', { count: assumed })]),
  ];
  if (possible === 0) return certain;
  const why = whyPossible(report.cube, say);
  if (possible * 2 > of) return [say('cli.summary.cannot-tell', { count: possible, of }), ...why, ...certain];
  return [...certain, say('cli.summary.cannot-tell-also', { count: possible }), ...why];
}

function whyPossible(cube: readonly CubeRow[], say: Sentences): readonly string[] {
  let unknown = 0;
  let unclear = 0;
  for (const { headline, training, audience, count } of cube) {
    if (!headline || training !== 'possible') continue;
    if (audience === 'unknown') unknown += count;
    else unclear += count;
  }
  return [
    ...(unknown === 0 ? [] : [say('cli.summary.who-saw', { count: unknown })]),
    ...(unclear === 0 ? [] : [say('cli.summary.unclear', { count: unclear })]),
  ];
}

function otherLines(report: ReportView, say: Sentences): readonly string[] {
  const { summary, told, coverage } = report;
  const others = summary.items - summary.headline.of;
  const files = { entries: 0, read: 0, media: 0, setAside: 0, notUnderstood: 0, failed: 0 };
  for (const line of coverage) {
    files.entries += line.entries;
    files.read += line.read;
    files.media += line.media;
    files.setAside += line.setAside;
    files.notUnderstood += line.notUnderstood;
    files.failed += line.failed;
  }
  return [
    ...(others === 0 ? [] : [say('cli.summary.not-counted', { count: others })]),
    // What leads to no items is about the archive itself: something that is not in it.
    ...report.findings.flatMap(({ title, hasItems }) =>
      hasItems ? [] : say('cli.summary.archive', { title }),
    ),
    ...(told.region === null ? [say('cli.summary.no-region')] : []),
    ...firstSteps(report, say),
    say('cli.summary.files', files),
  ];
}

/** Of each platform in the report the step that does most, which its guide names first. */
function firstSteps({ optOut }: ReportView, say: Sentences): readonly string[] {
  const platforms = [...new Set(optOut.map(({ platform }) => platform))];
  return platforms.flatMap((id) => {
    const first = optOut.find(({ platform }) => platform === id);
    const platform = say(`report.platform.${id}`);
    return first === undefined ? [] : [say('cli.summary.opt-out', { platform, title: first.title })];
  });
}
