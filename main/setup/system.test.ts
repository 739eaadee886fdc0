import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensureSystem } from './system.mjs';

/** A system whose programs are small shell scripts: only what stands here exists. */
let programs = '';
let said: string[] = [];

beforeEach(() => {
  programs = mkdtempSync(join(tmpdir(), 'tests-system-'));
  said = [];
  vi.stubEnv('PATH', programs);
  program('unshare', 'exit 0');
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(programs, { recursive: true });
});

function program(name: string, script: string): void {
  writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

function lacking(...libraries: readonly string[]): void {
  program('ldd', libraries.map((name) => `echo "	${name} => not found"`).join('\n'));
}

function asUser(id: number): void {
  vi.spyOn(process, 'getuid').mockReturnValue(id);
}

const ensure = () =>
  ensureSystem({ executable: '/runtime/electron', forTests: false, say: (line: string) => said.push(line) });

describe.runIf(process.platform === 'linux')('a Linux system', () => {
  it('that has everything is left alone', () => {
    asUser(1000);
    lacking();
    expect(ensure()).toEqual({ ok: true });
    expect(said).toEqual([]);
  });

  it('of Debian: an ordinary user gets the exact command', () => {
    asUser(1000);
    lacking('libnss3.so', 'libnssutil3.so', 'libgbm.so.1');
    program('apt-get', 'exit 1');
    program('apt-cache', 'exit 0');
    const command = 'sudo apt-get update && sudo apt-get install -y --no-install-recommends libgbm1 libnss3';
    expect(ensure()).toEqual({ ok: false, sentence: expect.stringMatching(`${command}$`) });
    expect(said).toEqual([]);
  });

  it('of Debian: root gets the packages of this release installed, after one line', () => {
    asUser(0);
    lacking('libasound.so.2');
    const log = join(programs, 'log');
    program('apt-cache', '[ "$2" = libasound2 ]');
    program(
      'apt-get',
      `echo "$@" >> ${log}\ncase "$*" in *install*) printf '#!/bin/sh\\n' > ${join(programs, 'ldd')};; esac`,
    );
    expect(ensure()).toEqual({ ok: true });
    expect(said).toEqual(['Installing system packages: libasound2 ...']);
    const calls = readFileSync(log, 'utf8').trim().split('\n');
    expect(calls).toEqual([
      expect.stringMatching(/ update$/),
      expect.stringMatching(/ install -y --no-install-recommends libasound2$/),
    ]);
  });

  it('of Debian: a failing installation ends with the command', () => {
    asUser(0);
    lacking('libgbm.so.1');
    program('apt-cache', 'exit 0');
    program('apt-get', 'exit 100');
    expect(ensure()).toEqual({ ok: false, sentence: expect.stringContaining('apt-get install') });
  });

  it('of another kind: the missing library is named', () => {
    asUser(0);
    lacking('libgbm.so.1');
    expect(ensure()).toEqual({ ok: false, sentence: expect.stringContaining('libgbm.so.1') });
  });

  it('that forbids user namespaces: the sentence says how to allow the sandbox', () => {
    asUser(1000);
    lacking();
    program('unshare', 'exit 1');
    expect(ensure()).toEqual({
      ok: false,
      sentence: expect.stringContaining("chmod 4755 '/runtime/chrome-sandbox'"),
    });
  });
});
