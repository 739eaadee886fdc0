import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkedinArchive } from '../../../tests/fixtures/linkedin/archive.ts';
import { readLinkedin } from '../../../tests/fixtures/linkedin/read.ts';
import { linkedinOptions } from '../../../tests/fixtures/linkedin/variants.ts';
import { entriesOf } from '../../run/coverage.ts';

type Content = string | Uint8Array;

const archives = linkedinOptions.map(({ options }) => linkedinArchive(options).files);

/** Bytes of one file are replaced, in whatever encoding it has. */
function damaged(content: Content, at: number, put: Uint8Array, cut: number): Uint8Array {
  const bytes = Buffer.from(content);
  const from = at % (bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + cut)]);
}

const rewritings: Readonly<Record<string, (content: Content) => Content>> = {
  'UTF-16LE with a mark': (content) => Buffer.from(`\ufeff${String(content)}`, 'utf16le'),
  'UTF-16LE without one': (content) => Buffer.from(String(content), 'utf16le'),
  'UTF-16BE with a mark': (content) => Buffer.from(`\ufeff${String(content)}`, 'utf16le').swap16(),
  'UTF-16BE without one': (content) => Buffer.from(String(content), 'utf16le').swap16(),
  'a mark of UTF-8': (content) => `\ufeff${String(content)}`,
  CRLF: (content) => String(content).replace(/\r?\n/g, '\r\n'),
  'CR only': (content) => String(content).replace(/\r?\n/g, '\r'),
};

const nothingFailed = { notUnderstood: [], failed: [] };

async function coverageOf(files: ReadonlyMap<string, Content>) {
  const [coverage] = (await readLinkedin(files)).coverage;
  if (coverage === undefined) throw new Error('no coverage');
  expect(entriesOf(coverage)).toBe(files.size);
  expect(coverage.failed.map(({ reason }) => reason.code)).not.toContain('reader-stopped');
  return coverage;
}

describe('whatever one file of an archive holds', () => {
  it('no damage stops the reading, and every file stays accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.oneof(
          fc.uint8Array({ maxLength: 5 }),
          fc.constantFrom(Buffer.from('"'), Buffer.from('\r'), Buffer.from('\\"')),
        ),
        fc.nat(20),
        async (era, file, at, put, cut) => {
          const valid = archives[era % archives.length] ?? new Map<string, Content>();
          const paths = [...valid.keys()];
          const path = paths[file % paths.length] ?? '';
          const files = new Map([...valid, [path, damaged(valid.get(path) ?? '', at, put, cut)] as const]);
          expect((await coverageOf(files)).notUnderstood).toEqual([]);
        },
      ),
      { numRuns: 120 },
    );
  });

  it('an empty file, a mark alone, a header alone are read and give no record', async () => {
    const valid = linkedinArchive().files;
    const paths = [...valid]
      .filter(([path]) => path.endsWith('.csv') && !path.startsWith('Profile'))
      .map(([path]) => path);
    for (const cut of [() => '', () => '\ufeff', () => Buffer.from([0xff, 0xfe])]) {
      const files = new Map([...valid, ...paths.map((path): [string, Content] => [path, cut()])]);
      expect(await coverageOf(files)).toMatchObject({ ...nothingFailed, records: { failed: 0 } });
    }
  });
});

describe('the same archive in another encoding', () => {
  it.each(Object.entries(rewritings))('gives the same items: %s', async (_, rewrite) => {
    const { files: valid, truth } = linkedinArchive();
    const files = new Map(
      [...valid].map(([path, content]): [string, Content] => [
        path,
        path.endsWith('.csv') ? rewrite(content) : content,
      ]),
    );
    const coverage = await coverageOf(files);
    expect(coverage).toMatchObject({ ...nothingFailed, records: { read: truth.records, failed: 0 } });
  });
});
