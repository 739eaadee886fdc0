import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from './rules.mjs';

const root = resolve(import.meta.dirname, '../..');
const script = join(import.meta.dirname, 'check.mjs');

interface Found {
  readonly files: number;
  readonly onDisk: number;
  readonly violations: readonly { readonly rule: string; readonly from: string; readonly to: string }[];
}

function check(folder: string): Found & { readonly exitCode: number | null } {
  const run = spawnSync(process.execPath, [script, folder, '--json'], { encoding: 'utf8' });
  const found: Found = JSON.parse(run.stdout);
  return { ...found, exitCode: run.status };
}

/** For each rule one file that breaks it: where it stands, and what it imports. */
const planted = [
  ['analyzers-downwards-from-report', 'analyzers/report/planted.ts', '../analyze.ts'],
  ['analyzers-downwards-from-run', 'analyzers/run/planted.ts', '../report/planted-target.ts'],
  ['analyzers-downwards-from-text', 'analyzers/text/planted.ts', '../report/planted-target.ts'],
  ['analyzers-downwards-from-verdict', 'analyzers/verdict/planted.ts', '../text/planted-target.ts'],
  ['analyzers-downwards-from-platforms', 'analyzers/platforms/planted.ts', '../verdict/planted-target.ts'],
  ['analyzers-downwards-from-policy', 'analyzers/policy/planted.ts', '../verdict/planted-target.ts'],
  ['analyzers-downwards-from-formats', 'analyzers/formats/planted.ts', '../policy/planted-target.ts'],
  ['analyzers-downwards-from-archive', 'analyzers/archive/planted.ts', '../formats/planted-target.ts'],
  ['analyzers-downwards-from-model', 'analyzers/model/planted.ts', '../archive/planted-target.ts'],
  ['analyzers-are-plain', 'analyzers/formats/planted-main.ts', '../../main/contract.ts'],
  ['analyzers-are-plain', 'analyzers/formats/planted-electron.ts', 'electron'],
  ['analyzers-are-plain', 'analyzers/formats/planted-react.ts', 'react'],
  ['analyzers-are-plain', 'analyzers/formats/planted-program.ts', 'node:child_process'],
  ['no-network', 'analyzers/formats/planted-http.ts', 'node:http'],
  ['no-network', 'analyzers/formats/planted-https.ts', 'https'],
  ['no-network', 'main/app/planted-net.ts', 'node:net'],
  ['no-network', 'main/app/planted-dns.ts', 'node:dns/promises'],
  ['no-network', 'renderer/planted-tls.ts', 'node:tls'],
  ['text-is-words', 'analyzers/text/planted-formats.ts', '../formats/planted-target.ts'],
  ['platforms-stay-apart', 'analyzers/platforms/planted-one/index.ts', '../planted-two/index.ts'],
  ['platforms-stay-apart', 'analyzers/platforms/meta/planted.ts', '../planted-two/index.ts'],
  ['policy-knows-no-platform', 'analyzers/policy/planted-platform.ts', '../platforms/planted-two/index.ts'],
  ['screen-asks-questions', 'renderer/planted.ts', '../analyzers/formats/planted-target.ts'],
  ['screen-asks-questions', 'renderer/planted-main.ts', '../main/app/planted-target.ts'],
  ['screen-has-no-electron', 'renderer/planted-electron.ts', 'electron'],
  ['screen-has-no-node', 'renderer/planted-node.ts', 'node:fs'],
  ['contract-is-small', 'main/contract.ts', '../analyzers/formats/planted-target.ts'],
  ['preload-is-small', 'main/preload.ts', '../analyzers/model/planted-target.ts'],
  ['nobody-imports-the-screen', 'main/app/planted-screen.ts', '../../renderer/planted-target.ts'],
  ['no-test-code', 'analyzers/formats/planted-test.ts', '../../tests/planted-target.ts'],
  ['no-circles', 'analyzers/formats/planted-here.ts', './planted-there.ts'],
  ['no-missing', 'analyzers/formats/planted-missing.ts', './nowhere.ts'],
] as const;

/** What the planted imports lead to; harmless in itself. */
const targets = [
  ...['report', 'text', 'verdict', 'policy', 'formats', 'archive', 'model'].map(
    (room) => `analyzers/${room}/planted-target.ts`,
  ),
  'analyzers/platforms/planted-two/index.ts',
  'main/app/planted-target.ts',
  'renderer/planted-target.ts',
  'tests/planted-target.ts',
];

/** Names instead of imports. */
const sources = [
  [
    'browser-in-one-place',
    'main/menu/planted-browser.ts',
    "import { shell } from 'electron';\nvoid shell.openExternal('x');\n",
  ],
  [
    'no-network-of-the-platform',
    'analyzers/run/planted-fetch.ts',
    "export const page = await fetch('https://x');\n",
  ],
  [
    'no-network-of-the-platform',
    'renderer/planted-socket.ts',
    "export const socket = new WebSocket('wss://x');\n",
  ],
  [
    'ipc-in-one-place',
    'main/app/planted-ipc.ts',
    "import { ipcMain } from 'electron';\nipcMain.handle('x', () => 1);\n",
  ],
  [
    'no-network-of-electron',
    'main/app/planted-fetch.ts',
    "import { app, net } from 'electron';\nvoid [app, net];\n",
  ],
] as const;

let copy = '';
let found: ReturnType<typeof check>;

// The whole tree is copied and read: many times what it takes on a quiet machine.
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'tests-layers-'));
  for (const room of ['analyzers', 'main', 'renderer', 'package.json'])
    await cp(join(root, room), join(copy, room), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const path of targets) await plant(path, 'export const planted = 1;\n');
  for (const [, path, to] of planted) await plant(path, `import '${to}';\n`);
  for (const [, path, text] of sources) await plant(path, text);
  await plant('analyzers/formats/planted-there.ts', "import './planted-here.ts';\n");
  found = check(copy);
}, 60_000);
afterAll(() => rm(copy, { recursive: true, force: true }));

async function plant(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(copy, path)), { recursive: true });
  if (path.includes('planted')) await writeFile(join(copy, path), text);
  else await appendFile(join(copy, path), text);
}

describe('a forbidden import is found', () => {
  it.each(planted)('%s: %s imports %s', (rule, from) => {
    expect(
      found.violations.filter((violation) => violation.from === from).map((violation) => violation.rule),
    ).toContain(rule);
  });

  it.each(sources)('%s: %s', (rule, from) => {
    expect(found.violations).toContainEqual({ rule, from, to: '' });
  });

  it('for each rule there is one', () => {
    const tried = new Set<string>(planted.map(([rule]) => rule));
    expect(rules.map(({ name = '' }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });

  it('and fails the command', () => {
    expect(found.exitCode).toBe(1);
  });
});

it('allowed imports between the planted files are left alone', () => {
  const blamed = found.violations.filter(({ from }) => targets.includes(from));
  expect(blamed).toEqual([]);
});

it('an empty tree is no proof', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'tests-layers-empty-'));
  const { files, exitCode } = check(empty);
  await rm(empty, { recursive: true });
  expect({ files, exitCode }).toEqual({ files: 0, exitCode: 1 });
});

it('our own tree keeps its layers', () => {
  const { files, onDisk, violations } = check(root);
  expect(violations).toEqual([]);
  expect(files).toBe(onDisk);
  expect(files).toBeGreaterThan(100);
});
