import { isUtf8 } from 'node:buffer';

const beyondAscii = /[\u0080-\uffff]/;
const beyondLatin1 = /[\u0100-\uffff]/;

/**
 * Meta's JSON holds the UTF-8 bytes of each text one by one as `\u00XX` (formats/facebook.md section 4): `ZoÃ«` for
 * `Zoë`. Taken back to bytes as true Latin-1 and read as strict UTF-8, once. Left as it is where a code unit is above
 * 0xFF (clean already), where all are ASCII, and where the bytes are no UTF-8.
 */
export function repairText(text: string): string {
  if (!beyondAscii.test(text) || beyondLatin1.test(text)) return text;
  const bytes = Buffer.from(text, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : text;
}

/**
 * Repairs every text inside a value out of `JSON.parse`, object keys too (names of groups and localized labels are
 * keys). Changes lists and objects in place: the value must be the caller's own.
 */
export function repairValue(value: unknown): unknown {
  if (typeof value === 'string') return repairText(value);
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) value[at] = repairValue(value[at]);
    return value;
  }
  return typeof value === 'object' && value !== null ? repairObject(value) : value;
}

function repairObject(value: object): object {
  const entries = Object.entries(value);
  if (entries.some(([key]) => beyondAscii.test(key))) {
    return Object.fromEntries(entries.map(([key, inner]) => [repairText(key), repairValue(inner)]));
  }
  for (const [key, inner] of entries) {
    if (typeof inner === 'number' || typeof inner === 'boolean' || inner === null) continue;
    const repaired = repairValue(inner);
    // `defineProperty`: a plain assignment to the key `__proto__` would set nothing.
    if (repaired !== inner) Object.defineProperty(value, key, { value: repaired, enumerable: true });
  }
  return value;
}
