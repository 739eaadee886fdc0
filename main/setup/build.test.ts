import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ensureBuilt, isFresh } from './build.mjs';

const checkout = resolve(import.meta.dirname, '../..');
let root = '';

/** A checkout with one line of command line. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tests-build-'));
  for (const folder of ['analyzers', 'main/cli', 'main/build'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const file of [
    'package.json',
    'package-lock.json',
    'main/build/cli.vite.config.ts',
    'main/build/tsconfig.base.json',
  ])
    cpSync(join(checkout, file), join(root, file));
  symlinkSync(join(checkout, 'node_modules'), join(root, 'node_modules'), 'junction');
  write("process.stdout.write('one');");
});
afterEach(() => rmSync(root, { recursive: true }));

function write(source: string): void {
  writeFileSync(join(root, 'main/cli/index.ts'), `${source}\n`);
}

const built = () => readFileSync(join(root, 'out/cli/index.js'), 'utf8');

it('builds what is missing, and not again', async () => {
  expect(await ensureBuilt(root, 'cli')).toEqual({ ok: true });
  expect(built()).toContain('one');
  const { mtimeMs } = statSync(join(root, 'out/cli/index.js'));
  expect(await ensureBuilt(root, 'cli')).toEqual({ ok: true });
  expect(statSync(join(root, 'out/cli/index.js')).mtimeMs).toBe(mtimeMs);
});

it('builds again when a source changed, came or went', async () => {
  await ensureBuilt(root, 'cli');
  write("process.stdout.write('other');");
  expect(isFresh(root, 'cli')).toBe(false);
  await ensureBuilt(root, 'cli');
  expect(built()).toContain('other');
  writeFileSync(join(root, 'analyzers/new.ts'), '');
  expect(isFresh(root, 'cli')).toBe(false);
  rmSync(join(root, 'analyzers/new.ts'));
  expect(isFresh(root, 'cli')).toBe(true);
});

it('does not build for a changed test', async () => {
  await ensureBuilt(root, 'cli');
  writeFileSync(join(root, 'analyzers/new.test.ts'), '');
  expect(isFresh(root, 'cli')).toBe(true);
});

it('keeps the last good build, and tells why, when a source is broken', async () => {
  await ensureBuilt(root, 'cli');
  write("import './nowhere.ts';");
  const broken = await ensureBuilt(root, 'cli');
  expect(broken).toMatchObject({ ok: false, output: expect.stringContaining('nowhere.ts') });
  expect(built()).toContain('one');
  expect(isFresh(root, 'cli')).toBe(false);
});

it('serves two who ask at once', async () => {
  const said: string[] = [];
  const both = [1, 2].map(() => ensureBuilt(root, 'cli', (line: string) => said.push(line)));
  expect(await Promise.all(both)).toEqual([{ ok: true }, { ok: true }]);
  expect(said.filter((line) => line.startsWith('Building'))).toHaveLength(1);
  expect(readdirSync(join(root, 'out')).sort()).toEqual(['.cli-stamp', 'cli']);
});
