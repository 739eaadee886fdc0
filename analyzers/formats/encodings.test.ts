import { describe, expect, it } from 'vitest';
import { memoryEntry } from '../../tests/fixtures/zip/memory-entry.ts';
import { decodedText, detectEncoding, utf8Bytes } from './encodings.ts';

async function decoded(
  bytes: Uint8Array,
  chunk: number,
): Promise<{ text: string; bytes: string; error: boolean }> {
  let text = '';
  let error = false;
  const parts: Uint8Array[] = [];
  for await (const piece of decodedText(memoryEntry(bytes, { chunk }).bytes())) {
    if (piece.ok) text += piece.value;
  }
  for await (const piece of utf8Bytes(memoryEntry(bytes, { chunk, error: { kind: 'checksum' } }).bytes())) {
    if (piece.ok) parts.push(piece.value);
    else error = true;
  }
  return { text, bytes: Buffer.concat(parts).toString('utf8'), error };
}

describe('text encodings', () => {
  const words = 'Date\tGrüße 🐝 "蜂"\r\n';
  const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16 little endian with mark (LinkedIn 2018)', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['UTF-16 little endian', Buffer.from(words, 'utf16le')],
    ['UTF-16 big endian with mark', swapped(`\ufeff${words}`)],
    ['UTF-16 big endian', swapped(words)],
  ])('reads %s in chunks of any length, and passes the error on', async (_what, bytes) => {
    for (const chunk of [1, 2, 3, 5, 1000]) {
      expect(await decoded(bytes, chunk)).toEqual({ text: words, bytes: words, error: true });
    }
  });

  it.each(['', 'a', 'ab', '\ufeff'])('reads %j, shorter than a mark', async (text) => {
    const expected = text.replace('\ufeff', '');
    expect(await decoded(Buffer.from(text), 1)).toEqual({ text: expected, bytes: expected, error: true });
  });

  it('takes everything else for UTF-8', () => {
    expect(detectEncoding(Buffer.from([0, 0, 0, 0]))).toEqual({ encoding: 'utf-8', mark: 0 });
    expect(detectEncoding(Buffer.from([0xff, 0xd8, 0xff]))).toEqual({ encoding: 'utf-8', mark: 0 });
  });
});
