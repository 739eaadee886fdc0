// `npm start`: sets up what is missing, builds what is stale, opens the app.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureRuntime } from './runtime.mjs';
import { sentences } from './sentences.mjs';
import { ensureSystem } from './system.mjs';

const root = resolve(import.meta.dirname, '../..');
const say = (/** @type {string} */ line) => console.error(line);

/** @returns {never} */
function stop(/** @type {string} */ sentence) {
  say(sentence);
  process.exit(1);
}

const runtime = await ensureRuntime(root, say);
if ('failed' in runtime) stop(runtime.failed);
const system = ensureSystem({ executable: runtime.executable, forTests: false, say });
if (!system.ok) stop(system.sentence);
const built = await ensureBuilt(root, 'app', say);
if (!built.ok) stop(`${sentences.buildFailed()}\n${built.output}`);

// What the person typed is relative to where they stand; npm runs scripts in the folder of package.json.
const stand = process.env.INIT_CWD ?? process.cwd();
const asked = process.argv.slice(2).map((word) => (word.startsWith('-') ? word : resolve(stand, word)));

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
// Only what ends the app: Chromium's remarks on a missing D-Bus or graphics card tell a person nothing.
const switches = ['--log-level=3'];
if (process.getuid?.() === 0) switches.push('--no-sandbox');
if (!hasDisplay) {
  say(sentences.noDisplay(asked.every((word) => word.startsWith('-'))));
  switches.push('--ozone-platform=headless', '--disable-gpu');
  if (!asked.includes('--headless-run')) asked.unshift('--headless-run');
}

const env = { ...process.env };
delete env.ELECTRON_RUN_AS_NODE;
const child = spawn(runtime.executable, [...switches, root, ...asked], { stdio: 'inherit', env });
child.on('error', () => stop(sentences.startFailed()));
child.on('close', (code, signal) => {
  process.exitCode = code ?? 128 + (signal === null ? 1 : constants.signals[signal]);
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => child.kill(signal));
}
// npm that is ended by a signal does not pass it on: without this its app would stay, and take over the next start.
if (process.env.npm_lifecycle_event === 'start') {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill(), 500).unref();
}
