import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { sentences } from './sentences.mjs';

/** @typedef {{ readonly ok: true } | { readonly ok: false; readonly sentence: string }} Outcome */

/**
 * Libraries that Electron links to, and the Debian or Ubuntu packages that hold them. Where two are named, the first is
 * that of the newer releases (64-bit time); the one that the system's lists know is taken.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const packageOfLibrary = {
  'libX11.so.6': ['libx11-6'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXrandr.so.2': ['libxrandr2'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libdrm.so.2': ['libdrm2'],
  'libexpat.so.1': ['libexpat1'],
  'libgbm.so.1': ['libgbm1'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnspr4.so': ['libnspr4'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libsmime3.so': ['libnss3'],
  'libudev.so.1': ['libudev1'],
  'libxcb.so.1': ['libxcb1'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
};

/** What only tests need: programs by name, and fonts by the language that they must be able to draw. */
const testPrograms = [
  { program: 'Xvfb', packages: ['xvfb'] },
  { program: 'pdftotext', packages: ['poppler-utils'] },
  { program: 'fc-list', packages: ['fontconfig'] },
];
const testFonts = [
  { language: 'ja', packages: ['fonts-noto-cjk'] },
  { language: 'zh-cn', packages: ['fonts-noto-cjk'] },
  { language: 'ko', packages: ['fonts-noto-cjk'] },
  { language: 'ar', packages: ['fonts-noto-core'] },
  { language: 'und-zsye', packages: ['fonts-noto-color-emoji'] }, // emoji
];

/** @typedef {{ readonly what: string; readonly packages: readonly string[] }} Lack */

/** Libraries of the executable that the loader cannot find. @returns {Lack[]} */
function missingLibraries(/** @type {string} */ executable) {
  const listing = spawnSync('ldd', [executable], { encoding: 'utf8' }).stdout ?? '';
  const names = [...listing.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name);
  return names.map((name) => ({ what: name, packages: packageOfLibrary[name] ?? [] }));
}

/** @returns {Lack[]} */
function missingForTests() {
  const programs = testPrograms
    .filter(({ program }) => !isInstalled(program))
    .map(({ program, packages }) => ({ what: program, packages }));
  const fonts = testFonts
    .filter(({ language }) => !canDraw(language))
    .map(({ language, packages }) => ({ what: `a font for "${language}"`, packages }));
  return [...programs, ...fonts];
}

function isInstalled(/** @type {string} */ program) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, program)));
}

function canDraw(/** @type {string} */ language) {
  const fonts = spawnSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' }).stdout;
  return typeof fonts === 'string' && fonts.trim() !== '';
}

const isRoot = () => process.getuid?.() === 0;

/**
 * Sees to it that this system has what Electron (and, for tests, the tests) need. On Debian and Ubuntu as root it is
 * installed, after one line; everywhere else the sentence says what to install.
 * @param {{ readonly executable: string; readonly forTests: boolean; readonly say: (line: string) => void }} needs
 * @returns {Outcome}
 */
export function ensureSystem({ executable, forTests, say }) {
  if (process.platform !== 'linux') return { ok: true };
  const find = () => [...missingLibraries(executable), ...(forTests ? missingForTests() : [])];
  const lacks = find();
  if (lacks.length > 0) {
    const installed = install(lacks, say);
    if (!installed.ok) return installed;
    const left = find();
    if (left.length > 0)
      return { ok: false, sentence: sentences.missingElsewhere(left.map(({ what }) => what)) };
  }
  return checkSandbox(executable);
}

/** @returns {Outcome} */
function install(/** @type {readonly Lack[]} */ lacks, /** @type {(line: string) => void} */ say) {
  const unknown = lacks.filter(({ packages }) => packages.length === 0);
  if (!isInstalled('apt-get') || unknown.length > 0)
    return { ok: false, sentence: sentences.missingElsewhere(lacks.map(({ what }) => what)) };
  if (!isRoot()) {
    const command = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${chosen(lacks).join(' ')}`;
    return { ok: false, sentence: sentences.missingPackages(command) };
  }
  say(sentences.installing(chosen(lacks)));
  // The lists first: a fresh system has none, and which package holds a library can only be asked then.
  const updated = apt(['update']);
  const packages = chosen(lacks);
  const done = updated && apt(['install', '-y', '--no-install-recommends', ...packages]);
  const command = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  return done ? { ok: true } : { ok: false, sentence: sentences.installFailed(command) };
}

function apt(/** @type {readonly string[]} */ args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return run.status === 0;
}

/** Of the packages that may hold each thing the one this system knows; the last where its lists do not tell. */
function chosen(/** @type {readonly Lack[]} */ lacks) {
  const names = lacks.map(({ packages }) => packages.find(isKnown) ?? packages.at(-1) ?? '');
  return [...new Set(names)].sort();
}

function isKnown(/** @type {string} */ name) {
  return spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;
}

/** Root runs without the sandbox (Chromium refuses it there); for everybody else it must be possible. @returns {Outcome} */
function checkSandbox(/** @type {string} */ executable) {
  if (isRoot() || canMakeNamespaces()) return { ok: true };
  const helper = join(dirname(executable), 'chrome-sandbox');
  const stat = statSync(helper, { throwIfNoEntry: false });
  if (stat !== undefined && stat.uid === 0 && (stat.mode & 0o4000) !== 0) return { ok: true };
  return { ok: false, sentence: sentences.noSandbox(helper) };
}

function canMakeNamespaces() {
  // Tried where it can be: containers may forbid it without any of the switches below.
  if (isInstalled('unshare'))
    return spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' }).status === 0;
  return (
    numberIn('/proc/sys/kernel/unprivileged_userns_clone') !== 0 &&
    numberIn('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') !== 1 &&
    numberIn('/proc/sys/user/max_user_namespaces') !== 0
  );
}

/** The kernel's switch; null where this kernel has none. */
function numberIn(/** @type {string} */ file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
