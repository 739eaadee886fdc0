import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportJson } from '../../analyzers/report/json/report-shape.ts';
import { linkedinArchive } from '../fixtures/linkedin/archive.ts';
import { writeZip } from '../fixtures/x/write.ts';
import { type Desk, desk, runCli } from './run-cli.ts';

const complete = 'Complete_LinkedInDataExport_01-20-2026.zip';
const basic = 'Basic_LinkedInDataExport_01-20-2026.zip';

let here: Desk;
beforeAll(async () => {
  here = await desk();
  await writeZip(linkedinArchive().files, join(here.folder, complete));
  await writeZip(linkedinArchive({ complete: false }).files, join(here.folder, basic));
  await writeZip(new Map([['orders.txt', 'synthetic']]), join(here.folder, 'shop.zip'));
});
afterAll(() => here.clear());

/** The report, and what was said on standard error. */
async function analysed(...words: readonly string[]): Promise<{ report: ReportJson; said: string }> {
  const { code, stdout, stderr } = await runCli([...words, '--json', '-'], { cwd: here.folder });
  expect(code).toBe(0);
  return { report: JSON.parse(stdout), said: stderr };
}

async function reportOf(...words: readonly string[]): Promise<ReportJson> {
  const { report, said } = await analysed(...words);
  expect(said).toBe('');
  return report;
}

describe('several archives on the command line', () => {
  it('of two platforms have one headline, and an input and a coverage each', async () => {
    const both = await reportOf('x.zip', complete);
    const alone = [await reportOf('x.zip'), await reportOf(complete)];
    const sum = (name: keyof ReportJson['summary']['headline']): number =>
      alone.reduce((total, { summary }) => total + summary.headline[name], 0);
    expect(both.summary.headline).toEqual({
      of: sum('of'),
      trainingInputs: sum('trainingInputs'),
      ahead: sum('ahead'),
      assumed: sum('assumed'),
      possible: sum('possible'),
    });
    expect(both.inputs).toEqual(alone.flatMap(({ inputs }) => inputs));
    expect(both.coverage).toEqual(
      alone.flatMap(({ coverage }, input) => coverage.map((line) => ({ ...line, input }))),
    );
  });

  it('have a first step each in the summary', async () => {
    const { stdout } = await runCli(['x.zip', complete], { cwd: here.folder });
    expect(stdout.match(/^What you can do now on .*?:/gm)?.toSorted()).toEqual([
      'What you can do now on LinkedIn:',
      'What you can do now on X:',
    ]);
  });

  it('count a small export and the large one once', async () => {
    const [large, both] = [await reportOf(complete), await reportOf(basic, complete)];
    expect(both.summary).toEqual(large.summary);
    expect(both.coverage[1]).toEqual({ ...large.coverage[0], input: 1 });
    expect(both.inputs).toMatchObject([
      { name: basic, account: { name: 'Ada Éxample' } },
      { name: complete, account: { name: 'Ada Éxample' } },
    ]);
  });

  it('count one that is given twice once, and say so', async () => {
    const both = await reportOf('x.zip', 'x.zip');
    expect(both.summary).toEqual((await reportOf('x.zip')).summary);
    expect(both.warnings).toEqual([expect.stringContaining('x.zip')]);
    const words = await runCli(['x.zip', 'x'], { cwd: here.folder });
    expect(words.stdout).toContain('Each is counted once.');
  });

  it('name the one that nobody knows or that is missing, and read the rest', async () => {
    const { report, said } = await analysed('shop.zip', complete, 'gone.zip');
    expect(said).toMatch(/shop\.zip[\s\S]*gone\.zip/);
    expect(report.summary).toEqual((await reportOf(complete)).summary);
    expect(report.inputs.map((input) => ('error' in input ? input.error : null))).toEqual([
      expect.stringContaining('shop.zip'),
      null,
      expect.stringContaining('gone.zip'),
    ]);
    expect(report.coverage[0]).toMatchObject({ entries: 1, notUnderstood: 1 });
  });

  it('end with 4 where one could be read and none is known, with 3 where none could be read', async () => {
    const read = await runCli(['shop.zip', 'gone.zip'], { cwd: here.folder });
    expect(read.code).toBe(4);
    expect(read.stderr).toMatch(/shop\.zip/);
    await rm(join(here.folder, 'x.zip'));
    const none = await runCli(['x.zip', 'gone.zip'], { cwd: here.folder });
    expect(none.code).toBe(3);
    expect(none.stderr).toMatch(/x\.zip[\s\S]*gone\.zip/);
  });
});
