import { describe, expect, it } from 'vitest';
import { type SnapchatArchiveOptions, snapchatArchive } from '../../../tests/fixtures/snapchat/archive.ts';
import { readSnapchat } from '../../../tests/fixtures/snapchat/read.ts';
import { rowsOf } from '../../../tests/fixtures/x/read.ts';

const variants: readonly { readonly what: string; readonly options: SnapchatArchiveOptions }[] = [
  { what: 'many small files of 2022', options: { era: '2022' } },
  { what: 'JSON of 2023', options: { era: '2023' } },
  { what: 'with media of 2025', options: { era: '2025' } },
  { what: 'Memories without their list', options: { era: '2025', memories: 'files' } },
  { what: '2026', options: { era: '2026', size: 40 } },
  { what: 'JSON and pages', options: { era: '2025', format: 'both' } },
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
});
