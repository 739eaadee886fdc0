import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xArchive } from '../../../tests/fixtures/x/archive.ts';
import { readX } from '../../../tests/fixtures/x/read.ts';
import { entriesOf } from '../../run/coverage.ts';

const { files: valid } = xArchive({
  tweets: 30,
  likes: 4,
  messages: 6,
  groupMessages: 6,
  encryptedMessages: 6,
  grokTurns: 6,
  everyMaterial: true,
  mediaFiles: false,
});
const dataFiles = [...valid].filter(
  ([path, text]) => path.startsWith('data/') && path.endsWith('.js') && typeof text === 'string',
);

/** Values of every type, to stand where another one should. */
const anyValue = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.constantFrom('', '-1', 'x', '1997', '99999999999999999999999', '__proto__', '2024-13-45T99:99:99.000Z'),
  fc.constant([]),
  fc.constant([[[]]]),
  fc.constant({}),
  fc.constant({ constructor: 1, length: -1 }),
);

/** The text of a data file in which one value, however deep, is another one. */
function withOtherValue(text: string, choose: number, value: unknown): string {
  const start = text.search(/[[{]/);
  const root: unknown = JSON.parse(text.slice(start));
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
  return text.slice(0, start) + JSON.stringify(root);
}

async function isAccountedFor(path: string, text: string): Promise<void> {
  const files = new Map([...valid, [path, text] as const]);
  const run = await readX(files);
  const [coverage] = run.coverage;
  if (coverage === undefined) throw new Error('no coverage');
  expect(entriesOf(coverage)).toBe(files.size);
  expect(coverage.failed.map(({ reason }) => reason.code)).not.toContain('reader-stopped');
  expect(coverage.notUnderstood).toEqual([]);
  expect(run.items.length).toBeGreaterThan(20);
}

describe('whatever one file of an archive holds', () => {
  it('no value of a wrong type stops the reading, and every file stays accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), anyValue, async (file, place, value) => {
        const [path, text] = dataFiles[file % dataFiles.length] ?? ['', ''];
        await isAccountedFor(path, withOtherValue(String(text), place, value));
      }),
      { numRuns: 60 },
    );
  });

  it('no damage to its bytes stops the reading, and every file stays accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(),
        fc.string({ maxLength: 5 }),
        fc.nat(20),
        async (file, at, put, cut) => {
          const [path, content] = dataFiles[file % dataFiles.length] ?? ['', ''];
          const text = String(content);
          const from = at % (text.length + 1);
          await isAccountedFor(path, text.slice(0, from) + put + text.slice(from + cut));
        },
      ),
      { numRuns: 60 },
    );
  });
});
