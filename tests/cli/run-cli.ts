import { spawn } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { xArchive } from '../fixtures/x/archive.ts';
import { writeFolder, writeZip } from '../fixtures/x/write.ts';

const launcher = resolve(import.meta.dirname, '../../main/cli/launch.mjs');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Standing {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Called with each piece of standard output; true ends the reading of it, as `head` does. */
  stopReading?(soFar: string): boolean;
  /** Interrupts the program when its first words have come. */
  readonly interruptWhenWriting?: boolean;
}

/** The command line as `npm run analyze` starts it. */
export function runCli(
  words: readonly string[],
  { cwd, env, stopReading, interruptWhenWriting }: Standing,
): Promise<Ended> {
  const child = spawn(process.execPath, [launcher, ...words], {
    cwd,
    env: { ...process.env, npm_lifecycle_event: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    stdout += piece;
    if (stopReading?.(stdout) === true) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    stderr += piece;
  });
  if (interruptWhenWriting === true) child.stdout.once('data', () => child.kill('SIGINT'));
  return new Promise((done) => {
    child.once('close', (code) => done({ code, stdout, stderr }));
  });
}

export interface Desk {
  readonly folder: string;
  clear(): Promise<void>;
}

/** An empty folder with `x.zip`, the folder `x`, the longer folder `long`, a text file, and a data file out of an archive. All synthetic. */
export async function desk(): Promise<Desk> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'trained-on-me-cli-')));
  const { files } = xArchive({ tweets: 12, likes: 2, grokTurns: 2, protectedHistory: 'empty' });
  await writeZip(files, join(folder, 'x.zip'));
  await writeFolder(files, join(folder, 'x'));
  await writeFolder(xArchive({ tweets: 400 }).files, join(folder, 'long'));
  await writeFolder(
    new Map([
      ['notes.txt', 'synthetic'],
      ['other/shopping.txt', 'synthetic'],
      ['tweets.js', files.get('data/tweets.js') ?? ''],
    ]),
    folder,
  );
  return { folder, clear: () => rm(folder, { recursive: true, force: true }) };
}
