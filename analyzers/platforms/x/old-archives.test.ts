import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstFullArchive } from '../../../tests/fixtures/x/first-full-archive.ts';
import { memoryArchive } from '../../../tests/fixtures/x/memory-archive.ts';
import { readX, rowsOf } from '../../../tests/fixtures/x/read.ts';
import { tweetsOnlyArchive } from '../../../tests/fixtures/x/tweets-only-archive.ts';
import { entriesOf } from '../../run/coverage.ts';
import { recognise } from './recognise.ts';

const whole = [
  { what: 'of 2018', ...firstFullArchive({ tweets: 120 }), layout: 'V1', format: 'js' },
  { what: 'of 2015', ...tweetsOnlyArchive({ tweets: 120 }), layout: 'V0', format: 'js' },
  { what: 'of 2015, months only', ...tweetsOnlyArchive({ holds: 'months' }), layout: 'V0', format: 'js' },
  {
    what: 'of 2012, a table a month',
    ...tweetsOnlyArchive({ tableByMonth: true }),
    layout: 'V0',
    format: 'js',
  },
];

describe.each(whole)('an old archive: $what', ({ files, truth, layout, format }) => {
  it('is recognised', async () => {
    expect(await recognise(memoryArchive(files))).toEqual({ confidence: 1, layout, format });
  });

  it('gives each item once, with kind, author and audience', async () => {
    expect(rowsOf(await readX(files))).toEqual(truth.rows());
  });

  it('accounts for every file and record', async () => {
    const run = await readX(files);
    const [coverage] = run.coverage;
    expect(coverage?.records).toEqual({ read: truth.records, failed: 0 });
    expect([...(coverage?.read ?? [])].sort()).toEqual([...truth.read].sort());
    expect([...(coverage?.media ?? [])].sort()).toEqual([...truth.media].sort());
    expect(coverage?.setAside.map(({ entry }) => entry).sort()).toEqual([...truth.setAside].sort());
    expect([coverage?.notUnderstood, coverage?.failed, run.findings]).toEqual([[], [], []]);
  });

  it('counts once when it is given twice', async () => {
    expect(rowsOf(await readX(files, files))).toEqual(truth.rows());
  });
});

describe('whatever one file of an old archive holds', () => {
  it.each([
    { what: 'of 2018', files: firstFullArchive({ tweets: 30 }).files },
    { what: 'of 2015', files: tweetsOnlyArchive({ tweets: 30, closed: true }).files },
  ])('no damage stops the reading, and every file stays accounted for: $what', async ({ files }) => {
    const names = [...files.keys()].filter((path) => /\.(?:js|csv)$/.test(path));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(names.length - 1),
        fc.nat(),
        fc.constantFrom('', '"', ',', '\n', 'null', '{}', '[', '99'),
        fc.nat(20),
        async (file, at, put, cut) => {
          const path = names[file] ?? '';
          const text = String(files.get(path));
          const from = at % (text.length + 1);
          const run = await readX(
            new Map([...files, [path, text.slice(0, from) + put + text.slice(from + cut)]]),
          );
          const [coverage] = run.coverage;
          if (coverage === undefined) throw new Error('no coverage');
          expect(entriesOf(coverage)).toBe(files.size);
          expect(coverage.failed.map(({ reason }) => reason.code)).not.toContain('reader-stopped');
          expect(coverage.notUnderstood).toEqual([]);
          expect(run.items.length).toBeGreaterThan(10);
        },
      ),
      { numRuns: 60 },
    );
  });
});
