import { once } from 'node:events';
import { constants, createInflateRaw, type InflateRaw } from 'node:zlib';
import { failed, ok, type Result } from '../model/result.ts';
import type { EntryError } from './archive.ts';

export type Chunks = AsyncGenerator<Result<Buffer, EntryError>>;

/** zlib gives nothing of the chunk in which it meets damage, so a second pass takes small ones. */
const fineChunk = 4096;

/**
 * Inflates raw deflate data piece by piece: at most `chunkLength` bytes at once, whatever the data unpacks to. Data that
 * ends early gives what it held without an error; the caller compares sizes. Of damaged data comes what stands before the
 * damage, to a few kilobytes. The last thing handed over may be an error. `packed` gives the data from its start.
 */
export async function* inflated(packed: () => Chunks, chunkLength: number): Chunks {
  let given = 0;
  for await (const chunk of inflatedOnce(packed(), chunkLength)) {
    if (chunk.ok) given += chunk.value.length;
    else if (chunk.error.kind === 'damaged' && chunkLength > fineChunk) {
      yield* from(given, inflatedOnce(packed(), fineChunk));
      return;
    }
    yield chunk;
  }
}

async function* from(start: number, chunks: Chunks): Chunks {
  let at = 0;
  for await (const chunk of chunks) {
    if (!chunk.ok) yield chunk;
    else if (at + chunk.value.length > start) yield ok(chunk.value.subarray(Math.max(0, start - at)));
    if (chunk.ok) at += chunk.value.length;
  }
}

async function* inflatedOnce(packed: Chunks, chunkLength: number): Chunks {
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
