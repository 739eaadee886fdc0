import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const checkout = resolve(import.meta.dirname, '../..');
let root = '';

/** A checkout whose command line tells what it was given. */
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'tests-launch-')));
  for (const folder of ['analyzers', 'main/cli', 'main/build', 'stand'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const path of ['package.json', 'package-lock.json', 'main/setup', 'main/cli/launch.mjs', 'main/build'])
    cpSync(join(checkout, path), join(root, path), { recursive: true });
  symlinkSync(join(checkout, 'node_modules'), join(root, 'node_modules'), 'junction');
  write(
    'process.stdout.write(JSON.stringify([process.cwd(), ...process.argv.slice(2)])); process.exitCode = 4;',
  );
});
afterAll(() => rmSync(root, { recursive: true }));

function write(source: string): void {
  writeFileSync(join(root, 'main/cli/index.ts'), `${source}\n`);
}

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** As `npm run --silent analyze -- ...words`, typed in the folder `stand`. */
function analyze(words: readonly string[], interrupt = false): Promise<Ran> {
  const child = spawn(process.execPath, ['main/cli/launch.mjs', ...words], {
    cwd: root,
    env: { ...process.env, npm_lifecycle_event: 'analyze', INIT_CWD: join(root, 'stand') },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (bytes: Buffer) => {
    stdout += bytes.toString();
  });
  child.stderr.on('data', (bytes: Buffer) => {
    stderr += bytes.toString();
  });
  // The lock is there as long as the build is at work.
  const watch = setInterval(() => {
    if (!interrupt || !existsSync(join(root, 'out/.cli-lock/pid'))) return;
    clearInterval(watch);
    child.kill('SIGINT');
  }, 5);
  return new Promise((done) => {
    child.once('close', (code) => {
      clearInterval(watch);
      done({ code, stdout, stderr });
    });
  });
}

it('builds without a word, then runs where the person stands and ends as the command line ends', async () => {
  const expected = {
    code: 4,
    stdout: JSON.stringify([join(root, 'stand'), 'a.zip', '--redact']),
    stderr: '',
  };
  expect(await analyze(['a.zip', '--redact'])).toEqual(expected);
  expect(await analyze(['a.zip', '--redact'])).toEqual(expected);
});

it('runs twice at once, also when both must build', async () => {
  write('process.stdout.write("both");');
  const both = await Promise.all([analyze([]), analyze([])]);
  expect(both).toEqual([
    { code: 0, stdout: 'both', stderr: '' },
    { code: 0, stdout: 'both', stderr: '' },
  ]);
});

it('ends with 130 when interrupted while it builds', async () => {
  write('process.stdout.write("never");');
  const { code, stdout } = await analyze([], true);
  expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
});

it('tells why the build failed, on standard error only', async () => {
  write("import './nowhere.ts';");
  const { code, stdout, stderr } = await analyze([]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('nowhere.ts');
});
