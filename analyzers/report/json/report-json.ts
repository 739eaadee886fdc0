import type { CoverageView, InputView, OptOutView, SourceView, Summary } from '../../model/query.ts';
import { formatDay } from '../../model/time.ts';
import type { DaySpan, Told } from '../../model/told.ts';
import type { PlatformId, Region } from '../../model/values.ts';
import type { Coverage } from '../../run/coverage.ts';
import type { Report } from '../report.ts';
import { reportView } from '../report-view.ts';
import { type Tables, tabulate } from '../totals.ts';
import type { Numbering } from './item-json.ts';
import type { Voice } from './voice.ts';

export const reportSchema = 'trained-on-me/report@1';

type Span = readonly [string | null, string | null];

/** The report without its items (design.md section 3, schema/report.schema.json). */
export interface ReportJson {
  readonly schema: typeof reportSchema;
  readonly generatedAt: string;
  readonly app: { readonly version: string };
  readonly policyPack: { readonly version: string; readonly lastReviewed: string };
  readonly context: ContextJson;
  readonly inputs: readonly InputJson[];
  readonly summary: Summary & Tables;
  readonly findings: readonly FindingJson[];
  readonly coverage: readonly CoverageJson[];
  readonly policies: readonly PolicyJson[];
  readonly optOut: readonly OptOutJson[];
  /** Sentences about what the person told that has no or another effect than they may think. */
  readonly warnings: readonly string[];
}

interface ContextJson {
  readonly region: Region | null;
  readonly minor: boolean;
  readonly optedOut: Partial<Record<PlatformId, Record<string, readonly Span[]>>>;
  readonly defaultAudience: Told['defaultAudience'];
  readonly groupAudience: Told['groupAudience'];
  readonly privatePeriods: Partial<Record<PlatformId, readonly Span[]>>;
}

type InputJson =
  | { readonly name: string | null; readonly bytes: number; readonly error: string }
  | {
      readonly name: string | null;
      readonly bytes: number;
      readonly sha256?: string | null;
      readonly platform: PlatformId;
      readonly platforms: readonly PlatformId[];
      readonly format: NonNullable<InputView['format']>;
      readonly layout: string;
      readonly confidence: number;
      readonly account: {
        readonly id?: string | null;
        readonly name: string | null;
        readonly isPrivate?: boolean;
      };
      readonly exportedAt: string | null;
    };

interface FindingJson {
  readonly id: string;
  readonly platform: PlatformId;
  readonly title: string;
  readonly count: number;
  readonly detail: string;
}

interface LineJson {
  readonly entry: string | null;
  readonly reason: string;
}

interface CoverageJson extends CoverageView {
  readonly files: {
    readonly setAside: readonly LineJson[];
    readonly notUnderstood: readonly (string | null)[];
    readonly failed: readonly LineJson[];
  };
}

interface PolicyJson {
  readonly platform: PlatformId;
  readonly ruleId: string;
  readonly statement: string;
  readonly since: string | null;
  readonly unconfirmed?: true;
  readonly sources: readonly SourceView[];
}

interface OptOutJson {
  readonly platform: PlatformId;
  readonly switch: string | null;
  readonly title: string;
  readonly steps: readonly string[];
  readonly url: string | null;
  readonly effect: string;
  readonly lastReviewed: string;
}

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
    findings: view.findings.map(({ id, platform, title, count, detail }) => ({
      id,
      platform,
      title,
      count,
      detail,
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
  const group = report.run.accounts.find(({ inputs }) => inputs.some((each) => each.index === index));
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
