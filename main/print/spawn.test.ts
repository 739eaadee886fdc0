import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fakeDocument } from '../../tests/print/fake-document.ts';
import { printWithRuntime } from './spawn.ts';

const folder = mkdtempSync(join(tmpdir(), 'tests-spawn-'));
const tmpBefore = process.env.TMPDIR;
beforeAll(() => {
  process.env.TMPDIR = folder;
});
afterAll(() => {
  if (tmpBefore === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = tmpBefore;
  rmSync(folder, { recursive: true, force: true });
});

/** A stand-in for Electron: `body` runs with the document it was given as `document`. */
function runtime(name: string, body: string): string {
  const path = join(folder, name);
  const read = `let json = ''; process.stdin.on('data', (d) => (json += d)).on('end', () => { const document = JSON.parse(json); ${body} });`;
  writeFileSync(path, `#!${process.execPath}\n${read}\n`);
  chmodSync(path, 0o755);
  return path;
}

const whole = `process.stdout.write('%PDF-1.4 ' + document.locale + ' ' + 'x'.repeat(300000) + ' %%EOF')`;

it('hands the document over whole and gives back what the runtime wrote', async () => {
  const printed = await printWithRuntime(runtime('whole', whole), null, fakeDocument({ locale: 'pl-PL' }));
  expect(printed.ok && Buffer.from(printed.value).subarray(0, 14).toString()).toBe('%PDF-1.4 pl-PL');
});

it.each([
  ['something else came out', `process.stdout.write('Segmentation fault')`, 'not-delivered'],
  ['the PDF was cut off', `process.stdout.write('%PDF-1.4 ...')`, 'not-delivered'],
  ['the page failed', 'process.exit(11)', 'page-failed'],
  ['memory ran out', 'process.exit(12)', 'crashed'],
  ['it took too long', 'process.exit(13)', 'timeout'],
  ['the runtime was killed', `process.kill(process.pid, 'SIGKILL')`, 'crashed'],
  ['it ended with a code that we do not know', 'process.exit(134)', 'no-runtime'],
])('has no PDF when %s', async (what, body, kind) => {
  const printed = await printWithRuntime(runtime(what.replaceAll(' ', '-'), body), null, fakeDocument());
  expect(printed).toMatchObject({ ok: false, error: { kind } });
  expect(!printed.ok && printed.error.message).toMatch(/\.$/);
});

it('says so when there is no runtime', async () => {
  const printed = await printWithRuntime(join(folder, 'nowhere'), null, fakeDocument());
  expect(printed).toMatchObject({ ok: false, error: { kind: 'no-runtime' } });
});

it('ends the runtime when it is told to stop', async () => {
  const stop = new AbortController();
  const printing = printWithRuntime(
    runtime('waits', 'setInterval(() => {}, 1000)'),
    null,
    fakeDocument(),
    stop.signal,
  );
  setTimeout(() => stop.abort(), 50);
  expect(await printing).toMatchObject({ ok: false, error: { kind: 'not-delivered' } });
});

it('leaves nothing behind in the folder for temporary files', async () => {
  await printWithRuntime(runtime('clean', whole), null, fakeDocument());
  expect(readdirSync(folder).filter((name) => name.startsWith('trained-on-me-print-'))).toEqual([]);
});
