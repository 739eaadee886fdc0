import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instagramArchive, threadsArchive } from '../../../tests/fixtures/instagram/archive.ts';
import { readMeta } from '../../../tests/fixtures/meta/read.ts';
import { entriesOf } from '../../run/coverage.ts';
import { threads } from '../threads/index.ts';
import { instagram } from './index.ts';

const switches = [{ at: 1_700_000_000, to: 'closed' }] as const;
const options = {
  posts: 9,
  activity: true,
  allPosts: true,
  closed: true,
  switches,
  mediaFiles: false,
} as const;
const valid = new Map([...instagramArchive(options).files, ...threadsArchive({ mediaFiles: false }).files]);
/** A few of each form: a page costs more than a JSON file. */
const somePages = /posts_1|stories|personal_information|post_comments|grace_1|bees_2|liked_posts|privacy/;
const pages = new Map(
  [...instagramArchive({ ...options, posts: 12, page: 'main' }).files].filter(([path]) =>
    somePages.test(path),
  ),
);

const dataFiles = [...valid].filter(([path]) => path.endsWith('.json'));

/** Values of every type, to stand where another one should. */
const anyValue = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double(),
  fc.constantFrom(
    '',
    '-1',
    'x',
    '1997',
    '99999999999999999999999',
    '__proto__',
    '../../../x',
    'http://x.example/a.jpg',
  ),
  fc.constant([]),
  fc.constant([[[]]]),
  fc.constant({}),
  fc.constant({ constructor: 1, length: -1, uri: '/etc/passwd' }),
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
  const run = await readMeta([instagram, threads], files);
  const [coverage] = run.coverage;
  if (coverage === undefined) throw new Error('no coverage');
  expect(entriesOf(coverage)).toBe(files.size);
  expect(coverage.failed.map(({ reason }) => reason.code)).not.toContain('reader-stopped');
  expect(coverage.notUnderstood).toEqual([]);
  expect(run.items.length).toBeGreaterThan(20);
}

describe('whatever one file of an export holds', () => {
  it('no value of a wrong type stops the reading, and every file stays accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), anyValue, async (file, place, value) => {
        const [path, text] = dataFiles[file % dataFiles.length] ?? ['', ''];
        await isAccountedFor(new Map([...valid, [path, withOtherValue(String(text), place, value)]]));
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['JSON', valid, 25],
    ['pages', pages, 15],
  ])(
    'no damage to its bytes stops the reading, and every file stays accounted for: %s',
    async (_, files, numRuns) => {
      const paths = [...files.keys()];
      await fc.assert(
        fc.asyncProperty(
          fc.nat(),
          fc.nat(),
          fc.string({ maxLength: 5 }),
          fc.nat(40),
          async (file, at, put, cut) => {
            const path = paths[file % paths.length] ?? '';
            const text = String(files.get(path));
            const from = at % (text.length + 1);
            await isAccountedFor(
              new Map([...files, [path, text.slice(0, from) + put + text.slice(from + cut)]]),
            );
          },
        ),
        { numRuns },
      );
    },
  );

  it('a file that breaks off keeps what came before', async () => {
    const path = 'your_instagram_activity/media/posts_1.json';
    const text = String(valid.get(path));
    const run = await readMeta([instagram], new Map([...valid, [path, text.slice(0, text.length / 2)]]));
    expect(run.coverage[0]?.failed).toMatchObject([{ entry: path, reason: { code: 'json-cut-off' } }]);
    const posts = run.items.filter(({ kind, source }) => kind === 'post' && source.entry === path);
    expect(posts.length).toBeGreaterThan(3);
  });
});
