import type { InputView, OptOutView } from '../../model/query.ts';
import { formatDay } from '../../model/time.ts';
import type { DaySpan, Told } from '../../model/told.ts';
import type { Coverage } from '../../run/coverage.ts';
import type { Report } from '../report.ts';
import { reportView } from '../report-view.ts';
import { tabulate } from '../totals.ts';
import type { Numbering } from './item-json.ts';
import {
  type ContextJson,
  type CoverageJson,
  type InputJson,
  type LineJson,
  type OptOutJson,
  type ReportJson,
  reportSchema,
  type Span,
} from './report-shape.ts';
import type { Voice } from './voice.ts';

/** The report as JSON. With a redacted voice: counts, dates and sources only. */
export function reportJson(report: Report, voice: Voice, numbers: Numbering): ReportJson {
  const view = reportView(report, 1, voice);
  return {
    schema: reportSchema,
    generatedAt: view.generatedAt,
    app: view.app,
    policyPack: view.policyPack,
    context: contextJson(report.told, voice),
    inputs: view.inputs.map((input, index) => inputJson(report, input, index, voice, numbers)),
    summary: { ...view.summary, ...tabulate(view.cube) },
    findings: view.findings.map(({ id, platform, title, count, detail, hasItems }) => ({
      id,
      platform,
      title,
      count,
      detail,
      ...(hasItems ? { items: itemsOfFinding(report, id, voice, numbers) } : {}),
    })),
    coverage: view.coverage.map((line) => ({
      ...line,
      files: filesJson(report.run.coverage[line.input], voice),
    })),
    policies: view.policies.map(({ platform, ruleId, statement, since, unconfirmed, sources }) => ({
      platform,
      ruleId,
      statement,
      since,
      ...(unconfirmed ? { unconfirmed } : {}),
      sources,
    })),
    optOut: view.optOut.map(optOutJson),
    warnings: view.warnings,
  };
}

function itemsOfFinding(
  report: Report,
  finding: string,
  voice: Voice,
  numbers: Numbering,
): readonly string[] {
  return Array.from(report.indexes({ finding }, 'oldest'), (index) =>
    voice.redacted ? numbers.item(index) : (report.judged.items[index]?.id ?? ''),
  );
}

function contextJson(told: Told, voice: Voice): ContextJson {
  const { region, minor, defaultAudience } = told;
  return {
    region,
    minor,
    optedOut: mapValues(told.optedOut, (switches) => mapValues(switches, (spans) => spans.map(spanJson))),
    defaultAudience,
    groupAudience: voice.redacted ? mapValues(told.groupAudience, numberKeys) : told.groupAudience,
    privatePeriods: mapValues(told.privatePeriods, (spans) => spans.map(spanJson)),
  };
}

function spanJson({ from, to }: DaySpan): Span {
  return [from === null ? null : formatDay(from), to === null ? null : formatDay(to)];
}

/** Names of groups are names. */
function numberKeys<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.values(record).map((value, at): [string, T] => [String(at + 1), value]));
}

function mapValues<Key extends string, From, To>(
  record: Readonly<Partial<Record<Key, From>>>,
  change: (value: From) => To,
): Record<Key, To>;
function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]): [string, To] => [key, change(value)]));
}

function inputJson(
  report: Report,
  input: InputView,
  index: number,
  voice: Voice,
  numbers: Numbering,
): InputJson {
  const { bytes, error, platform, platforms, format, layout, confidence, exportedAt } = input;
  const name = voice.redacted ? null : input.name;
  if (platform === null || format === null || layout === null || confidence === null) {
    return { name, bytes, error: error ?? '' };
  }
  const sha256 = report.options.hashes.get(index);
  return {
    name,
    bytes,
    ...(sha256 === undefined ? {} : { sha256: voice.redacted ? null : sha256 }),
    platform,
    platforms,
    format,
    layout,
    confidence,
    account: accountJson(report, input, index, voice, numbers),
    exportedAt,
  };
}

function accountJson(
  report: Report,
  input: InputView,
  index: number,
  voice: Voice,
  numbers: Numbering,
): Extract<InputJson, { account: unknown }>['account'] {
  const group = report.run.accounts.find(
    ({ platform, inputs }) => platform.id === input.platform && inputs.some((each) => each.index === index),
  );
  const closed = group === undefined ? null : isClosed(group.account);
  const id = input.account?.id ?? null;
  const shownId =
    voice.redacted && group !== undefined
      ? numbers.account({ platform: group.platform.id, account: group.account.key })
      : id;
  return {
    ...(id === null ? {} : { id: shownId }),
    name: voice.redacted ? null : (input.account?.name ?? null),
    ...(closed === null ? {} : { isPrivate: closed }),
  };
}

/** Whether the account was closed on the day of its newest export, where the archive tells. */
function isClosed(account: Report['run']['accounts'][number]['account']): boolean | null {
  if (account.stated !== null) return account.stated.closed;
  const last = account.switches.at(-1);
  return last === undefined ? null : last.to === 'closed';
}

function filesJson(coverage: Coverage | undefined, voice: Voice): CoverageJson['files'] {
  if (coverage === undefined) return { setAside: [], notUnderstood: [], failed: [] };
  const hide = (entry: string | null): string | null => (voice.redacted ? null : entry);
  const line = ({ entry, reason }: Coverage['failed'][number]): LineJson => ({
    entry: hide(entry),
    reason: voice.because(reason),
  });
  return {
    setAside: coverage.setAside.map(line),
    notUnderstood: coverage.notUnderstood.map(hide),
    failed: [...coverage.failed.map(line), ...coverage.remarks.map(line), ...recordLines(coverage, voice)],
  };
}

/** Files that were read although some of their records could not be: with the pointers of those records. */
export function recordLines(coverage: Coverage, voice: Voice): readonly LineJson[] {
  return coverage.failedRecords.map(({ entry, reason, pointers, count }) => {
    const because = voice.because(reason);
    if (voice.redacted)
      return { entry: null, reason: voice.say('report.failed-records-redacted', { count, because }) };
    const places = new Intl.ListFormat(voice.say.locale, { type: 'unit' }).format(pointers);
    const more = count - pointers.length;
    return { entry, reason: voice.say('report.failed-records', { count, places, more, because }) };
  });
}

function optOutJson(view: OptOutView): OptOutJson {
  const { platform, title, steps, url, effect, lastReviewed } = view;
  return { platform, switch: view.switch, title, steps, url, effect, lastReviewed };
}
