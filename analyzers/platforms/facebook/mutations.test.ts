import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facebookArchive } from '../../../tests/fixtures/facebook/archive.ts';
import { facebookPages } from '../../../tests/fixtures/facebook/html-archive.ts';
import { readMeta } from '../../../tests/fixtures/meta/read.ts';
import { entriesOf } from '../../run/coverage.ts';
import { facebook } from './index.ts';

const { files: json } = facebookArchive();
const { files: pages } = facebookPages().builder;
const anchor = 'your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_2.json';
const dataFiles = [...json].filter(
  ([path, text]) => path.endsWith('.json') && text !== '[]' && path !== anchor,
);
const pageFiles = [...pages].filter(([path]) => path.endsWith('.html'));

/** Values of every type, to stand where another one should. */
const anyValue = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.constantFrom(
    '',
    '-1',
    'x',
    '99999999999999999999999',
    '__proto__',
    '../../a.jpg',
    'https://x.example/a.jpg',
  ),
  fc.constant([]),
  fc.constant([[[]]]),
  fc.constant({}),
  fc.constant({ constructor: 1, length: -1 }),
  fc.constant({ label_values: [{ dict: [{ vec: [7] }] }] }),
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

/** Read beside one good file, of which nothing must be lost. */
async function isAccountedFor(path: string, text: string): Promise<void> {
  const files = new Map([[anchor, json.get(anchor) ?? ''] as const, [path, text] as const]);
  const run = await readMeta([facebook], files);
  const [coverage] = run.coverage;
  if (coverage === undefined) throw new Error('no coverage');
  expect(entriesOf(coverage)).toBe(files.size);
  expect(coverage.failed.map(({ reason }) => reason.code)).not.toContain('reader-stopped');
  expect(coverage.notUnderstood).toEqual([]);
  expect(run.items.some((item) => item.text?.includes('my first hive') === true)).toBe(true);
}

describe('whatever one file of an archive holds', () => {
  it('no value of a wrong type stops the reading, and every file stays accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), anyValue, async (file, place, value) => {
        const [path, text] = dataFiles[file % dataFiles.length] ?? ['', ''];
        await isAccountedFor(path, withOtherValue(String(text), place, value));
      }),
      { numRuns: 80 },
    );
  });

  it.each([
    ['JSON', dataFiles],
    ['page', pageFiles],
  ] as const)(
    'no damage to the bytes of a %s stops the reading, and every file stays accounted for',
    async (_, all) => {
      await fc.assert(
        fc.asyncProperty(
          fc.nat(),
          fc.nat(),
          fc.string({ maxLength: 5 }),
          fc.nat(20),
          async (file, at, put, cut) => {
            const [path, content] = all[file % all.length] ?? ['', ''];
            const text = String(content);
            const from = at % (text.length + 1);
            await isAccountedFor(path, text.slice(0, from) + put + text.slice(from + cut));
          },
        ),
        { numRuns: 60 },
      );
    },
  );
});
