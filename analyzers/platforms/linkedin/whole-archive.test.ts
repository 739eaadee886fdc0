import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkedinArchiveOptions, linkedinArchive } from '../../../tests/fixtures/linkedin/archive.ts';
import { readLinkedin } from '../../../tests/fixtures/linkedin/read.ts';
import { rowsOf } from '../../../tests/fixtures/x/read.ts';
import { entriesOf } from '../../run/coverage.ts';

const variants: readonly { readonly what: string; readonly options: LinkedinArchiveOptions }[] = [
  { what: 'UTF-16 of 2018', options: { era: '2018' } },
  { what: 'CRLF of 2021', options: { era: '2021' } },
  { what: 'backslashes of 2024', options: { era: '2024' } },
  { what: 'member ids of 2026', options: { era: '2026' } },
  { what: 'the small export', options: { complete: false } },
];

describe('a whole LinkedIn archive', () => {
  it.each(variants)('gives each item once, with kind, author and audience: $what', async ({ options }) => {
    const { files, truth } = linkedinArchive(options);
    expect(rowsOf(await readLinkedin(files))).toEqual(truth.rows());
  });

  it.each(variants)('accounts for every file and record: $what', async ({ options }) => {
    const { files, truth } = linkedinArchive(options);
    const [coverage] = (await readLinkedin(files)).coverage;
    expect(coverage?.notUnderstood).toEqual([]);
    expect(coverage?.failed).toEqual([]);
    expect([...(coverage?.read ?? [])].sort()).toEqual([...truth.read].sort());
    expect(coverage?.setAside.map(({ entry }) => entry).sort()).toEqual([...truth.setAside].sort());
    expect(coverage?.records).toEqual({ read: truth.records, failed: 0 });
  });

  it('counts the same archive once when it is given twice', async () => {
    const { files, truth } = linkedinArchive();
    const run = await readLinkedin(files, files);
    expect(rowsOf(run)).toEqual(truth.rows());
  });

  it('tells that the small export holds nothing the person published', async () => {
    const findings = async (complete: boolean): Promise<readonly string[]> =>
      (await readLinkedin(linkedinArchive({ complete }).files)).findings.map(({ id }) => id);
    expect(await findings(false)).toContain('linkedin-basic-only');
    expect(await findings(true)).not.toContain('linkedin-basic-only');
  });

  it('finds the forgotten corners: drafts, a former name, messengers that have closed', async () => {
    const { files } = linkedinArchive();
    const profile = String(files.get('Profile.csv')).replace('Ada,Éxample,,', 'Ada,Éxample,Synthétique,');
    const messages =
      'CONVERSATION ID,FROM,TO,DATE,CONTENT,IS MESSAGE DRAFT\n' +
      'c,Ada Éxample,Grace,2025-08-01 09:00:00 UTC,Never sent,Yes\nc,Ada Éxample,Grace,2025-08-01 09:00:00 UTC,Sent,No\n';
    const run = await readLinkedin(new Map([...files, ['Profile.csv', profile], ['messages.csv', messages]]));
    const [corners] = run.findings;
    expect(corners).toMatchObject({
      id: 'linkedin-forgotten-corners',
      values: { drafts: 2, formerNames: 1, fromClosedServices: 1 },
    });
    const texts = Array.from(corners?.items ?? [], (index) => run.items[index]?.text);
    expect(texts).toEqual(expect.arrayContaining(['Ada Éxample Synthétique', 'SKYPE:ada', 'Never sent']));
  });

  it('knows the account by the name of the profile', async () => {
    const run = await readLinkedin(linkedinArchive().files);
    expect(new Set(run.items.map(({ account }) => account))).toEqual(new Set(['ada example']));
  });
});

describe('whatever one file of an archive holds', () => {
  it('no damage stops the reading, and every file stays accounted for', async () => {
    const { files: valid } = linkedinArchive();
    const paths = [...valid.keys()];
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(),
        fc.string({ maxLength: 5 }),
        fc.nat(20),
        async (file, at, put, cut) => {
          const path = paths[file % paths.length] ?? '';
          const text = String(valid.get(path));
          const from = at % (text.length + 1);
          const files = new Map([
            ...valid,
            [path, text.slice(0, from) + put + text.slice(from + cut)] as const,
          ]);
          const [coverage] = (await readLinkedin(files)).coverage;
          if (coverage === undefined) throw new Error('no coverage');
          expect(entriesOf(coverage)).toBe(files.size);
          expect(coverage.failed.map(({ reason }) => reason.code)).not.toContain('reader-stopped');
          expect(coverage.notUnderstood).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
