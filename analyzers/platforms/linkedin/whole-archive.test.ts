import { describe, expect, it } from 'vitest';
import { linkedinArchive } from '../../../tests/fixtures/linkedin/archive.ts';
import { readLinkedin } from '../../../tests/fixtures/linkedin/read.ts';
import { linkedinOptions } from '../../../tests/fixtures/linkedin/variants.ts';
import { rowsOf } from '../../../tests/fixtures/x/read.ts';

const variants = linkedinOptions.map(({ name, options }) => ({ what: name, options }));

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
    expect([...(coverage?.media ?? [])].sort()).toEqual([...truth.media].sort());
    expect(coverage?.records).toEqual({ read: truth.records, failed: 0 });
  });

  it('counts the same archive once when it is given twice', async () => {
    const { files, truth } = linkedinArchive();
    const run = await readLinkedin(files, files);
    expect(rowsOf(run)).toEqual(truth.rows());
  });

  it('counts the small and the large export of one day together once', async () => {
    const { files, truth } = linkedinArchive();
    const run = await readLinkedin(linkedinArchive({ complete: false }).files, files);
    expect(rowsOf(run)).toEqual(truth.rows());
    expect(run.findings.map(({ id }) => id)).not.toContain('linkedin-basic-only');
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
