// `npm run layers [-- FOLDER]`: who imports whom, against rules.mjs. `--json` for the test that plants violations.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { rules } from './rules.mjs';

/** @typedef {{ readonly rule: string; readonly from: string; readonly to: string }} Violation */

const source = /\.(ts|tsx|mjs)$/;
const testFile = /\.test\.tsx?$/;

/** @returns {Promise<{ readonly files: number; readonly violations: readonly Violation[] }>} */
async function importsIn(/** @type {string} */ root) {
  process.chdir(root);
  const rooms = ['analyzers', 'main', 'renderer'].filter((room) => existsSync(room));
  const { output } = await cruise(
    rooms,
    {
      validate: true,
      ruleSet: { forbidden: rules },
      // Imports of types count: they say who knows whom.
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '\\.test\\.tsx?$' },
    },
    { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  );
  if (typeof output === 'string') throw new Error('expected the result as an object');
  const files = output.modules.filter(({ source: path }) =>
    /^(analyzers|main|renderer)\/.+\.tsx?$/.test(path),
  );
  const violations = output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  return { files: files.length, violations };
}

/** @returns {Generator<string>} */
function* sourcesBelow(/** @type {string} */ folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourcesBelow(path);
    else if (source.test(entry.name) && !testFile.test(entry.name)) yield path;
  }
}

/** Names that only one room may use. An import rule sees the package, not which of its names is taken. */
const ownedNames = [
  { rule: 'ipc-in-one-place', name: /\bipcMain\b/, room: /^main\/ipc\// },
  { rule: 'browser-in-one-place', name: /\bopenExternal\b/, room: /^main\/app\/handlers\.ts$/ },
  {
    rule: 'no-network-of-electron',
    name: /\bimport\s*\{[^}]*\bnet\b[^}]*\}\s*from\s*'electron'/,
    room: /^$/,
  },
  {
    rule: 'no-network-of-the-platform',
    name: /(?<![.#\w])(fetch|WebSocket|EventSource|XMLHttpRequest|WebTransport)\s*\(|\bsendBeacon\b/,
    room: /^main\/setup\//,
  },
];

/** @returns {Violation[]} */
function namesIn(/** @type {string} */ root) {
  return ['analyzers', 'main', 'renderer'].flatMap((room) =>
    [...sourcesBelow(join(root, room))].flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      const from = relative(root, path).replaceAll('\\', '/');
      return ownedNames
        .filter(({ name, room: owner }) => name.test(text) && !owner.test(from))
        .map(({ rule }) => ({ rule, from, to: '' }));
    }),
  );
}

const asked = process.argv.slice(2);
const folder = asked.find((word) => !word.startsWith('-'));
const root = resolve(folder ?? resolve(import.meta.dirname, '../..'));
const { files, violations: imports } = await importsIn(root);
const violations = [...imports, ...namesIn(root)];
const onDisk = ['analyzers', 'main', 'renderer'].flatMap((room) =>
  [...sourcesBelow(join(root, room))].filter((path) => /\.tsx?$/.test(path)),
).length;

if (asked.includes('--json')) process.stdout.write(JSON.stringify({ files, onDisk, violations }));
else {
  for (const { rule, from, to } of violations) {
    const why = rules.find(({ name }) => name === rule)?.comment ?? '';
    process.stderr.write(`${rule}: ${from}${to === '' ? '' : ` -> ${to}`}\n    ${why}\n`);
  }
  process.stdout.write(`${files} files, ${violations.length} violations\n`);
}
// The tool says "no violations" as well when it could read nothing, as with a TypeScript it does not know.
if (files !== onDisk)
  process.stderr.write(`Only ${files} of ${onDisk} files were read: the check proves nothing.\n`);
if (files === 0 || files !== onDisk || violations.length > 0) process.exitCode = 1;
