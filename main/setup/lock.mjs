import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** True when the process that took the lock is gone. A lock without a number is given 10 s to write it. */
function isAbandoned(/** @type {string} */ folder) {
  try {
    const owner = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    process.kill(owner, 0);
    return false;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EPERM') return false; // alive, another person's
    if (code === 'ESRCH') return true;
    const age = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
    return age !== undefined && Date.now() - age > 10_000;
  }
}

function codeOf(/** @type {unknown} */ error) {
  return error instanceof Error && 'code' in error ? error.code : null;
}

function take(/** @type {string} */ folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(folder, 'pid'), String(process.pid));
  return true;
}

/**
 * Runs `work` while no other process of this machine holds the same lock. A lock of a dead process is taken over.
 * @template T
 * @param {string} folder path of the lock; a folder, because making one is atomic everywhere
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once when another process holds it
 * @returns {Promise<T>}
 */
export async function withLock(folder, work, onWait) {
  mkdirSync(dirname(folder), { recursive: true });
  let told = false;
  while (!take(folder)) {
    if (isAbandoned(folder)) rmSync(folder, { recursive: true, force: true });
    else {
      if (!told) onWait?.();
      told = true;
      await wait(100);
    }
  }
  const release = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}
