import { once } from 'node:events';
import { constants, createInflateRaw, type InflateRaw } from 'node:zlib';
import { failed, ok, type Result } from '../model/result.ts';
import type { EntryError } from './archive.ts';

export type Chunks = AsyncIterable<Result<Buffer, EntryError>>;

/**
 * Inflates raw deflate data piece by piece: at most `chunkLength` bytes at once, whatever the data unpacks to. Data that
 * ends early gives what it held without an error; the caller compares sizes. The last thing handed over may be an error.
 */
export async function* inflated(
  packed: Chunks,
  chunkLength: number,
): AsyncGenerator<Result<Buffer, EntryError>> {
  const stream = createInflateRaw({ chunkSize: chunkLength, finishFlush: constants.Z_SYNC_FLUSH });
  const fed = feed(packed, stream);
  try {
    for await (const chunk of stream) yield ok(chunk);
  } catch {
    yield failed({ kind: 'damaged' });
    return;
  } finally {
    stream.destroy();
    // The file must not be closed under a read that is still on its way.
    await fed;
  }
  const error = await fed;
  if (error !== null) yield failed(error);
}

/** Never rejects. The error is that of the packed data. */
async function feed(packed: Chunks, stream: InflateRaw): Promise<EntryError | null> {
  // Without a listener an error between two reads would end the process; the reading side reports it.
  stream.on('error', () => undefined);
  for await (const chunk of packed) {
    if (stream.destroyed) return null;
    if (!chunk.ok) {
      stream.end();
      return chunk.error;
    }
    if (!stream.write(chunk.value)) await drained(stream);
  }
  stream.end();
  return null;
}

/** A stream that found the end of its data takes no more and never drains: it closes. */
async function drained(stream: InflateRaw): Promise<void> {
  const stop = new AbortController();
  const either = ['drain', 'close'].map((event) => once(stream, event, { signal: stop.signal }));
  await Promise.race(either).catch(() => undefined);
  stop.abort();
  await Promise.allSettled(either);
}
