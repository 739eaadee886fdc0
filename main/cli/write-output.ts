import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { access, chmod, constants, type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { failed, ok, type Result } from '../../analyzers/model/result.ts';
import type { MessageId, MessageValues } from '../../analyzers/text/catalogue.ts';
import type { Target } from './output-paths.ts';

/** Why an output could not be written; `quiet`: whoever reads standard output stopped reading. */
export interface WriteError {
  readonly id: MessageId;
  readonly values: MessageValues;
  readonly quiet?: true;
}

/** An output whose content is whole, and waits for its name. */
export interface Written {
  commit(): Promise<WriteError | null>;
  discard(): Promise<void>;
}

export type Content = Iterable<string | Uint8Array>;

const bufferedCharacters = 1 << 18;

const unfinished = new Set<string>();

/** Removes what is half written; for the very end of the process, however it came. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

/**
 * Writes beside the target under another name, so that the target is always whole: the old content or the new.
 * Standard output and devices are written directly. Stops with null when `signal` aborts.
 */
export async function writeOutput(
  { output, file }: Target,
  content: Content,
  signal: AbortSignal,
): Promise<Result<Written, WriteError> | null> {
  if (file === null) return writeAll(standardOutput, content, signal, nothingToCommit, output.path);
  const existing = await mayWrite(file, output.path);
  if (!existing.ok) return existing;
  if (existing.value.is === 'device') return writeDevice(file, content, signal, output.path);
  const temporary = join(
    dirname(file),
    `.${basename(file).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  const opened = await attempt(() => open(temporary, 'wx'), output.path);
  if (!opened.ok) return opened;
  unfinished.add(temporary);
  const handle = opened.value;
  const mode = existing.value.is === 'file' ? existing.value.mode : null;
  const written: Written = {
    commit: () => nameIt(temporary, file, mode, output.path),
    discard: () => removeTemporary(temporary),
  };
  const done = await writeAll((text) => writeFully(handle, text), content, signal, written, output.path);
  const closed = await attempt(() => handle.close(), output.path);
  if (done?.ok === true && closed.ok) return done;
  await written.discard();
  return done?.ok === true && !closed.ok ? closed : done;
}

type Existing =
  | { readonly is: 'nothing' }
  | { readonly is: 'device' }
  | { readonly is: 'file'; readonly mode: number };

/** Whether an output can go there, as far as can be told before. */
export async function mayWrite(file: string, shown: string): Promise<Result<Existing, WriteError>> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return failed({ id: 'cli.output.is-folder', values: { output: shown } });
    await access(file, constants.W_OK);
    if (!found.isFile()) return ok({ is: 'device' });
    await access(dirname(file), constants.W_OK);
    return ok({ is: 'file', mode: found.mode & 0o777 });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') return failed(writeError(error, shown));
  }
  const folder = await attempt(() => access(dirname(file), constants.W_OK), shown);
  return folder.ok ? ok({ is: 'nothing' }) : folder;
}

async function writeDevice(
  file: string,
  content: Content,
  signal: AbortSignal,
  shown: string,
): Promise<Result<Written, WriteError> | null> {
  const opened = await attempt(() => open(file, 'w'), shown);
  if (!opened.ok) return opened;
  const handle = opened.value;
  const done = await writeAll((text) => writeFully(handle, text), content, signal, nothingToCommit, shown);
  await attempt(() => handle.close(), shown);
  return done;
}

type Sink = (piece: string | Uint8Array) => Promise<void>;

async function writeAll(
  write: Sink,
  content: Content,
  signal: AbortSignal,
  written: Written,
  shown: string,
): Promise<Result<Written, WriteError> | null> {
  let waiting = '';
  try {
    for (const piece of content) {
      if (signal.aborted) return null;
      if (typeof piece === 'string') waiting += piece;
      else await write(piece);
      if (waiting.length < bufferedCharacters) continue;
      await write(waiting);
      waiting = '';
      // Writing to a pipe never waits for the event loop, which is where an interruption comes in.
      await nextTurn();
    }
    if (waiting !== '') await write(waiting);
    await nextTurn();
    return signal.aborted ? null : ok(written);
  } catch (error) {
    return failed(writeError(error, shown));
  }
}

async function writeFully(handle: FileHandle, piece: string | Uint8Array): Promise<void> {
  await handle.appendFile(piece);
}

function standardOutput(piece: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(piece, (error) => (error ? reject(error) : resolve()));
  });
}

const nothingToCommit: Written = { commit: async () => null, discard: async () => undefined };

async function nameIt(
  temporary: string,
  file: string,
  mode: number | null,
  shown: string,
): Promise<WriteError | null> {
  const named = await attempt(async () => {
    if (mode !== null) await chmod(temporary, mode);
    await rename(temporary, file);
  }, shown);
  if (!named.ok) {
    await removeTemporary(temporary);
    return named.error;
  }
  unfinished.delete(temporary);
  return null;
}

async function removeTemporary(path: string): Promise<void> {
  await rm(path, { force: true });
  unfinished.delete(path);
}

async function attempt<T>(act: () => Promise<T>, shown: string): Promise<Result<T, WriteError>> {
  try {
    return ok(await act());
  } catch (error) {
    return failed(writeError(error, shown));
  }
}

function writeError(error: unknown, shown: string): WriteError {
  const code = codeOf(error);
  const values = { output: shown };
  switch (code) {
    case 'EPIPE':
    case 'ERR_STREAM_DESTROYED':
      return { id: 'cli.output.failed', values: { ...values, code }, quiet: true };
    case 'ENOENT':
    case 'ENOTDIR':
      return { id: 'cli.output.no-folder', values };
    case 'EISDIR':
      return { id: 'cli.output.is-folder', values };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { id: 'cli.output.not-allowed', values };
    case 'ENOSPC':
    case 'EDQUOT':
      return { id: 'cli.output.disk-full', values };
    default:
      return { id: 'cli.output.failed', values: { ...values, code } };
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return 'unknown';
}
