import type { Reason } from '../model/reason.ts';
import type { ByteWindow } from './byte-window.ts';
import { mostDepth, tooDeepReason } from './json-events.ts';

export const quote = 0x22;
export const comma = 0x2c;
export const colon = 0x3a;
export const openList = 0x5b;
export const closeList = 0x5d;
export const openObject = 0x7b;
export const closeObject = 0x7d;

const plain = 0;
const mark = 1;
const opens = 2;
const closes = 3;
const escapes = 4;

const inCode = new Uint8Array(256);
inCode[quote] = mark;
inCode[openList] = opens;
inCode[openObject] = opens;
inCode[closeList] = closes;
inCode[closeObject] = closes;

const inText = new Uint8Array(256);
inText[quote] = mark;
inText[0x5c] = escapes;

export function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/**
 * Passes over one value by its brackets and quotes, in as many steps as there are chunks. Brackets are only counted:
 * whether the right one closes is left to `JSON.parse`.
 */
export class JsonScan {
  /** Position of the value's first byte. */
  start = 0;
  /** Known before parsing: the value is too deep, or, set by others, too large. */
  flaw: Reason | null = null;
  ended = false;
  private depth = 0;
  private table = inCode;
  private isWord = false;

  begin(at: number, byte: number): void {
    const isBracket = inCode[byte] === opens;
    this.start = at;
    this.flaw = null;
    this.ended = false;
    this.isWord = !isBracket && byte !== quote;
    this.depth = isBracket ? 1 : 0;
    this.table = byte === quote ? inText : inCode;
  }

  /** Goes on behind the bytes passed over before; gives the position behind those passed over now. */
  advance(window: ByteWindow, at: number): number {
    return this.isWord ? this.passWord(window, at) : this.passBrackets(window, at);
  }

  /** Nearly all time outside `JSON.parse` is spent in this loop. */
  private passBrackets(window: ByteWindow, at: number): number {
    const { bytes, base, length } = window;
    let { depth, table } = this;
    let ended = false;
    let i = at - base;
    for (; i < length && !ended; i++) {
      const kind = table[bytes[i] ?? 0];
      if (kind === plain) continue;
      if (table === inText) {
        if (kind === escapes) i++;
        else {
          table = inCode;
          ended = depth === 0;
        }
      } else if (kind === mark) table = inText;
      else if (kind === opens) {
        if (++depth > mostDepth) this.flaw ??= tooDeepReason;
      } else ended = --depth === 0;
    }
    this.depth = depth;
    this.table = table;
    this.ended = ended;
    return base + i;
  }

  /** To the end of a number, `true`, `null`, or of anything that does not belong here. */
  private passWord(window: ByteWindow, at: number): number {
    const { bytes, base, length } = window;
    for (let i = at - base; i < length; i++) {
      const byte = bytes[i] ?? 0;
      if (isSpace(byte) || byte === comma || inCode[byte] !== plain) {
        this.ended = true;
        return base + i;
      }
    }
    return window.end;
  }
}
