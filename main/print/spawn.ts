import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrintDocument } from '../../analyzers/model/print.ts';
import { failed, ok, type Result } from '../../analyzers/model/result.ts';
import { type PrintFailure, printFailure, printFailureOf } from './print-failure.ts';

/** Ms; above the limits inside (print-document.ts), for a runtime that hangs before it comes to them. */
const limit = 900_000;

/**
 * The document as a PDF, made by an Electron runtime that is started for it; for plain Node. The document goes through
 * a pipe and never touches the disk.
 *
 * @param runtime the Electron executable, or our packaged app
 * @param appDir the folder of package.json; null when `runtime` is the packaged app
 * @param signal ends the runtime, with `not-delivered`
 */
export async function printWithRuntime(
  runtime: string,
  appDir: string | null,
  document: PrintDocument,
  signal?: AbortSignal,
): Promise<Result<Uint8Array, PrintFailure>> {
  const profile = await mkdtemp(join(tmpdir(), 'trained-on-me-print-'));
  try {
    const child = spawn(
      runtime,
      [...switches(profile), ...(appDir === null ? [] : [appDir]), '--print-stdin'],
      {
        // What Chromium writes on its standard error (missing D-Bus and the like) is noise.
        stdio: ['pipe', 'pipe', 'ignore'],
        env: environment(),
        timeout: limit,
        killSignal: 'SIGKILL',
        windowsHide: true,
        ...(signal === undefined ? {} : { signal }),
      },
    );
    return await converse(child, JSON.stringify(document));
  } finally {
    // On Windows a file may be held a moment longer than its process lives.
    await rm(profile, { recursive: true, force: true, maxRetries: 10 }).catch(() => undefined);
  }
}

function switches(profile: string): readonly string[] {
  const own = [`--print-profile=${profile}`];
  // With or without a display: the window is off-screen either way.
  if (process.platform === 'linux') own.push('--ozone-platform=headless');
  // Chromium refuses to start its sandbox as root.
  if (process.getuid?.() === 0) own.push('--no-sandbox');
  return own;
}

function environment(): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: __, ...rest } = process.env;
  return rest;
}

function converse(child: ChildProcess, input: string): Promise<Result<Uint8Array, PrintFailure>> {
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    // A runtime that ends early closes the pipe; its exit code tells why.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
    child.once('error', (error) =>
      resolve(failed(printFailure(error.name === 'AbortError' ? 'not-delivered' : 'no-runtime'))),
    );
    child.once('close', (code, killedBy) => {
      if (killedBy !== null) return resolve(failed(printFailure('crashed')));
      if (code !== 0) return resolve(failed(printFailureOf(code)));
      const pdf = Buffer.concat(chunks);
      resolve(isPdf(pdf) ? ok(pdf) : failed(printFailure('not-delivered')));
    });
  });
}

/** Whole: something else on standard output, or an end that is missing, must not become a file. */
function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.subarray(-1024).includes('%%EOF');
}
