import { describe, expect, it } from 'vitest';
import { type FacebookArchiveOptions, facebookArchive } from '../../../tests/fixtures/facebook/archive.ts';
import { readMeta } from '../../../tests/fixtures/meta/read.ts';
import { rowsOf } from '../../../tests/fixtures/meta/truth.ts';
import { entriesOf } from '../../run/coverage.ts';
import { facebook } from './index.ts';

const read = (...archives: Parameters<typeof readMeta>[1][]) => readMeta([facebook], ...archives);

const variants: readonly { readonly what: string; readonly options: FacebookArchiveOptions }[] = [
  { what: 'the tree of 2018', options: { layout: 'V1' } },
  { what: 'the tree of 2022', options: { layout: 'V2' } },
  { what: 'the tree of today', options: {} },
  { what: 'in German', options: { language: 'de' } },
  { what: 'in a language nobody here knows', options: { language: 'xx' } },
];

describe('a whole Facebook archive', () => {
  it.each(variants)('gives each item once, with kind, author and audience: $what', async ({ options }) => {
    const { files, truth } = facebookArchive(options);
    expect(rowsOf((await read(files)).items)).toEqual(truth.rows());
  });

  it.each(variants)('accounts for every file and record: $what', async ({ options }) => {
    const { files, truth } = facebookArchive(options);
    const [coverage] = (await read(files)).coverage;
    if (coverage === undefined) throw new Error('no coverage');
    expect(coverage.notUnderstood).toEqual([]);
    expect(coverage.failed).toEqual([]);
    expect(coverage.failedRecords).toEqual([]);
    expect([...coverage.read].sort()).toEqual([...truth.read].sort());
    expect(coverage.setAside.map(({ entry }) => entry).sort()).toEqual([...truth.setAside].sort());
    expect([...coverage.media].sort()).toEqual([...truth.media].sort());
    expect(coverage.records.read).toBe(truth.records);
    expect(entriesOf(coverage)).toBe(files.size);
  });

  it('counts the same archive once when it is given twice', async () => {
    const { files, truth } = facebookArchive();
    expect(rowsOf((await read(files, files)).items)).toEqual(truth.rows());
  });
});
