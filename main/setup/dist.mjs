// `npm run dist [-- options of electron-builder]`: the packaged app in dist/.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { fallbackVersion } from './find-runtime.mjs';
import { ensureRuntime } from './runtime.mjs';
import { sentences } from './sentences.mjs';

const root = resolve(import.meta.dirname, '../..');

/** @returns {never} */
function stop(/** @type {string} */ sentence) {
  console.error(sentence);
  process.exit(1);
}

const built = await ensureBuilt(root, 'app', console.error);
if (!built.ok) stop(`${sentences.buildFailed()}\n${built.output}`);
// What ships should be a supported Electron, also where an earlier start had to do with the second source.
const runtime = await ensureRuntime(root, console.error, 'current');
if ('failed' in runtime) stop(runtime.failed);

const asked = process.argv.slice(2);
const options = ['--config', 'electron-builder.yml', '--publish', 'never'];
if (runtime.source === 'fallback') {
  // Where Electron's host is out of reach, so are the tools for installers: the plain folder needs none of them.
  options.push(`-c.electronDist=${runtime.dist}`, `-c.electronVersion=${fallbackVersion}`);
  if (asked.length === 0) {
    console.error(sentences.onlyFolder());
    asked.push('--linux', 'dir');
  }
}

const run = spawnSync(
  process.execPath,
  [join(root, 'node_modules/electron-builder/cli.js'), ...options, ...asked],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.exit(run.status ?? 1);
