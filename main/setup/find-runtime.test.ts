import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { executableIn, fallbackFolder, findRuntime } from './find-runtime.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tests-runtime-'));
  vi.stubEnv('XDG_CACHE_HOME', join(root, 'cache'));
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '');
  write(join(root, 'node_modules/electron/package.json'), '{ "version": "45.0.0" }');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function download(version: string): void {
  const folder = join(root, 'node_modules/electron');
  write(executableIn(join(folder, 'dist')), '');
  write(join(folder, 'dist/version'), version);
  write(join(folder, 'path.txt'), 'electron');
}

it('finds nothing before set-up', () => {
  expect(findRuntime(root)).toBeNull();
});

it('takes the download of the package before the second source', () => {
  write(executableIn(fallbackFolder()), '');
  expect(findRuntime(root)?.source).toBe('fallback');
  download('45.0.0');
  expect(findRuntime(root)).toMatchObject({
    source: 'package',
    dist: join(root, 'node_modules/electron/dist'),
  });
});

it('passes over a download that is of another version or was cut off', () => {
  download('44.0.0');
  expect(findRuntime(root)).toBeNull();
  download('45.0.0');
  rmSync(join(root, 'node_modules/electron/path.txt'));
  expect(findRuntime(root)).toBeNull();
});

it('takes the folder that the person names, and no other when it is empty', () => {
  download('45.0.0');
  const own = join(root, 'own');
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', own);
  expect(findRuntime(root)).toBeNull();
  write(executableIn(own), '');
  expect(findRuntime(root)).toMatchObject({ source: 'override', executable: executableIn(own) });
});
