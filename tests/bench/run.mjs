// `npm run bench`: each job done our way and the least way ("floor") in the same run, each in processes of its own.
// Prints medians, the ratio to the floor and peak memory, then how much of each fixture is understood. Figures of one run compare with each other, not with other days.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const outDir = mkdtempSync(join(tmpdir(), 'bench-'));

await build({
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: true },
  build: { ssr: join(import.meta.dirname, 'cases.ts'), outDir, emptyOutDir: false },
});

const run = (...args) =>
  JSON.parse(execFileSync(process.execPath, [join(outDir, 'cases.js'), ...args], { encoding: 'utf8' }));
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

// `npm run bench -- csv`: only these jobs.
const wanted = process.argv[2] ?? '';
const names = run().filter((name) => name.startsWith(wanted));
// Builds the inputs, and fills the page cache.
for (const name of names) run(name);

const taken = Object.fromEntries(names.map((name) => [name, []]));
// Round by round, so that a busy moment of the machine hits floor and own alike.
for (let round = 0; round < rounds; round++) for (const name of names) taken[name].push(run(name));

console.log(`Node ${process.version}, ${rounds} rounds, medians\n`);
console.log(`${'case'.padEnd(32)}    ms   MB/s  of floor  peak MB  found`);
for (const name of names) {
  const [job] = name.split('/');
  const ms = median(taken[name].map((one) => one.ms));
  const floor = median(taken[`${job}/floor`].map((one) => one.ms));
  const [{ count, megabytes }] = taken[name];
  // Items are not records: a page of photos gives more, a line about a call none.
  if (!name.endsWith('/items') && count !== taken[`${job}/floor`][0].count)
    throw new Error(`${name} found ${count}`);
  const peak = median(taken[name].map((one) => one.peakMb));
  console.log(
    `${name.padEnd(32)} ${ms.toFixed(0).padStart(5)}  ${((megabytes / ms) * 1000).toFixed(0).padStart(5)}  ${(ms / floor).toFixed(2).padStart(8)}  ${peak.toFixed(0).padStart(7)}  ${count}`,
  );
}

console.log('\nWhat is understood of the fixtures: files, then records\n');
const columns = [
  'entries',
  'read',
  'media',
  'setAside',
  'notUnderstood',
  'failed',
  'records',
  'failedRecords',
  'items',
];
console.log(`${'fixture'.padEnd(36)} ${columns.map((name) => name.padStart(name.length)).join('  ')}  as`);
for (const line of run('understood')) {
  const label = `${line.platform}: ${line.name}`.padEnd(36);
  console.log(
    `${label} ${columns.map((name) => String(line[name]).padStart(name.length)).join('  ')}  ${line.as ?? '-'}`,
  );
}
rmSync(outDir, { recursive: true });
