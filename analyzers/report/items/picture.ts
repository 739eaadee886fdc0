import type { Entry } from '../../archive/archive.ts';

const mostBytes = 12 * 1024 * 1024;

export interface Picture {
  readonly bytes: Uint8Array;
  readonly mime: string;
}

/** A picture of at most 12 MB out of the archive; null where it is larger, damaged, or no picture by its first bytes. */
export async function readPicture(entry: Entry, signal: AbortSignal): Promise<Picture | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of entry.bytes(signal)) {
    if (!chunk.ok) return null;
    length += chunk.value.length;
    if (length > mostBytes) return null;
    // A chunk may be reused for the next one.
    chunks.push(chunk.value.slice());
    const [first] = chunks;
    if (chunks.length === 1 && first !== undefined && first.length >= 16 && mimeOf(first) === null)
      return null;
  }
  if (signal.aborted) return null;
  const bytes = new Uint8Array(Buffer.concat(chunks));
  const mime = mimeOf(bytes);
  return mime === null ? null : { bytes, mime };
}

/** The kinds that a browser draws, told by their first bytes; SVG is left out, it can hold more than a picture. */
function mimeOf(bytes: Uint8Array): string | null {
  const text = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (text(0, 8) === '\u0089PNG\r\n\u001a\n') return 'image/png';
  if (text(0, 4) === 'GIF8') return 'image/gif';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp';
  if (text(4, 8) === 'ftyp' && ['avif', 'avis'].includes(text(8, 12))) return 'image/avif';
  if (text(0, 2) === 'BM') return 'image/bmp';
  return null;
}
