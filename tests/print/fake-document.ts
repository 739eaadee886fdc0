import type { ItemForPrint, PrintDocument } from '../../analyzers/model/print.ts';
import type { CubeRow, OptOutView, PolicyView, ReportView } from '../../analyzers/model/query.ts';
import { parseDay } from '../../analyzers/model/time.ts';
import { nothingTold } from '../../analyzers/model/told.ts';
import type {
  AudienceBasis,
  AudienceValue,
  ItemKind,
  PlatformId,
  TrainingValue,
} from '../../analyzers/model/values.ts';

/** Synthetic: a person who does not exist, with two X archives and one of LinkedIn. */

interface Cells {
  readonly kind: ItemKind;
  readonly audience: AudienceValue;
  readonly basis: AudienceBasis;
  readonly training: TrainingValue;
  readonly ahead?: TrainingValue;
  readonly byYear: Readonly<Record<string, number>>;
  readonly headline?: boolean;
}

function rowsOf(platform: PlatformId, account: number, cells: readonly Cells[]): readonly CubeRow[] {
  return cells.flatMap((cell) =>
    Object.entries(cell.byYear).map(([year, count]) => ({
      platform,
      account,
      kind: cell.kind,
      by: 'self' as const,
      audience: cell.audience,
      basis: cell.basis,
      training: cell.training,
      ahead: cell.ahead ?? cell.training,
      year: year === 'unknown' ? null : Number(year),
      headline: cell.headline ?? true,
      withMedia: cell.kind === 'image',
      count,
    })),
  );
}

const x = rowsOf('x', 0, [
  {
    kind: 'post',
    audience: 'public',
    basis: 'platform-default',
    training: 'likely',
    byYear: {
      2011: 40,
      2012: 180,
      2013: 310,
      2014: 402,
      2015: 388,
      2016: 350,
      2017: 290,
      2018: 240,
      2021: 180,
      2022: 260,
      2023: 210,
      2024: 120,
      2025: 50,
    },
  },
  {
    kind: 'post',
    audience: 'limited',
    basis: 'declared',
    training: 'unlikely',
    byYear: { 2019: 96, 2020: 134 },
  },
  {
    kind: 'comment',
    audience: 'public',
    basis: 'platform-default',
    training: 'likely',
    byYear: { 2013: 60, 2014: 110, 2015: 120, 2016: 90, 2017: 70, 2021: 40, 2022: 60, 2023: 40, 2024: 20 },
  },
  {
    kind: 'repost',
    audience: 'public',
    basis: 'platform-default',
    training: 'possible',
    byYear: { 2014: 30, 2015: 44, 2016: 51, 2017: 40, 2022: 65 },
  },
  {
    kind: 'image',
    audience: 'public',
    basis: 'platform-default',
    training: 'likely',
    byYear: { 2014: 30, 2016: 40, 2018: 30, 2022: 40 },
  },
  {
    kind: 'ai-chat',
    audience: 'private',
    basis: 'platform-rule',
    training: 'confirmed',
    byYear: { 2024: 61, 2025: 40 },
  },
  { kind: 'profile', audience: 'public', basis: 'platform-rule', training: 'likely', byYear: { unknown: 5 } },
  {
    kind: 'profile-photo',
    audience: 'public',
    basis: 'platform-rule',
    training: 'likely',
    byYear: { unknown: 2 },
  },
  {
    kind: 'message',
    audience: 'private',
    basis: 'platform-rule',
    training: 'possible',
    byYear: { 2015: 1210, 2018: 3200, 2023: 4000 },
    headline: false,
  },
  {
    kind: 'reaction',
    audience: 'private',
    basis: 'platform-rule',
    training: 'possible',
    byYear: { unknown: 1204 },
    headline: false,
  },
  {
    kind: 'search',
    audience: 'private',
    basis: 'platform-rule',
    training: 'possible',
    byYear: { 2025: 96 },
    headline: false,
  },
]);

const linkedin = rowsOf('linkedin', 1, [
  {
    kind: 'post',
    audience: 'public',
    basis: 'stated',
    training: 'confirmed',
    ahead: 'excluded',
    byYear: { 2019: 12, 2021: 30, 2023: 41, 2024: 22 },
  },
  { kind: 'comment', audience: 'unknown', basis: 'none', training: 'possible', byYear: { 2021: 8, 2023: 4 } },
  {
    kind: 'resume',
    audience: 'private',
    basis: 'platform-rule',
    training: 'likely',
    ahead: 'excluded',
    byYear: { 2022: 2 },
  },
  {
    kind: 'profile',
    audience: 'public',
    basis: 'platform-default',
    training: 'likely',
    ahead: 'excluded',
    byYear: { unknown: 9 },
  },
  {
    kind: 'message',
    audience: 'private',
    basis: 'platform-rule',
    training: 'excluded',
    byYear: { 2020: 140, 2023: 210 },
    headline: false,
  },
]);

const policies: readonly PolicyView[] = [
  {
    platform: 'x',
    ruleId: 'x.post.r',
    statement: 'Public posts, replies and reposts may be used to train machine learning and AI models.',
    since: '2023-09-29',
    certainty: 'exact',
    unconfirmed: false,
    scope: 'any-ml',
    sources: [
      { title: 'X Privacy Policy', url: 'https://x.com/en/privacy', date: '2023-09-29', strength: 'primary' },
      { title: 'X Terms of Service', url: 'https://x.com/en/tos', date: '2024-11-15', strength: 'primary' },
    ],
  },
  {
    platform: 'x',
    ruleId: 'x.grok.r',
    statement:
      'Chats with Grok, what you ask and what it answers, are used for training unless you switch it off.',
    since: '2024-07-25',
    certainty: 'at-latest',
    unconfirmed: true,
    scope: 'generative',
    sources: [
      {
        title: 'About Grok (help page)',
        url: 'https://help.x.com/en/using-x/about-grok',
        date: '2024-07-26',
        strength: 'secondary',
      },
    ],
  },
  {
    platform: 'linkedin',
    ruleId: 'li.post.r',
    statement:
      'Posts, articles, profile data and résumés saved on LinkedIn are used to train generative AI models.',
    since: '2024-09-18',
    certainty: 'about',
    unconfirmed: false,
    scope: 'generative',
    sources: [
      {
        title: 'LinkedIn Privacy Policy',
        url: 'https://www.linkedin.com/legal/privacy-policy',
        date: '2025-11-03',
        strength: 'primary',
      },
    ],
  },
];

const optOut: readonly OptOutView[] = [
  {
    platform: 'x',
    id: 'x.grok',
    switch: 'grok',
    title: 'Turn off Grok training',
    minutes: 2,
    steps: [
      'Open X in a browser and sign in.',
      'Go to “Settings and privacy”, then “Privacy and safety”, then “Grok”.',
      'Take the tick from “Allow your public data ... to be used for training”.',
    ],
    url: 'https://x.com/settings/grok_settings',
    does: 'Later training of Grok leaves out your posts and your chats.',
    doesNot: 'What was used before the day of the switch stays used. It does not delete anything.',
    effect: 'all-later-training',
    lastReviewed: '2026-11-23',
  },
  {
    platform: 'x',
    id: 'x.protect',
    switch: null,
    title: 'Protect your posts',
    minutes: 1,
    steps: ['Open “Privacy and safety”, then “Audience and tagging”.', 'Tick “Protect your posts”.'],
    url: null,
    does: 'Only your followers see your posts from then on.',
    doesNot: 'Your profile stays public.',
    effect: 'later-items',
    lastReviewed: '2026-11-23',
  },
  {
    platform: 'linkedin',
    id: 'li.genai',
    switch: 'generative-ai',
    title: 'Turn off “Data for generative AI improvement”',
    minutes: 1,
    steps: [
      'Open “Settings”, then “Data privacy”.',
      'Turn off “Use my data for training content creation AI models”.',
    ],
    url: 'https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement',
    does: 'LinkedIn leaves your data out of later training.',
    doesNot: 'Training that already took place is not undone.',
    effect: 'all-later-training',
    lastReviewed: '2026-11-23',
  },
];

const cube = [...x, ...linkedin];

function sum(rows: readonly CubeRow[]): number {
  return rows.reduce((all, row) => all + row.count, 0);
}

function counts(value: TrainingValue): boolean {
  return value === 'confirmed' || value === 'likely';
}

const headline = cube.filter((row) => row.headline);
const trained = headline.filter((row) => counts(row.training));

const report: ReportView = {
  rev: 1,
  generatedAt: '2026-11-23T18:04:00.000Z',
  app: { version: '0.1.0' },
  policyPack: { version: '2026.11', lastReviewed: '2026-11-23' },
  complete: true,
  told: {
    ...nothingTold,
    region: 'eu',
    privatePeriods: { x: [{ from: parseDay('2019-01-01'), to: parseDay('2021-01-01') }] },
    optedOut: { linkedin: { 'generative-ai': [{ from: parseDay('2026-10-01'), to: null }] } },
  },
  warnings: ['twitter-2026-11-01-part2.zip holds media only: its data files are in another part.'],
  inputs: [
    {
      name: 'twitter-2026-11-01-part1.zip',
      bytes: 1_204_553_112,
      form: 'zip',
      platform: 'x',
      platforms: ['x'],
      format: 'js',
      layout: 'V2',
      confidence: 0.99,
      account: { id: '1234567', name: '@ada_synthetic' },
      exportedAt: '2026-11-01T09:30:00.000Z',
      error: null,
    },
    {
      name: 'twitter-2026-11-01-part2.zip',
      bytes: 884_221_004,
      form: 'zip',
      platform: 'x',
      platforms: ['x'],
      format: 'js',
      layout: 'V2',
      confidence: 0.99,
      account: { id: '1234567', name: '@ada_synthetic' },
      exportedAt: '2026-11-01T09:30:00.000Z',
      error: null,
    },
    {
      name: 'Complete_LinkedInDataExport_11-02-2026',
      bytes: 4_201_332,
      form: 'folder',
      platform: 'linkedin',
      platforms: ['linkedin'],
      format: 'csv',
      layout: 'complete',
      confidence: 0.95,
      account: { id: null, name: 'Ada Synthetic' },
      exportedAt: null,
      error: null,
    },
    {
      name: 'holiday-of-ada.zip',
      bytes: 120_000,
      form: 'zip',
      platform: null,
      platforms: [],
      format: null,
      layout: null,
      confidence: null,
      account: null,
      exportedAt: null,
      error: 'holiday-of-ada.zip ends too early. Download it again.',
    },
  ],
  accounts: [
    {
      platform: 'x',
      name: '@ada_synthetic',
      history: 'empty',
      closedSpans: [{ from: '2019-01-01', to: '2021-01-01', declared: true }],
    },
    { platform: 'linkedin', name: 'Ada Synthetic', history: 'absent', closedSpans: [] },
  ],
  summary: {
    headline: {
      of: sum(headline),
      trainingInputs: sum(trained),
      ahead: sum(headline.filter((row) => counts(row.ahead))),
      assumed: sum(trained.filter((row) => row.basis === 'platform-default')),
      possible: sum(headline.filter((row) => row.training === 'possible')),
    },
    items: sum(cube),
    own: sum(cube),
    trainingInputs: sum(cube.filter((row) => counts(row.training))),
    ahead: sum(cube.filter((row) => counts(row.ahead))),
    assumed: sum(trained.filter((row) => row.basis === 'platform-default')),
    possible: sum(cube.filter((row) => row.training === 'possible')),
  },
  cube,
  findings: [
    {
      id: 'coordinates',
      platform: 'x',
      title: 'Posts with your place',
      count: 41,
      detail: '41 of your posts carry coordinates. A model that learns from them learns where you were.',
      hasItems: true,
    },
    {
      id: 'deleted',
      platform: 'x',
      title: 'Deleted posts in the archive',
      count: 17,
      detail: 'They could be seen until you deleted them.',
      hasItems: true,
    },
  ],
  coverage: [
    {
      input: 0,
      entries: 1412,
      read: 38,
      media: 1340,
      setAside: 30,
      notUnderstood: 3,
      failed: 1,
      records: { read: 13_310, failed: 2 },
    },
    {
      input: 1,
      entries: 911,
      read: 0,
      media: 911,
      setAside: 0,
      notUnderstood: 0,
      failed: 0,
      records: { read: 0, failed: 0 },
    },
    {
      input: 2,
      entries: 44,
      read: 31,
      media: 0,
      setAside: 9,
      notUnderstood: 4,
      failed: 0,
      records: { read: 478, failed: 0 },
    },
  ],
  policies,
  policyStarts: [
    { platform: 'x', day: '2023-09-29', certainty: 'exact', label: 'Policy names AI training: 29 Sep 2023' },
    { platform: 'x', day: '2024-11-15', certainty: 'exact', label: 'Terms: 15 Nov 2024' },
    { platform: 'linkedin', day: '2024-09-18', certainty: 'about', label: 'About 18 Sep 2024' },
  ],
  optOut,
  suggestions: [],
  groups: [],
};

const texts: readonly (string | null)[] = [
  'Watching the harbour cranes in Gdansk from the ferry. They look like dinosaurs that learnt patience.',
  'Grüße aus Zürich: Straßenbahn, Käse, große Müdigkeit. Wer hat an der Uhr gedreht?',
  '東京の桜は今が見頃です。骨と海と直を見てください。',
  '北京的秋天很美，骨头、海、直线。',
  '서울의 가을 하늘은 높고 푸르다.',
  'صباح الخير من الإسكندرية، البحر هادئ اليوم. 123',
  'Emoji: 👩‍👩‍👧‍👦 🇵🇱 🎉 ❤️ 👍🏽 #1 and 2️⃣ done',
  'Доброе утро из Вильнюса. Καλημέρα από την Αθήνα.',
  null,
  'A thread, part one:\n\nFirst line.\nSecond line with a very long address https://example.org/a/very/long/path/that/never/seems/to/end/because/it/was/made/up/for/this/test.',
];

/** Items that fit the cube in kind only; enough to fill pages. */
export function fakeItems(length: number): readonly ItemForPrint[] {
  return Array.from({ length }, (_, index): ItemForPrint => {
    const training = index < length * 0.1 ? 'confirmed' : index < length * 0.8 ? 'likely' : 'possible';
    const year = 2025 - (Math.floor((index / length) * 40) % 14);
    return {
      platform: index % 7 === 0 ? 'linkedin' : 'x',
      kind: training === 'confirmed' ? 'ai-chat' : index % 3 === 0 ? 'comment' : 'post',
      by: training === 'confirmed' && index % 2 === 0 ? 'assistant' : 'self',
      createdAt:
        index % 41 === 40 ? null : `${year}-0${1 + (index % 9)}-1${index % 10}T12:3${index % 10}:00.000Z`,
      audience: training === 'confirmed' ? 'private' : 'public',
      basis: training === 'confirmed' ? 'platform-rule' : 'platform-default',
      training,
      ahead: index % 7 === 0 ? 'excluded' : training,
      text: texts[index % texts.length] ?? null,
      permalink: index % 7 === 0 ? null : `https://x.com/ada_synthetic/status/${1_000_000 + index}`,
      media: index % 5 === 0 ? 1 : 0,
      source: { input: 0, entry: 'data/tweets.js', pointer: `/${index}` },
    };
  });
}

export function fakeDocument(change: Partial<PrintDocument> = {}): PrintDocument {
  return {
    schema: 'trained-on-me/print@1',
    report,
    withTexts: false,
    redact: false,
    locale: 'en-GB',
    pageSize: 'A4',
    hashes: [
      '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
      null,
      null,
    ],
    items: null,
    itemsLeftOut: 0,
    ...change,
  };
}
