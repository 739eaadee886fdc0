import { isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';

/** Code page 437, the upper half: the names of zips that say nothing else (APPNOTE D.1). */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/**
 * An entry's name, from its bytes in the directory. In order: the Unicode name of Info-ZIP's extra field 0x7075 while it
 * belongs to this name; UTF-8 where flagged, or where the bytes are valid UTF-8 (macOS writes it without the flag); else
 * code page 437.
 */
export function decodeName(
  bytes: Buffer,
  from: number,
  end: number,
  flaggedUtf8: boolean,
  unicodeExtra: Buffer | null,
): string {
  if (isAscii(bytes, from, end)) return bytes.toString('latin1', from, end);
  const raw = bytes.subarray(from, end);
  const unicode = unicodeExtra === null ? null : unicodeName(unicodeExtra, raw);
  if (unicode !== null) return unicode;
  return flaggedUtf8 || isUtf8(raw) ? raw.toString('utf8') : decodeCp437(raw);
}

function isAscii(bytes: Buffer, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    if ((bytes[i] ?? 0) > 0x7f) return false;
  }
  return true;
}

/** Version (1), CRC-32 of the name in the header, UTF-8 name (APPNOTE 4.6.9). Null once a tool renamed the entry. */
function unicodeName(extra: Buffer, raw: Buffer): string | null {
  if (extra.length < 6 || extra[0] !== 1 || extra.readUInt32LE(1) !== crc32(raw)) return null;
  const name = extra.subarray(5);
  return isUtf8(name) ? name.toString('utf8') : null;
}

function decodeCp437(raw: Buffer): string {
  let name = '';
  for (const byte of raw) name += byte < 0x80 ? String.fromCharCode(byte) : (cp437[byte - 0x80] ?? '\ufffd');
  return name;
}
