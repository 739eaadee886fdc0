import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xZip } from './harness/archives.ts';
import { plainEnvironment } from './harness/launch.ts';
import { appRoot } from './harness/paths.ts';

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

function run(
  program: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = spawn(program, words, {
    cwd: appRoot,
    env: { ...plainEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 100_000,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes: Buffer) => {
      output += bytes.toString();
    });
  }
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => done({ code, output }));
  });
}

describe.runIf(process.platform === 'linux')('the packaged app', () => {
  let folder = '';
  let program = '';
  const switches = ['--ozone-platform=headless', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tests-packaged-'));
    program = join(folder, 'linux-unpacked/trained-on-me');
    const home = process.env.HOME ?? folder;
    const packed = await run(
      process.execPath,
      ['main/setup/dist.mjs', '--linux', 'dir', `-c.directories.output=${folder}`],
      // The runtime lies in the cache of the person who runs the tests.
      { HOME: home, XDG_CACHE_HOME: process.env.XDG_CACHE_HOME ?? join(home, '.cache') },
    );
    expect(packed, packed.output).toMatchObject({ code: 0 });
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has every fuse set', async () => {
    const wire = await getCurrentFuseWire(program);
    // The wire is a row of characters; the package does not export their names.
    const on = (fuse: FuseV1Options) => Number(wire[fuse]) === '1'.charCodeAt(0);
    expect({
      runAsNode: on(FuseV1Options.RunAsNode),
      cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
      nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: on(FuseV1Options.EnableNodeCliInspectArguments),
      asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
      ownSnapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
      filePrivileges: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      inspect: false,
      asarIntegrity: true,
      onlyAsar: true,
      ownSnapshot: false,
      filePrivileges: false,
    });
  });

  it('reads an archive and prints its report', async () => {
    const { path } = await xZip(folder, { tweets: 12 });
    const ended = await run(
      program,
      [...switches, `--user-data-dir=${join(folder, 'profile')}`, '--headless-run', path],
      { INIT_CWD: folder },
    );
    expect(ended, ended.output).toMatchObject({ code: 0 });
    const [, pdf = ''] = /^(.+\.pdf)$/m.exec(ended.output) ?? [];
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('lets no other program attach to its page', async () => {
    const { code, output } = await run(program, [...switches, '--remote-debugging-port=0']);
    expect(code).toBe(2);
    expect(output).not.toContain('DevTools listening');
  });

  it('does not serve as a Node', async () => {
    const { output } = await run(
      program,
      [
        ...switches,
        `--user-data-dir=${join(folder, 'node')}`,
        '--headless-run',
        '/nothing/here.zip',
        '-e',
        'console.log(6 * 7)',
      ],
      { ELECTRON_RUN_AS_NODE: '1', INIT_CWD: folder },
    );
    expect(output).not.toMatch(/^42$/m);
  });
});
