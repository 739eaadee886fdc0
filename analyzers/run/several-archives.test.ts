import { describe, expect, it } from 'vitest';
import { linkedinArchive } from '../../tests/fixtures/linkedin/archive.ts';
import {
  type Given,
  readThenKeep,
  readTogether,
  type Together,
} from '../../tests/fixtures/several/read-together.ts';
import { xArchive } from '../../tests/fixtures/x/archive.ts';
import { dataFiles, type Files } from '../../tests/fixtures/x/read.ts';
import { bareTweet } from '../../tests/fixtures/x/tweet.ts';

/** Everything about items but the place in which they were found: the same whatever archives told of them. */
function items({ items: all }: Together): readonly unknown[] {
  return all
    .map(({ source: _, alsoFrom: __, ...rest }) => rest)
    .toSorted((a, b) => String(a.id).localeCompare(String(b.id)));
}

/** What a report counts, without what it says about each input. */
function counts({ json }: Together): unknown {
  const { summary, findings, policies, optOut } = json;
  return { summary, findings: findings.map(({ items: _, ...rest }) => rest), policies, optOut };
}

function lines({ json }: Together): readonly unknown[] {
  return json.coverage.map(({ input: _, ...line }) => line);
}

function isInTwoInputs({ source, alsoFrom = [] }: Together['items'][number]): boolean {
  return new Set([source, ...alsoFrom].map(({ input }) => input)).size === 2;
}

const xFiles = xArchive({
  tweets: 30,
  likes: 4,
  messages: 6,
  grokTurns: 4,
  everyMaterial: true,
  protectedHistory: 'empty',
}).files;
const linkedinFiles = linkedinArchive().files;
const x: Given = { name: 'twitter.zip', files: xFiles };
const linkedin: Given = { name: 'Complete_LinkedInDataExport_01-20-2026.zip', files: linkedinFiles };
const both = [
  { platform: 'X', one: x },
  { platform: 'LinkedIn', one: linkedin },
];

/** The files of an archive in two zips, as browsers and platforms cut them. */
function parts(given: Given): readonly [Given, Given] {
  const half = (odd: number): Files => new Map([...given.files].filter((_, at) => at % 2 === odd));
  return [
    { name: 'part-1.zip', files: half(0) },
    { name: 'part-2.zip', files: half(1) },
  ];
}

describe.each(both)('parts of one export of $platform', ({ one }) => {
  it('are one account and give what the whole gives; their files add up', async () => {
    const whole = await readTogether(one);
    const [first, second] = parts(one);
    for (const given of [
      [first, second],
      [second, first],
    ]) {
      const together = await readTogether(...given);
      expect(together.view.accounts).toHaveLength(1);
      expect(items(together)).toEqual(items(whole));
      expect(counts(together)).toEqual(counts(whole));
      expect(together.json.warnings).toEqual([]);
      const sum = (name: 'entries' | 'read' | 'media' | 'setAside' | 'notUnderstood' | 'failed'): number =>
        together.json.coverage.reduce((total, line) => total + line[name], 0);
      for (const name of ['entries', 'read', 'media', 'setAside', 'notUnderstood', 'failed'] as const)
        expect([name, sum(name)]).toEqual([name, whole.json.coverage[0]?.[name]]);
    }
  });
});

describe('the small and the large export of LinkedIn', () => {
  it('count each thing once, with both places; each file stands in the coverage of its own input', async () => {
    const small: Given = {
      name: 'Basic_LinkedInDataExport_01-20-2026.zip',
      files: linkedinArchive({ complete: false }).files,
    };
    const large = await readTogether(linkedin);
    const alone = await readTogether(small);
    for (const given of [
      [small, linkedin],
      [linkedin, small],
    ]) {
      const together = await readTogether(...given);
      expect(items(together)).toEqual(items(large));
      expect(counts(together)).toEqual(counts(large));
      expect(together.json.findings.filter(({ id }) => id.startsWith('linkedin-basic'))).toEqual([]);
      const expected = given.map((each) => lines(each === small ? alone : large)[0]);
      expect(lines(together)).toEqual(expected);
      const twice = together.items.filter(isInTwoInputs);
      expect(twice).toHaveLength(alone.items.length);
    }
  });
});

const accountOf = (id: string, handle: string): unknown => ({
  account: { accountId: id, username: handle, accountDisplayName: handle },
});

interface XExport {
  readonly name: string;
  readonly day: string;
  readonly tweets: readonly string[];
  readonly switches?: readonly (readonly [string, 'Protect' | 'Unprotect'])[];
  readonly account?: string;
}

/** A small X export: tweets by day, the day of the export in its manifest. */
function xExport({ name, day, tweets, switches = [], account = '1000000000000000001' }: XExport): Given {
  const made = tweets.map((at) => ({
    tweet: bareTweet({ at: Date.parse(at), text: `Synthetic, made on ${at}` }),
  }));
  const files = dataFiles({
    account: [accountOf(account, `handle_${account.slice(-1)}`)],
    tweets: made,
    'protected-history': switches.map(([protectedAt, action]) => ({
      protectedHistory: { protectedAt, action },
    })),
  });
  files.set(
    'data/manifest.js',
    `window.__THAR_CONFIG = ${JSON.stringify({
      userInfo: { accountId: account, userName: `handle_${account.slice(-1)}` },
      archiveInfo: { generationDate: `${day}T12:00:00.000Z`, isPartialArchive: false },
      dataTypes: {},
    })}`,
  );
  return { name, files };
}

describe('an older and a newer export of one account', () => {
  const older = xExport({
    name: 'old.zip',
    day: '2025-06-01',
    tweets: ['2024-01-01', '2025-02-10', '2025-05-01'],
    switches: [
      ['2025-02-01T00:00:00.000Z', 'Protect'],
      ['2025-03-01T00:00:00.000Z', 'Unprotect'],
    ],
  });
  const newer = xExport({
    name: 'new.zip',
    day: '2026-06-01',
    tweets: ['2024-01-01', '2025-02-10', '2026-05-01'],
    switches: [['2026-03-01T00:00:00.000Z', 'Protect']],
  });

  it.each([
    { order: 'older first', given: [older, newer] },
    { order: 'newer first', given: [newer, older] },
  ])('of X know both spans of protection, and what is gone since: $order', async ({ given }) => {
    const together = await readTogether(...given);
    expect(items(together)).toEqual(items(await readTogether(older, newer)));
    expect(together.view.accounts).toMatchObject([
      {
        platform: 'x',
        closedSpans: [
          { from: '2025-02-01', to: '2025-03-01' },
          { from: '2026-03-01', to: null },
        ],
      },
    ]);
    const byDay = new Map(
      together.items
        .filter(({ kind }) => kind === 'post')
        .map(({ createdAt, audience }) => [createdAt?.slice(0, 10), audience]),
    );
    const until = { until: '2026-03-01T00:00:00.000Z', now: 'limited' };
    expect([...byDay.keys()].toSorted()).toEqual(['2024-01-01', '2025-02-10', '2025-05-01', '2026-05-01']);
    expect(byDay.get('2024-01-01')).toMatchObject({ value: 'public', basis: 'inferred', ...until });
    expect(byDay.get('2024-01-01')).not.toHaveProperty('from');
    expect(byDay.get('2025-02-10')).toMatchObject({
      value: 'public',
      from: '2025-03-01T00:00:00.000Z',
      ...until,
    });
    expect(byDay.get('2026-05-01')).toMatchObject({ value: 'limited', basis: 'inferred' });
    const gone = together.json.findings.find(({ id }) => id.startsWith('gone-since'));
    const lost = together.items.filter(({ createdAt }) => createdAt?.startsWith('2025-05-01'));
    expect(gone).toMatchObject({ platform: 'x', count: 1, items: lost.map(({ id }) => id) });
    expect(together.count({ finding: gone?.id ?? '' })).toBe(1);
  });

  const share = (id: string, text: string, visibility: string): string =>
    `2025-01-01 08:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A${id},${text},,,${visibility}\n`;
  const linkedinExport = (day: string, ...shares: readonly string[]): Given => ({
    name: `Complete_LinkedInDataExport_${day}.zip`,
    files: new Map([
      ['Profile.csv', 'First Name,Last Name,Maiden Name,Headline\nAda,Example,,\n'],
      ['Shares.csv', `Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n${shares.join('')}`],
    ]),
  });

  it('of LinkedIn keep the widest audience of a post that was narrowed since', async () => {
    const wide = linkedinExport(
      '01-10-2025',
      share('71', 'one', 'PUBLIC'),
      share('72', 'two', 'CONNECTIONS'),
    );
    const narrow = linkedinExport('01-10-2026', share('71', 'one', 'CONNECTIONS'));
    for (const given of [
      [wide, narrow],
      [narrow, wide],
    ]) {
      const together = await readTogether(...given);
      expect(items(together)).toEqual(items(await readTogether(narrow, wide)));
      const posts = together.items.filter(({ kind }) => kind === 'post');
      expect(posts.map(({ text, audience }) => [text, audience.value, audience.basis]).toSorted()).toEqual([
        ['one', 'public', 'stated'],
        ['two', 'limited', 'stated'],
      ]);
      expect(posts.find(({ text }) => text === 'one')?.alsoFrom).toHaveLength(1);
      expect(together.json.findings.find(({ id }) => id.startsWith('gone-since'))).toMatchObject({
        count: 1,
      });
    }
  });
});

describe('two accounts of one platform', () => {
  const bo = (files: Files): Given => ({
    name: 'bo.zip',
    files: new Map(
      [...files].map(([path, content]) => [
        path,
        path === 'Profile.csv' ? String(content).replace('Ada,Éxample', 'Bo,Example') : content,
      ]),
    ),
  });
  const ofX = (account: string, name: string): Given =>
    xExport({ name, day: '2026-06-01', tweets: [`2024-01-0${account.slice(-1)}`], account });

  it.each([
    {
      platform: 'X',
      one: ofX('1000000000000000001', 'a.zip'),
      other: ofX('1000000000000000002', 'b.zip'),
      keys: ['1000000000000000001', '1000000000000000002'],
    },
    // LinkedIn's messages, comments and contacts of both are the same to the letter, and stay two.
    { platform: 'LinkedIn', one: linkedin, other: bo(linkedinFiles), keys: ['ada éxample', 'bo example'] },
  ])('are kept apart, and an account picks its items: $platform', async ({ one, other, keys }) => {
    const together = await readTogether(one, other);
    const alone = [await readTogether(one), await readTogether(other)];
    expect(together.view.accounts).toHaveLength(2);
    const found = new Set(together.items.map(({ account }) => account));
    expect(found.size).toBe(keys.length);
    const own = together.items.filter(({ source }) => source.input === 0);
    const theirs = together.items.filter(({ source }) => source.input === 1);
    expect(new Set(own.map(({ account }) => account)).size).toBe(1);
    expect(new Set(theirs.map(({ account }) => account)).size).toBe(1);
    expect(together.json.findings.filter(({ id }) => id.startsWith('gone-since'))).toEqual([]);
    for (const [at, { name }] of together.view.accounts.entries()) {
      const inCube = together.view.cube.filter(({ account }) => account === at);
      const total = inCube.reduce((sum, { count }) => sum + count, 0);
      expect(together.count({ accounts: [name] })).toBe(total);
      expect(total).toBeGreaterThan(0);
    }
    // Things with an id of the platform's own are the same whoever's export shows them.
    const shared = (alone[0]?.items.length ?? 0) + (alone[1]?.items.length ?? 0) - together.items.length;
    const inBoth = together.items.filter(isInTwoInputs);
    expect(inBoth).toHaveLength(shared);
    expect(together.json.coverage).toHaveLength(2);
  });
});

describe('two platforms', () => {
  it('give one headline, the sum of both, and the same verdicts as each alone', async () => {
    const together = await readTogether(x, linkedin);
    const alone = [await readTogether(x), await readTogether(linkedin)];
    const sums = together.json.summary.headline;
    for (const name of ['of', 'trainingInputs', 'ahead', 'assumed', 'possible'] as const) {
      expect([name, sums[name]]).toEqual([
        name,
        alone.reduce((sum, { json }) => sum + json.summary.headline[name], 0),
      ]);
    }
    expect(items(together)).toEqual(
      alone
        .flatMap((each) => items(each))
        .toSorted((a, b) => String(Object(a).id).localeCompare(String(Object(b).id))),
    );
    expect(together.json.inputs).toMatchObject([
      { platform: 'x', platforms: ['x'] },
      { platform: 'linkedin', platforms: ['linkedin'] },
    ]);
    expect(Object.keys(together.json.summary.byPlatform).toSorted()).toEqual(['linkedin', 'x']);
  });
});

describe('an archive that does not tell its account', () => {
  const nameless: Given = { name: 'rest.zip', files: dataFiles({ tweets: [namelessTweet('2023-01-05')] }) };
  const ada = xExport({ name: 'ada.zip', day: '2026-06-01', tweets: ['2024-01-01'] });
  const bo = xExport({
    name: 'bo.zip',
    day: '2026-06-01',
    tweets: ['2024-01-02'],
    account: '1000000000000000002',
  });

  it('takes that of the only other one, in any order', async () => {
    for (const given of [
      [ada, nameless],
      [nameless, ada],
    ]) {
      const together = await readTogether(...given);
      expect(together.view.accounts).toHaveLength(1);
      expect(new Set(together.items.map(({ account }) => account))).toEqual(new Set(['1000000000000000001']));
    }
  });

  it('stays unknown beside two, and beside one of another platform', async () => {
    const amongTwo = await readTogether(ada, nameless, bo);
    expect(amongTwo.view.accounts).toHaveLength(3);
    const besideOther = await readTogether(linkedin, nameless);
    for (const { items: all } of [amongTwo, besideOther]) {
      const old = all.find(({ createdAt }) => createdAt?.startsWith('2023-01-05'));
      expect(old?.account).toBe('unknown');
    }
  });

  it('of LinkedIn takes the name of the profile beside it', async () => {
    const withoutProfile = new Map([...linkedinFiles].filter(([path]) => path !== 'Profile.csv'));
    const together = await readTogether(linkedin, { name: 'rest.zip', files: withoutProfile });
    expect(together.view.accounts).toHaveLength(1);
    expect(items(together)).toEqual(items(await readTogether(linkedin)));
  });
});

function namelessTweet(at: string): unknown {
  return { tweet: bareTweet({ at: Date.parse(at), text: 'Synthetic, of nobody' }) };
}

describe.each(both)('the same export of $platform twice', ({ one }) => {
  it.each<{ what: string; other: Given }>([
    { what: 'the same zip', other: one },
    { what: 'a copy of another name', other: { ...one, name: 'copy.zip' } },
    { what: 'the folder that was unpacked from it', other: { ...one, name: 'unpacked', form: 'folder' } },
  ])('counts once, and the report says so: $what', async ({ other }) => {
    const alone = await readTogether(one);
    const together = await readTogether(one, other);
    expect(items(together)).toEqual(items(alone));
    expect(counts(together)).toEqual(counts(alone));
    expect(together.items.every(({ alsoFrom }) => (alsoFrom ?? []).length > 0)).toBe(true);
    expect(lines(together)).toEqual([...lines(alone), ...lines(alone)]);
    expect(together.json.warnings).toHaveLength(1);
    expect(together.json.warnings[0]).toContain(one.name);
    expect(together.json.warnings[0]).toContain(other.name);
    expect(together.redacted.warnings).toHaveLength(1);
    expect(together.redacted.warnings.join()).not.toContain(one.name);
  });
});

describe('an archive that nobody knows beside a good one', () => {
  const shop: Given = {
    name: 'shop.zip',
    files: new Map([
      ['orders.txt', 'synthetic'],
      ['a.jpg', ''],
    ]),
  };
  const missing: Given = { name: 'lost.gone', files: new Map() };

  it.each(both)(
    'is named, its files are accounted for, and the other one is read: $platform',
    async ({ one }) => {
      const alone = await readTogether(one);
      const together = await readTogether(shop, one, missing);
      expect(items(together)).toEqual(items(alone));
      expect(counts(together)).toEqual(counts(alone));
      const [first, second, third] = together.json.inputs;
      expect(Object.keys(first ?? {}).toSorted()).toEqual(['bytes', 'error', 'name']);
      expect(first).toMatchObject({ error: expect.stringContaining('shop.zip') });
      expect(second).not.toHaveProperty('error');
      expect(third).toMatchObject({ error: expect.stringContaining('lost.gone') });
      expect(together.json.coverage[0]).toMatchObject({ entries: 2, media: 1, notUnderstood: 1, read: 0 });
      expect(lines(together)[1]).toEqual(lines(alone)[0]);
    },
  );
});

describe('unpacked archives side by side in one folder', () => {
  const under = (folder: string, files: Files): Files =>
    new Map([...files].map(([path, data]) => [`${folder}/${path}`, data]));

  it('are never left out in silence: what was not read is said', async () => {
    const downloads = {
      name: 'downloads',
      files: new Map([...under('a', linkedin.files), ...under('b', x.files)]),
    };
    const { json } = await readTogether(downloads);
    expect(json.inputs[0]).toMatchObject({ platform: 'linkedin' });
    expect(json.warnings).toEqual([
      'downloads also holds an archive of X, which was not read. Choose its folder by itself as well.',
    ]);
  });

  it('are named where none could be read', async () => {
    const downloads = { name: 'downloads', files: new Map([...under('a', x.files), ...under('b', x.files)]) };
    const { json } = await readTogether(downloads);
    const error = expect.stringMatching(/^downloads is no archive itself, but folders in it are: X\./);
    expect(json.inputs).toMatchObject([{ error }]);
  });

  it('are not seen in the folders of a single archive', async () => {
    for (const one of [linkedin, x]) expect((await readTogether(one)).json.warnings).toEqual([]);
  });
});

describe('an archive that is taken out again', () => {
  const basic: Given = { name: 'basic.zip', files: linkedinArchive({ complete: false }).files };

  it.each([
    { what: 'of another platform', kept: x, removed: linkedin },
    { what: 'with the same things and more', kept: basic, removed: linkedin },
    { what: 'the same twice', kept: x, removed: { ...x, name: 'copy.zip' } },
  ])('leaves nothing behind: $what', async ({ kept, removed }) => {
    const never = await readThenKeep([kept], [kept]);
    expect(await readThenKeep([kept, removed], [kept])).toEqual(never);
    expect(await readThenKeep([removed, kept], [kept])).toEqual(never);
  });
});
