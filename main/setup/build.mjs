import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { withLock } from './lock.mjs';
import { sentences } from './sentences.mjs';

/** @typedef {'app' | 'cli'} Target */

/** What each part is made of, where it goes, and how. `out/` is the folder that packaging takes. */
const targets = {
  app: {
    sources: ['analyzers', 'main', 'renderer', 'package.json', 'package-lock.json'],
    stamp: '.app-stamp',
    tool: ['electron-vite/bin/electron-vite.js', 'build', '--config', 'main/build/electron.vite.config.ts'],
    folders: ['main', 'preload', 'renderer', 'sample'],
  },
  cli: {
    sources: ['analyzers', 'main', 'package.json', 'package-lock.json'],
    stamp: '.cli-stamp',
    tool: ['vite/bin/vite.js', 'build', '--config', 'main/build/cli.vite.config.ts'],
    folders: ['cli'],
  },
};

/** Tests and types of the sources do not reach the bundle, and neither do notes. */
const ignored = /\.test\.tsx?$|\.md$|^tsconfig.*\.json$/;

/** @returns {Generator<string>} every file below, in a fixed order */
function* filesBelow(/** @type {string} */ path) {
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  const entries = readdirSync(path, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (ignored.test(entry.name)) continue;
    const below = join(path, entry.name);
    if (entry.isDirectory()) yield* filesBelow(below);
    else yield below;
  }
}

/** Changes whenever a source appears, goes, or is written: names, sizes and times of all of them, some milliseconds. */
function stampOf(/** @type {string} */ root, /** @type {Target} */ target) {
  const hash = createHash('sha256');
  for (const source of targets[target].sources) {
    for (const file of filesBelow(join(root, source))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${relative(root, file)}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** True when `out/` holds what the sources would give now. */
export function isFresh(/** @type {string} */ root, /** @type {Target} */ target) {
  return builtStamp(root, target) === stampOf(root, target);
}

function builtStamp(/** @type {string} */ root, /** @type {Target} */ target) {
  try {
    return readFileSync(join(root, 'out', targets[target].stamp), 'utf8');
  } catch {
    return null;
  }
}

/**
 * Builds a part if it is missing or stale. Several processes may ask at once: one builds, the others wait; and a
 * process that already runs the old build keeps its files until the new ones stand beside them.
 * @param {string} root
 * @param {Target} target
 * @param {(line: string) => void} [say]
 * @returns {Promise<{ readonly ok: true } | { readonly ok: false; readonly output: string }>} `output` of the build tool
 */
export async function ensureBuilt(root, target, say) {
  if (isFresh(root, target)) return { ok: true };
  return withLock(
    join(root, 'out', `.${target}-lock`),
    async () => {
      const stamp = stampOf(root, target);
      if (builtStamp(root, target) === stamp) return { ok: true };
      say?.(sentences.building());
      return build(root, target, stamp);
    },
    () => say?.(sentences.waitingForOther()),
  );
}

/** @returns {Promise<{ readonly ok: true } | { readonly ok: false; readonly output: string }>} */
async function build(/** @type {string} */ root, /** @type {Target} */ target, /** @type {string} */ stamp) {
  const { tool, folders, stamp: stampName } = targets[target];
  const [script = '', ...args] = tool;
  const fresh = join(root, 'out', `.${target}-new`);
  rmSync(fresh, { recursive: true, force: true });
  const outDir = target === 'cli' ? join(fresh, 'cli') : fresh;
  const words = [join(root, 'node_modules', script), ...args, '--outDir', outDir, '--logLevel', 'warn'];
  const run = await runTool(root, words);
  if (!run.ok) {
    rmSync(fresh, { recursive: true, force: true });
    return run;
  }
  // The sample is data: it travels with the app as it is.
  const sample = join(root, 'main', 'sample');
  if (target === 'app' && existsSync(sample)) cpSync(sample, join(fresh, 'sample'), { recursive: true });
  for (const folder of folders) swapIn(join(fresh, folder), join(root, 'out', folder));
  rmSync(fresh, { recursive: true, force: true });
  writeFileSync(join(root, 'out', stampName), stamp);
  return { ok: true };
}

/**
 * Not synchronous: the person may interrupt, and then the tool ends with us.
 * @returns {Promise<{ readonly ok: true } | { readonly ok: false; readonly output: string }>}
 */
function runTool(/** @type {string} */ root, /** @type {readonly string[]} */ words) {
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = () => child.kill();
  process.once('exit', end);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      output += text;
    });
  }
  return new Promise((done) => {
    child.once('error', ({ message }) => done({ ok: false, output: message }));
    child.once('close', (code) => {
      process.removeListener('exit', end);
      done(code === 0 ? { ok: true } : { ok: false, output });
    });
  });
}

/** Moves new files over old ones, each by an atomic rename; deeper ones first, so that an entry finds its parts. */
function swapIn(/** @type {string} */ from, /** @type {string} */ to) {
  if (!existsSync(from)) return;
  const files = [...filesBelow(from)].map((file) => relative(from, file));
  const depth = (/** @type {string} */ path) => path.split(/[\\/]/).length;
  for (const file of files.sort((a, b) => depth(b) - depth(a))) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    renameSync(join(from, file), join(to, file));
  }
  const kept = new Set(files);
  for (const old of filesBelow(to)) if (!kept.has(relative(to, old))) rmSync(old);
}
