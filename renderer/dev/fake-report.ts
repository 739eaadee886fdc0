import type { CubeRow, Headline, PolicyView, ReportView } from '../../analyzers/model/query.ts';
import { formatDay } from '../../analyzers/model/time.ts';
import type { Told } from '../../analyzers/model/told.ts';
import { fakePolicies, fakeSteps } from './fake-policies.ts';
import type { FakeJudged } from './fake-verdict.ts';

export function fakeReport(
  items: readonly FakeJudged[],
  told: Told,
  rev: number,
  complete: boolean,
): ReportView {
  return {
    rev,
    generatedAt: '2026-11-23T12:00:00.000Z',
    app: { version: '0.1.0' },
    policyPack: { version: '2026.11', lastReviewed: '2026-11-20' },
    complete,
    told,
    warnings: [],
    inputs: [
      input('twitter-2026-11-01-synthetic.zip', 'x', 'ada', 812_000_000),
      input('Complete_LinkedInDataExport_synthetic.zip', 'linkedin', 'Ada Example', 4_300_000),
    ],
    accounts: [
      {
        platform: 'x',
        name: '@ada',
        history: 'empty',
        closedSpans: (told.privatePeriods.x ?? []).map(({ from, to }) => ({
          from: from === null ? null : formatDay(from),
          to: to === null ? null : formatDay(to),
          declared: true,
        })),
      },
      { platform: 'linkedin', name: 'Ada Example', history: 'absent', closedSpans: [] },
    ],
    summary: {
      headline: headlineOf(items.filter((item) => item.headline)),
      items: items.length,
      own: items.filter((item) => item.by === 'self').length,
      trainingInputs: items.filter(isInput).length,
      ahead: items.filter((item) => item.ahead === 'confirmed' || item.ahead === 'likely').length,
      assumed: items.filter((item) => isInput(item) && item.basis === 'platform-default').length,
      possible: items.filter((item) => item.training === 'possible').length,
    },
    cube: fakeCube(items),
    findings: [
      {
        id: 'mentions',
        platform: 'x',
        title: 'Other people in your public posts',
        count: items.filter((item) => item.platform === 'x' && item.text?.includes('@') === true).length,
        detail: 'You name or tag at least 2 people in posts that anyone could see. They did not choose that.',
        hasItems: true,
      },
    ],
    coverage: [
      {
        input: 0,
        entries: 1245,
        read: 61,
        media: 1161,
        setAside: 20,
        notUnderstood: 2,
        failed: 1,
        records: { read: 4312, failed: 3 },
      },
      {
        input: 1,
        entries: 41,
        read: 33,
        media: 0,
        setAside: 8,
        notUnderstood: 0,
        failed: 0,
        records: { read: 608, failed: 0 },
      },
    ],
    policies: fakePolicies,
    policyStarts: [
      { platform: 'x', day: '2023-09-29', certainty: 'exact', label: 'X allows it from here' },
      {
        platform: 'linkedin',
        day: '2024-09-18',
        certainty: 'at-latest',
        label: 'LinkedIn allows it from here',
      },
    ],
    optOut: fakeSteps,
    suggestions: [{ platform: 'x', about: 'region', region: 'eu' }],
    groups: [],
  };
}

function input(
  name: string,
  platform: 'x' | 'linkedin',
  account: string,
  bytes: number,
): ReportView['inputs'][number] {
  return {
    name,
    bytes,
    form: 'zip',
    platform,
    platforms: [platform],
    format: platform === 'x' ? 'js' : 'csv',
    layout: platform === 'x' ? 'V2' : 'complete',
    confidence: 1,
    account: { id: null, name: account },
    exportedAt: '2026-11-01T08:00:00.000Z',
    error: null,
  };
}

function isInput(item: FakeJudged): boolean {
  return item.training === 'confirmed' || item.training === 'likely';
}

function headlineOf(items: readonly FakeJudged[]): Headline {
  return {
    of: items.length,
    trainingInputs: items.filter(isInput).length,
    ahead: items.filter((item) => item.ahead === 'confirmed' || item.ahead === 'likely').length,
    assumed: items.filter((item) => isInput(item) && item.basis === 'platform-default').length,
    possible: items.filter((item) => item.training === 'possible').length,
  };
}

export function fakeCube(items: readonly FakeJudged[]): readonly CubeRow[] {
  const rows = new Map<string, CubeRow>();
  for (const item of items) {
    const { platform, account, kind, by, audience, basis, training, ahead, headline } = item;
    const year = item.createdAt === null ? null : Number(item.createdAt.slice(0, 4));
    const withMedia = item.media.length > 0;
    const row = { platform, account, kind, by, audience, basis, training, ahead, year, headline, withMedia };
    const key = JSON.stringify(row);
    rows.set(key, { ...row, count: (rows.get(key)?.count ?? 0) + 1 });
  }
  return [...rows.values()];
}

export function policyOf(ruleId: string): readonly PolicyView[] {
  return fakePolicies.filter((policy) => policy.ruleId === ruleId);
}
