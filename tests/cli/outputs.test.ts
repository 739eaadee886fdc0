import { createHash } from 'node:crypto';
import { chmod, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json' with { type: 'json' };
import { type Desk, desk, type Ended, runCli } from './run-cli.ts';

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here.clear());

function run(...words: readonly string[]): Promise<Ended> {
  return runCli(words, { cwd: here.folder });
}

async function reportOf(...words: readonly string[]): Promise<Record<string, Record<string, unknown>>> {
  const ended = await run(...words, '--json', '-');
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  return JSON.parse(ended.stdout);
}

describe('what is written', () => {
  it('is report, items and CSV of one and the same analysis', async () => {
    const ended = await run('x.zip', '--json', 'r.json', '--items', 'i.jsonl', '--csv', 'i.csv');
    expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
    const report = JSON.parse(await readFile(join(here.folder, 'r.json'), 'utf8'));
    const lines = (await readFile(join(here.folder, 'i.jsonl'), 'utf8')).trimEnd().split('\n');
    const csv = await readFile(join(here.folder, 'i.csv'), 'utf8');
    const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
    expect(report).toMatchObject({
      schema: 'trained-on-me/report@1',
      app: { version },
      summary: { items: lines.length },
    });
    expect(rows.map(({ id }) => id)).toEqual(lines.map((line) => JSON.parse(line).id));
    expect(rows[0]).toMatchObject({ platform: 'x', 'source.input': '0' });
  });

  it('counts an archive once that is given as zip and as folder', async () => {
    const one = await reportOf('x.zip');
    const both = await reportOf('x.zip', 'x');
    expect(both.summary).toEqual(one.summary);
    expect(both.inputs).toMatchObject([{ name: 'x.zip' }, { name: 'x' }]);
    expect(both.coverage).toMatchObject([{ input: 0 }, { input: 1 }]);
  });

  it('holds the SHA-256 of a zip only when asked for, and of no folder', async () => {
    const sha256 = createHash('sha256')
      .update(await readFile(join(here.folder, 'x.zip')))
      .digest('hex');
    expect(await reportOf('x.zip', 'x', '--hash')).toMatchObject({ inputs: [{ sha256 }, { name: 'x' }] });
    for (const report of [await reportOf('x.zip'), await reportOf('x', '--hash')]) {
      expect(JSON.stringify(report.inputs)).not.toContain('sha256');
    }
  });

  it('names nothing of the archive under --redact', async () => {
    const ended = await run(
      'x.zip',
      '--json',
      'red.json',
      '--items',
      'red.jsonl',
      '--csv',
      'red.csv',
      '--redact',
    );
    expect(ended.code).toBe(0);
    for (const file of ['red.json', 'red.jsonl', 'red.csv']) {
      const written = await readFile(join(here.folder, file), 'utf8');
      expect(written).not.toMatch(/ada_example|1000000000000000001|data\/|x\.zip|status\/|ynthetic/);
    }
    const summary = await run('x.zip', '--redact');
    expect(summary.stdout).not.toMatch(/ada_example|x\.zip/);
  });

  it('replaces a file as a whole, keeps its rights, and writes through a link', async () => {
    const target = join(here.folder, 'old.json');
    await writeFile(target, 'old '.repeat(100_000));
    await chmod(target, 0o600);
    await symlink(target, join(here.folder, 'linked.json'));
    await run('x.zip', '--json', 'linked.json');
    expect(JSON.parse(await readFile(target, 'utf8'))).toHaveProperty('schema');
    expect((await stat(target)).mode & 0o777).toBe(0o600);
  });

  it('leaves nothing else behind, beside the outputs or the archives', async () => {
    const before = await readdir(here.folder, { recursive: true });
    await run('x.zip', 'x', '--json', 'clean.json');
    const after = await readdir(here.folder, { recursive: true });
    expect(after.filter((name) => !before.includes(name))).toEqual(['clean.json']);
  });

  it('goes to a device without replacing it', async () => {
    expect(await run('x.zip', '--json', '/dev/null')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });
});

describe('what the person tells', () => {
  it('stands in the report as it was told', async () => {
    const { context } = await reportOf(
      'x.zip',
      ...['--region', 'de', '--minor'],
      ...['--opted-out', 'x=2024-07-26..2025-01-01', '--opted-out', 'x:main=2025-06-01'],
      ...['--default-audience', 'x=limited', '--group-audience', 'X:Bees: a=b=public'],
      ...['--private-period', 'x=..2020-01-01', '--private-period', 'x=2021-01-01..'],
    );
    expect(context).toEqual({
      region: 'eu',
      minor: true,
      optedOut: {
        x: {
          main: [
            ['2024-07-26', '2025-01-01'],
            ['2025-06-01', null],
          ],
        },
      },
      defaultAudience: { x: 'limited' },
      groupAudience: { x: { 'Bees: a=b': 'public' } },
      privatePeriods: {
        x: [
          [null, '2020-01-01'],
          ['2021-01-01', null],
        ],
      },
    });
  });

  it('changes the numbers, and not what was read', async () => {
    const open = await reportOf('x.zip', '--region', 'us');
    const closed = await reportOf('x.zip', '--region', 'us', '--private-period', 'x=..');
    expect(closed.coverage).toEqual(open.coverage);
    expect(closed.summary?.items).toBe(open.summary?.items);
    expect(Number(closed.summary?.trainingInputs)).toBeLessThan(Number(open.summary?.trainingInputs));
  });

  it.each([
    ['FR', 'eu'],
    ['no', 'eu'],
    ['GB', 'uk'],
    ['UK', 'uk'],
    ['CH', 'ch'],
    ['US', 'us'],
    ['hk', 'hk'],
    ['JP', 'other'],
    ['other', 'other'],
    ['EU', 'eu'],
  ])('takes --region %s for %s', async (code, region) => {
    expect((await reportOf('x.zip', '--region', code)).context?.region).toBe(region);
  });

  it('is null where nothing was told', async () => {
    expect((await reportOf('x.zip')).context).toEqual({
      region: null,
      minor: false,
      optedOut: {},
      defaultAudience: {},
      groupAudience: {},
      privatePeriods: {},
    });
  });

  it('is answered with a warning where it may be wrong', async () => {
    const { warnings } = await reportOf('x.zip', '--opted-out', 'x=2020-01-01');
    expect(warnings).toEqual([expect.stringContaining('Jul 25, 2024')]);
  });
});

describe('without options', () => {
  it('a short summary for people stands on standard output', async () => {
    const ended = await run('x.zip');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('x.zip: X, ada_example');
    expect(ended.stdout).toMatch(/So far, \d+ of your \d+ posts/);
    expect(ended.stdout.split('\n').length).toBeLessThan(20);
  });

  it('help and version are told', async () => {
    const help = await run('--help');
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('--opted-out PLATFORM[:SWITCH]=DATE[..DATE]');
    expect(await run('--version')).toMatchObject({ code: 0, stdout: `${version}\n` });
  });

  it('paths are those of where the person stands, when npm stands elsewhere', async () => {
    const ended = await runCli(['x.zip'], {
      cwd: join(import.meta.dirname, '../..'),
      env: { npm_lifecycle_event: 'analyze', INIT_CWD: here.folder },
    });
    expect(ended.code).toBe(0);
  });
});

describe('the PDF', () => {
  it('ends with 5 and a sentence where the runtime is not to be had, and fetches nothing', async () => {
    const ended = await runCli(['x.zip', '--json', 'no.json', '--pdf', 'no.pdf'], {
      cwd: here.folder,
      env: { ELECTRON_OVERRIDE_DIST_PATH: join(here.folder, 'nowhere') },
    });
    expect(ended).toMatchObject({ code: 5, stdout: '' });
    expect(ended.stderr).toContain('npm start');
    expect(await readdir(here.folder)).not.toContain('no.json');
  });
});
