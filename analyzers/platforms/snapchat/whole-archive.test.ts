import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inParts,
  type SnapchatArchiveOptions,
  snapchatArchive,
} from '../../../tests/fixtures/snapchat/archive.ts';
import { readSnapchat } from '../../../tests/fixtures/snapchat/read.ts';
import { memoryArchive } from '../../../tests/fixtures/x/memory-archive.ts';
import { rowsOf } from '../../../tests/fixtures/x/read.ts';
import { entriesOf } from '../../run/coverage.ts';

const variants: readonly { readonly what: string; readonly options: SnapchatArchiveOptions }[] = [
  { what: 'many small files of 2022', options: { era: '2022' } },
  { what: 'JSON of 2023', options: { era: '2023' } },
  { what: 'with media of 2025', options: { era: '2025' } },
  { what: 'Memories without their list', options: { era: '2025', memories: 'files' } },
  { what: '2026', options: { era: '2026', size: 40 } },
  { what: 'JSON and pages', options: { era: '2025', format: 'both' } },
  { what: 'pages of 2022', options: { era: '2022', format: 'html' } },
  { what: 'pages of 2023', options: { era: '2023', format: 'html' } },
  { what: 'pages of 2025', options: { era: '2025', format: 'html' } },
  { what: 'packed again in a folder', options: { era: '2025', topFolder: 'My Data/mydata~1714557200000' } },
];

describe('a whole Snapchat archive', () => {
  it.each(variants)('gives each item once, with kind, author and audience: $what', async ({ options }) => {
    const { files, truth } = snapchatArchive(options);
    expect(rowsOf(await readSnapchat(files))).toEqual(truth.rows());
  });

  it.each(variants)('accounts for every file and record: $what', async ({ options }) => {
    const { files, truth } = snapchatArchive(options);
    const [coverage] = (await readSnapchat(files)).coverage;
    expect(coverage?.notUnderstood).toEqual([]);
    expect(coverage?.failed).toEqual([]);
    expect([...(coverage?.read ?? [])].sort()).toEqual([...truth.read].sort());
    expect([...(coverage?.media ?? [])].sort()).toEqual([...truth.media].sort());
    expect(coverage?.setAside.map(({ entry }) => entry).sort()).toEqual([...truth.setAside].sort());
    expect(coverage?.failedRecords).toEqual([]);
    expect(coverage?.records).toEqual({ read: truth.records, failed: 0 });
  });

  it('counts the same archive once when it is given twice', async () => {
    const { files, truth } = snapchatArchive({ size: 9 });
    const run = await readSnapchat(files, files);
    expect(rowsOf(run)).toEqual(truth.rows());
    expect(run.items.every(({ alsoFrom }) => alsoFrom.length > 0)).toBe(true);
  });

  it.each(['2022', '2023', '2025', '2026'] as const)(
    'gives the same items as JSON and as pages: %s',
    async (era) => {
      const ids = async (format: 'json' | 'html'): Promise<readonly string[]> => {
        const run = await readSnapchat(snapchatArchive({ era, format, size: 12 }).files);
        return run.items.map(({ id, shownTo }) => `${id} ${JSON.stringify(shownTo)}`).toSorted();
      };
      expect(await ids('html')).toEqual(await ids('json'));
    },
  );

  it('reads each thing once where somebody put JSON files and pages into one folder', async () => {
    const { files, truth } = snapchatArchive({ era: '2023', format: 'both' });
    const flat = new Map(
      [...files].map(([path, content]) => [path.replace(/^(?:json|html)\//, ''), content]),
    );
    const run = await readSnapchat(flat);
    expect(rowsOf(run)).toEqual(truth.rows());
    expect(run.coverage[0]?.notUnderstood).toEqual([]);
  });

  it('reads a page where its JSON twin is an empty file', async () => {
    const { files, truth } = snapchatArchive({ era: '2023', format: 'both' });
    const run = await readSnapchat(new Map([...files, ['json/snap_pro.json', '']]));
    expect(rowsOf(run)).toEqual(truth.rows());
    expect(run.coverage[0]?.failed.map(({ entry }) => entry)).toEqual(['json/snap_pro.json']);
  });

  it('takes an export as JSON and an older one as pages for the same account, each item once', async () => {
    const json = snapchatArchive();
    const run = await readSnapchat(json.files, snapchatArchive({ format: 'html' }).files);
    expect(rowsOf(run)).toEqual(json.truth.rows());
  });

  it('reads all parts as one export, in any order, and finds media in the later ones', async () => {
    const { files, truth } = snapchatArchive({ era: '2025' });
    const run = await readSnapchat(...inParts(files).toReversed());
    expect(rowsOf(run)).toEqual(truth.rows());
    expect(run.accounts).toHaveLength(1);
    expect(run.findings.map(({ id }) => id)).not.toContain('snapchat-first-part-missing');
    const found = run.items.filter(({ media }) => media.some(({ input }) => input !== null && input < 2));
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['image', 'video', 'message', 'story']));
  });

  it('says of a later part alone that the data files are in the first part', async () => {
    const [, media = new Map()] = inParts(snapchatArchive({ era: '2025' }).files);
    const run = await readSnapchat(media);
    expect(run.findings.map(({ id }) => id)).toEqual(['snapchat-first-part-missing']);
    expect(run.items.every(({ subject }) => subject === 'memory')).toBe(true);
    expect(run.coverage[0]?.media).toHaveLength(media.size);
  });

  it('says the same of one to which somebody added a file, and accounts for that', async () => {
    const [, media] = inParts(snapchatArchive({ era: '2025' }).files);
    const run = await readSnapchat(new Map([...(media ?? []), ['read me.txt', 'x']]));
    expect(run.findings.map(({ id }) => id)).toEqual(['snapchat-first-part-missing']);
    expect(run.coverage[0]?.notUnderstood).toEqual(['read me.txt']);
  });

  it('says what no archive tells: My Selfie, and what was posted where the files on that are missing', async () => {
    const ids = async (files: ReadonlyMap<string, string | Uint8Array>): Promise<readonly string[]> =>
      (await readSnapchat(files)).findings.map(({ id }) => id);
    const { files } = snapchatArchive();
    const terms = 'snapchat-terms-accepted';
    expect(await ids(files)).toEqual(['snapchat-ai-not-told', terms, 'snapchat-forgotten-corners']);
    expect(await ids(new Map([...files, ['my_selfie/one.jpg', 'x']]))).toEqual([
      terms,
      'snapchat-forgotten-corners',
    ]);
    const without = new Map([...files].filter(([path]) => !/snap_pro|shared_story/.test(path)));
    expect(await ids(without)).toContain('snapchat-public-not-told');
  });

  it('takes a Shared Story row of the second of a Spotlight for that Spotlight', async () => {
    const run = await readSnapchat(snapchatArchive().files);
    const joined = run.items.filter(({ kind, alsoFrom }) => kind === 'reel' && alsoFrom.length > 0);
    expect(joined).toMatchObject([
      {
        shownTo: { value: 'public', basis: 'stated' },
        source: { entry: 'json/snap_pro.json', pointer: '/Spotlights/0' },
        alsoFrom: [{ entry: 'json/shared_story.json', pointer: '/Shared Story/0' }],
      },
    ]);
  });

  it('knows the account by its user name, and the day of the export', async () => {
    const run = await readSnapchat(snapchatArchive().files);
    expect(run.accounts[0]?.account).toMatchObject({
      key: 'ada.synthetic',
      name: 'ada.synthetic',
      exportedAt: Date.UTC(2026, 2, 2, 8),
      suggests: { country: 'DE' },
    });
    const named = { ...memoryArchive(snapchatArchive().files), name: 'mydata~1714557200000 (1).zip' };
    expect((await readSnapchat(named)).accounts[0]?.account.exportedAt).toBe(1_714_557_200_000);
  });

  it('gives a former name the day on which it ended', async () => {
    const run = await readSnapchat(snapchatArchive().files);
    expect(run.items.filter(({ corner }) => corner !== undefined)).toMatchObject([
      { text: 'Ada Former', shownTo: { ended: { at: Date.UTC(2021, 1, 1, 10), now: 'private' } } },
    ]);
  });

  it('gives each memory the file of its day and type where there is one, and never one file to two', async () => {
    const run = await readSnapchat(snapchatArchive({ era: '2025', size: 9 }).files);
    const memories = run.items.filter(({ subject }) => subject === 'memory');
    const entries = memories.map(({ media: [ref] }) => ref?.entry);
    expect(entries).not.toContain(null);
    expect(new Set(entries).size).toBe(9);
    for (const { createdAt, media } of memories) {
      expect(media[0]?.entry).toContain(new Date(createdAt?.at ?? 0).toISOString().slice(0, 10));
    }
  });

  it('leaves a memory without a file where two could be its', async () => {
    const row = { Date: '2024-05-01 10:00:00 UTC', 'Media Type': 'Image', 'Download Link': '' };
    const rows = [row, { ...row, Date: '2024-05-01 11:00:00 UTC' }];
    const files = new Map([
      ['json/memories_history.json', JSON.stringify({ 'Saved Media': rows })],
      ['memories/2024-05-01_a-main.jpg', 'x'],
      ['memories/2024-05-01_b-main.jpg', 'x'],
    ]);
    const run = await readSnapchat(files);
    expect(run.items.map(({ media: [ref] }) => ref?.entry)).toEqual([null, null]);
  });

  it('keeps two memories of one second apart', async () => {
    const row = { Date: '2024-05-01 10:00:00 UTC', 'Media Type': 'Image', 'Download Link': 'N/A' };
    const linked = { ...row, 'Download Link': 'https://app.snapchat.com/dmd/memories?mid=1' };
    const list = (...rows: readonly unknown[]) =>
      readSnapchat(new Map([['json/memories_history.json', JSON.stringify({ 'Saved Media': rows })]]));
    expect((await list(row, row)).items).toHaveLength(2);
    expect((await list(linked, linked)).items).toHaveLength(1);
  });

  it('counts the versions of terms with AI clauses, by the day in their name', async () => {
    const versions = [
      ['Snap Terms of Service & Privacy Policy - Feb 26, 2024', '2024-02-20 10:00:00 UTC'],
      ['Snap Terms of Service & Privacy Policy - April 7, 2025', ''],
      ['Snap Terms of Service & Privacy Policy - April 7, 2025', '2025-05-01 10:00:00 UTC'],
      ['Snap Terms of Service & Privacy Policy - August 15, 2023', '2024-05-01 10:00:00 UTC'],
      ['Memories Terms of Service', '2025-05-01 10:00:00 UTC'],
    ].map(([Version, date]) => ({ Version, 'Acceptance Date': date }));
    const run = await readSnapchat(
      new Map([['json/terms_history.json', JSON.stringify({ 'Snap Inc. Terms of Service': versions })]]),
    );
    expect(run.findings.find(({ id }) => id === 'snapchat-terms-accepted')?.count).toBe(2);
  });

  it.each([
    ['snap_pro', { Rampenlicht: [{ Datum: '2024-05-01 09:53:20 UTC' }] }],
    ['shared_story', { Geteilt: [{ Erstellt: '2024-05-01 09:53:20 UTC' }] }],
    ['story_history', { Aufrufe: [{ Datum: '2024-05-01 09:53:20 UTC' }] }],
    ['memories_history', { Medien: [{ Datum: '2024-05-01 09:53:20 UTC' }] }],
    ['snapchat_ai', { 'My AI': [{ Inhalt: 'Hallo' }] }],
    ['friends', { Freunde: [{ Benutzername: 'bob' }] }],
    ['search_history', { '': [{ Suche: 'bob' }] }],
    ['chat_history', { bob: [{ Von: 'bob' }] }],
  ])(
    'says of records whose labels it does not know that they were not understood: %s',
    async (name, content) => {
      const known = [
        'json/account.json',
        JSON.stringify({ 'Basic Information': {}, 'Login History': [] }),
      ] as const;
      const run = await readSnapchat(new Map([known, [`json/${name}.json`, JSON.stringify(content)]]));
      expect(run.items).toEqual([]);
      expect(run.coverage[0]?.failedRecords).toMatchObject([{ entry: `json/${name}.json`, count: 1 }]);
    },
  );

  it('keeps words of every language as they are', async () => {
    const words = ['مرحبا 👋🏽', 'ミツバチ', 'Привет', 'a\r\nb'];
    const lines = words.map((Content, index) => ({
      Timestamp: `2024-05-01 09:53:2${index} UTC`,
      Type: 'CHAT',
      Content,
    }));
    const run = await readSnapchat(
      new Map([['json/snapchat_ai.json', JSON.stringify({ 'My AI Content': lines, 'My AI Memory': [] })]]),
    );
    expect(run.items.map(({ text }) => text)).toEqual(words);
  });

  it('finds people and addresses that stand in public', async () => {
    const run = await readSnapchat(snapchatArchive({ era: '2022' }).files);
    expect(run.items.flatMap(({ mentions }) => mentions ?? [])).toEqual(['grace.synthetic']);
  });
});

const { files: valid } = snapchatArchive({ era: '2022', size: 3 });
const { files: validToday } = snapchatArchive({ era: '2026', size: 3, format: 'both' });
const { files: validPages } = snapchatArchive({ era: '2025', size: 3, format: 'html' });
const archives = [valid, validToday, validPages];

/** Values of every type, to stand where another one should. */
const anyValue = fc.oneof(
  fc.constantFrom(
    null,
    true,
    -1,
    '',
    'x',
    '0',
    '2024-13-45 99:99:99 UTC',
    '__proto__',
    'https://x',
    'STATUS',
  ),
  fc.constantFrom<unknown>([], [[[]]], {}, { constructor: 1, length: -1 }, [{ From: 1 }], {
    a: [{ b: [{}] }],
  }),
);

/** The text of a data file in which one value, however deep, is another one. */
function withOtherValue(text: string, choose: number, value: unknown): string {
  const root: unknown = JSON.parse(text);
  const places: { readonly holder: Record<string, unknown>; readonly key: string }[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, inner] of Object.entries(node)) {
      places.push({ holder: Object.assign(node), key });
      walk(inner);
    }
  };
  walk(root);
  const place = places[choose % Math.max(1, places.length)];
  if (place !== undefined) place.holder[place.key] = value;
  return JSON.stringify(root);
}

async function isAccountedFor(files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const run = await readSnapchat(files);
  const [coverage] = run.coverage;
  if (coverage === undefined) throw new Error('no coverage');
  expect(entriesOf(coverage)).toBe(files.size);
  expect(coverage.failed.map(({ reason }) => reason.code)).not.toContain('reader-stopped');
  expect(coverage.notUnderstood).toEqual([]);
  expect(run.items.length).toBeGreaterThan(15);
}

describe('whatever one file of an archive holds', () => {
  it('no value of a wrong type stops the reading, and every file stays accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1), fc.nat(), fc.nat(), anyValue, async (which, file, place, value) => {
        const files = archives[which] ?? valid;
        const data = [...files].filter(([path]) => path.endsWith('.json'));
        const [path, text] = data[file % data.length] ?? ['', ''];
        await isAccountedFor(new Map([...files, [path, withOtherValue(String(text), place, value)]]));
      }),
      { numRuns: 60 },
    );
  });

  it('no damage to its bytes stops the reading, and every file stays accounted for', async () => {
    const damage = fc.tuple(fc.nat(), fc.string({ maxLength: 5 }), fc.nat(20));
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.nat(), damage, async (which, file, [at, put, cut]) => {
        const files = archives[which] ?? valid;
        const data = [...files].filter(([path]) => /\.(?:json|html)$/.test(path));
        const [path, content] = data[file % data.length] ?? ['', ''];
        const text = String(content);
        const from = at % (text.length + 1);
        await isAccountedFor(new Map([...files, [path, text.slice(0, from) + put + text.slice(from + cut)]]));
      }),
      { numRuns: 60 },
    );
  });
});
