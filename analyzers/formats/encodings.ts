import { TextDecoder } from 'node:util';
import type { Entry, EntryError } from '../archive/archive.ts';
import { ok, type Result } from '../model/result.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export type ByteChunks = AsyncIterable<Result<Uint8Array, EntryError>>;

const sniffedBytes = 4;

/**
 * From a byte order mark, else from where the zeros of the first four bytes stand (every format here begins with ASCII),
 * else UTF-8. `mark`: bytes of the mark, to be passed over.
 */
export function detectEncoding(start: Uint8Array): { readonly encoding: Encoding; readonly mark: number } {
  const [a, b, c, d] = start;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', mark: 2 };
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return { encoding: 'utf-16le', mark: 0 };
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return { encoding: 'utf-16be', mark: 0 };
  return { encoding: 'utf-8', mark: 0 };
}

/** The same text as UTF-8 without a byte order mark. UTF-8 passes through untouched, chunk by chunk. */
export async function* utf8Bytes(chunks: ByteChunks): AsyncGenerator<Result<Uint8Array, EntryError>> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of withWholeStart(chunks)) {
    if (!chunk.ok) {
      yield chunk;
      return;
    }
    const { bytes, encoding } = chunk.value;
    if (encoding === 'utf-8') {
      yield ok(bytes);
      continue;
    }
    decoder ??= new TextDecoder(encoding);
    yield ok(Buffer.from(decoder.decode(bytes, { stream: true })));
  }
  if (decoder !== null) yield ok(Buffer.from(decoder.decode()));
}

/** The text in pieces; what no encoding allows becomes U+FFFD. */
export async function* decodedText(chunks: ByteChunks): AsyncGenerator<Result<string, EntryError>> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of withWholeStart(chunks)) {
    if (!chunk.ok) {
      yield chunk;
      return;
    }
    decoder ??= new TextDecoder(chunk.value.encoding);
    yield ok(decoder.decode(chunk.value.bytes, { stream: true }));
  }
  if (decoder !== null) yield ok(decoder.decode());
}

interface Encoded {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
}

/** Chunks can be shorter than a byte order mark: the first ones are put together until the encoding is known. */
async function* withWholeStart(chunks: ByteChunks): AsyncGenerator<Result<Encoded, EntryError>> {
  let start: Uint8Array = new Uint8Array(0);
  let encoding: Encoding | null = null;
  const begin = (): Encoded => {
    const found = detectEncoding(start);
    encoding = found.encoding;
    return { bytes: start.subarray(found.mark), encoding: found.encoding };
  };
  for await (const chunk of chunks) {
    if (chunk.ok && encoding !== null) {
      yield ok({ bytes: chunk.value, encoding });
      continue;
    }
    if (chunk.ok) {
      start = start.length === 0 ? chunk.value : Buffer.concat([start, chunk.value]);
      if (start.length >= sniffedBytes) yield ok(begin());
      continue;
    }
    if (encoding === null && start.length > 0) yield ok(begin());
    yield chunk;
    return;
  }
  if (encoding === null && start.length > 0) yield ok(begin());
}

/** The first characters of a file, however small the pieces are that it comes in; fewer where it cannot be read further. */
export async function firstText(entry: Entry, most: number): Promise<string> {
  let start = '';
  for await (const chunk of decodedText(entry.bytes())) {
    if (!chunk.ok) break;
    start += chunk.value;
    if (start.length >= most) break;
  }
  return start.slice(0, most);
}
