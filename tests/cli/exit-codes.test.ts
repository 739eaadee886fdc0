import { copyFile, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, desk, type Ended, runCli } from './run-cli.ts';

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here.clear());

function run(...words: readonly string[]): Promise<Ended> {
  return runCli(words, { cwd: here.folder });
}

/** One or two plain sentences, and nothing of the machinery. */
function expectPlain({ stdout, stderr }: Ended): void {
  expect(stdout).toBe('');
  expect(stderr.trim()).not.toBe('');
  expect(stderr.split('\n').length).toBeLessThanOrEqual(3);
  expect(stderr).not.toMatch(/\bat .+:\d+|Error:|node:/);
}

describe('wrong usage ends with 2 and a sentence', () => {
  it.each([
    { what: 'no path', words: [] },
    { what: 'an unknown option', words: ['x.zip', '--jsn', 'a.json'], says: '--jsn' },
    { what: 'an option without its value', words: ['x.zip', '--json'], says: '--json' },
    { what: 'an option in place of a value', words: ['x.zip', '--json', '--minor'], says: '--json' },
    { what: 'a value for an option that takes none', words: ['x.zip', '--minor=yes'], says: '--minor' },
    {
      what: 'an unknown region',
      words: ['x.zip', '--region', 'xx'],
      says: 'eu, uk, ch, us, br, ca, hk, other',
    },
    { what: 'an unknown platform', words: ['x.zip', '--opted-out', 'myspace=2024-07-26'], says: 'myspace' },
    { what: 'an unknown switch', words: ['x.zip', '--opted-out', 'x:none=2024-07-26'], says: 'main' },
    {
      what: 'a day that does not exist',
      words: ['x.zip', '--opted-out', 'x=2024-02-30'],
      says: 'x=2024-02-30',
    },
    { what: 'an opt-out without a date', words: ['x.zip', '--opted-out', 'x'], says: '--opted-out' },
    { what: 'an opt-out in the future', words: ['x.zip', '--opted-out', 'x=2999-01-01'], says: '2999-01-01' },
    {
      what: 'an opt-out that ends before it begins',
      words: ['x.zip', '--opted-out', 'x=2024-07-26..2024-07-25'],
    },
    {
      what: 'an audience that is none',
      words: ['x.zip', '--default-audience', 'x=private'],
      says: 'limited',
    },
    { what: 'a group without a name', words: ['x.zip', '--group-audience', 'x=public'], says: 'NAME' },
    { what: 'a period without dots', words: ['x.zip', '--private-period', 'x=2020-01-01'], says: 'FROM..TO' },
    { what: 'two outputs on standard output', words: ['x.zip', '--json', '-', '--items', '-'] },
    { what: 'two outputs in one file', words: ['x.zip', '--json', 'same', '--csv', './same'] },
    { what: 'an output that is the input', words: ['x.zip', '--json', './x.zip'] },
    { what: 'an output inside an input folder', words: ['x', '--json', 'x/data/report.json'] },
  ])('$what', async ({ words, says }) => {
    const ended = await run(...words);
    expect(ended.code).toBe(2);
    expectPlain(ended);
    if (says !== undefined) expect(ended.stderr).toContain(says);
  });

  it('an output that is the input by another name', async () => {
    await symlink(join(here.folder, 'x.zip'), join(here.folder, 'link.json'));
    await symlink(join(here.folder, 'x'), join(here.folder, 'link-to-x'));
    const before = await readFile(join(here.folder, 'x.zip'));
    for (const output of ['link.json', 'link-to-x/new.json']) {
      const ended = await run('x.zip', 'x', '--json', output);
      expect(ended.code).toBe(2);
      expectPlain(ended);
    }
    expect(await readFile(join(here.folder, 'x.zip'))).toEqual(before);
  });
});

describe('nothing to read ends with 3', () => {
  it.each([
    { what: 'a missing file', path: 'gone.zip' },
    { what: 'a text file', path: 'notes.txt' },
    {
      what: 'a lone data file, which belongs into its archive',
      path: 'tweets.js',
      says: 'choose the whole zip or folder',
    },
  ])('$what', async ({ path, says }) => {
    const ended = await run(path, '--json', 'never.json');
    expect(ended.code).toBe(3);
    expectPlain(ended);
    expect(ended.stderr).toContain(path);
    if (says !== undefined) expect(ended.stderr).toContain(says);
    expect(await readdir(here.folder)).not.toContain('never.json');
  });

  it('an empty folder, and a zip cut in half', async () => {
    await mkdir(join(here.folder, 'empty'));
    const zip = await readFile(join(here.folder, 'x.zip'));
    await writeFile(join(here.folder, 'half.zip'), zip.subarray(0, zip.length / 2));
    for (const path of ['empty', 'half.zip']) {
      const ended = await run(path);
      expect(ended.code).toBe(3);
      expectPlain(ended);
    }
  });
});

describe('other ends', () => {
  it('4 when an archive was read and no platform is known', async () => {
    const ended = await run('other', 'gone.zip');
    expect(ended.code).toBe(4);
    expect(ended.stdout).toBe('');
    expect(ended.stderr).toContain('other');
    expect(ended.stderr).toContain('gone.zip');
  });

  it('4 with a hint when a folder of archives was named in place of the archives', async () => {
    await mkdir(join(here.folder, 'downloads'));
    await copyFile(join(here.folder, 'x.zip'), join(here.folder, 'downloads', 'x.zip'));
    const ended = await run('downloads');
    expect(ended.code).toBe(4);
    expectPlain(ended);
    expect(ended.stderr).toContain('it holds zips');
  });

  it('0 when one of several was read; the report says what was not', async () => {
    const ended = await run('gone.zip', 'x.zip', '--json', '-');
    expect(ended.code).toBe(0);
    expect(ended.stderr).toContain('gone.zip');
    expect(JSON.parse(ended.stdout)).toMatchObject({
      inputs: [{ name: 'gone.zip', bytes: 0, error: expect.stringContaining('gone.zip') }, { platform: 'x' }],
    });
  });

  it.each(['nowhere/report.json', 'x.zip/report.json', 'other'])(
    '5 when %s cannot be written',
    async (output) => {
      const ended = await run('x', '--json', output);
      expect(ended.code).toBe(5);
      expectPlain(ended);
      expect(ended.stderr).toContain(output);
    },
  );

  it('leaves no file behind when one of several outputs fails', async () => {
    const before = await readdir(here.folder);
    const ended = await run('x', '--json', 'whole.json', '--items', '/dev/full');
    expect(ended.code).toBe(5);
    expect(await readdir(here.folder)).toEqual(before);
  });

  it('says nothing when whoever reads standard output stops reading', async () => {
    const ended = await runCli(['x', '--items', '-'], { cwd: here.folder, stopReading: () => true });
    expect(ended.stderr).toBe('');
  });

  it('130 when interrupted, with nothing written', async () => {
    const before = await readdir(here.folder);
    const words = ['long', '--json', 'late.json', '--items', '-', '--csv', 'late.csv'];
    const ended = await runCli(words, { cwd: here.folder, interruptWhenWriting: true });
    expect(ended.code).toBe(130);
    expectPlain({ ...ended, stdout: '' });
    expect(await readdir(here.folder)).toEqual(before);
  });
});
