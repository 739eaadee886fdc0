import { existsSync, readFileSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join, resolve } from 'node:path';

/** The Electron of the second source, and a number that changes when we change what we make of it. */
export const fallbackVersion = '33.2.1';
const fallbackRevision = 1;

/**
 * A set-up Electron.
 * @typedef {object} Runtime
 * @property {string} executable absolute path
 * @property {string} dist the folder of the runtime, absolute
 * @property {'override' | 'package' | 'fallback'} source
 */

/** Folder shared by all checkouts of one person; outside git. */
export function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME;
  return join(base !== undefined && base !== '' ? base : join(homedir(), '.cache'), 'trained-on-me');
}

export function fallbackFolder() {
  return join(cacheFolder(), `electron-${fallbackVersion}-linux-x64-${fallbackRevision}`);
}

/** Path of the executable inside a runtime's folder. */
export function executableIn(/** @type {string} */ dist) {
  switch (platform()) {
    case 'darwin':
      return join(dist, 'Electron.app', 'Contents', 'MacOS', 'Electron');
    case 'win32':
      return join(dist, 'electron.exe');
    default:
      return join(dist, 'electron');
  }
}

/**
 * @param {string} dist
 * @param {Runtime['source']} source
 * @returns {Runtime | null}
 */
function runtimeIn(dist, source) {
  const executable = executableIn(dist);
  return existsSync(executable) ? { executable, dist, source } : null;
}

/** A file's text, trimmed; null where it cannot be read. */
function textOf(/** @type {string} */ file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}

/** Version of the `electron` package in the checkout at `root`; null before `npm ci`. */
export function packagedVersion(/** @type {string} */ root) {
  const text = textOf(join(root, 'node_modules', 'electron', 'package.json'));
  if (text === null) return null;
  /** @type {{ version?: unknown }} */
  const parsed = JSON.parse(text);
  return typeof parsed.version === 'string' ? parsed.version : null;
}

/** The download of the `electron` package itself; it counts only when whole and of the package's own version. */
export function packagedRuntime(/** @type {string} */ root) {
  const folder = join(root, 'node_modules', 'electron');
  const version = textOf(join(folder, 'dist', 'version'));
  if (version === null || version.replace(/^v/, '') !== packagedVersion(root)) return null;
  if (!existsSync(join(folder, 'path.txt'))) return null;
  return runtimeIn(join(folder, 'dist'), 'package');
}

/** The runtime of the second source. Its folder appears whole, by a rename, so that it exists is enough. */
export function fallbackRuntime() {
  return runtimeIn(fallbackFolder(), 'fallback');
}

/** What ELECTRON_OVERRIDE_DIST_PATH names; undefined when it is not set, null when no Electron is there. */
export function overrideRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override === undefined || override === '') return undefined;
  return runtimeIn(resolve(override), 'override');
}

/**
 * The Electron that set-up left behind, or null. Fetches nothing and writes nothing.
 * @param {string} root the folder of package.json
 * @returns {Runtime | null}
 */
export function findRuntime(root) {
  const override = overrideRuntime();
  if (override !== undefined) return override;
  return packagedRuntime(root) ?? fallbackRuntime();
}
