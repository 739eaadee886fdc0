import { type Reason, reason } from '../model/reason.ts';
import { ByteWindow } from './byte-window.ts';
import {
  defaultRecordLimit,
  type JsonEvent,
  type JsonOptions,
  mostDepth,
  tooDeepReason,
  tooLargeReason,
} from './json-events.ts';
import { JsonRun, parseJson } from './json-run.ts';
import { JsonShell } from './json-shell.ts';

/** Parsed at once; measured: more gains nothing, less costs calls. */
const runBytes = 1 << 20;
/** Lists of short values would otherwise make a million events out of one run. */
const runElements = 16_384;
/** `window.YTD.tweets.part0 = ` is 26 bytes; nothing real comes near this. */
const longestPrefix = 4096;

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openList = 0x5b;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

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

interface ListFrame {
  readonly is: 'list';
  readonly pointer: string;
  readonly record: number | null;
  readonly shell: JsonShell | null;
  next: number;
}

interface ObjectFrame {
  readonly is: 'object';
  readonly level: number;
  readonly pointer: string;
  readonly shell: JsonShell;
  readonly record: number;
  expects: 'key' | 'colon' | 'value' | 'comma';
  key: string;
}

type Frame = ListFrame | ObjectFrame;

/** What the bytes at hand belong to. `value` and `word` are inside an element or member that is passed over as a whole. */
type Mode = 'prefix' | 'frame' | 'value' | 'word' | 'key' | 'after' | 'stopped';

/**
 * Finds where the elements of a JSON file begin and end, chunk by chunk, and parses them in runs. Only brackets, strings
 * and the keys on the way to a list are looked at; everything else is left to `JSON.parse`. Memory: one run, or the
 * largest record up to the limit.
 */
export class JsonSlicer {
  private readonly window: ByteWindow;
  private readonly split: readonly string[];
  private readonly arrays: 'auto' | readonly string[] | null;
  private readonly limit: number;
  private readonly frames: Frame[] = [];
  private mode: Mode = 'prefix';
  private at = 0;
  private run: JsonRun | null = null;
  /** Of the element, member or key that the reading stands in. */
  private start = 0;
  private flaw: Reason | null = null;
  private depth = 0;
  private table = inCode;
  private events: JsonEvent[] = [];

  /** `expectedSize` only saves growing; it may be wrong. */
  constructor(options: JsonOptions, expectedSize: number) {
    this.split = options.split ?? [];
    this.arrays = options.arrays ?? null;
    this.limit = options.recordLimit ?? defaultRecordLimit;
    this.window = new ByteWindow(Math.max(1024, Math.min(expectedSize, runBytes + (1 << 19))));
  }

  get stopped(): boolean {
    return this.mode === 'stopped';
  }

  push(chunk: Uint8Array): void {
    this.makeRoom(chunk.length);
    this.window.append(chunk);
    while (this.at < this.window.end && !this.stopped) {
      const before = this.at;
      const mode = this.mode;
      this.step();
      if (this.at === before && this.mode === mode) break;
    }
  }

  /** What has been read so far. */
  take(): readonly JsonEvent[] {
    const { events } = this;
    this.events = [];
    return events;
  }

  /** Parses what is complete. To be called before `take` at the end, however the file ends. */
  flush(): void {
    this.run?.parse(this.window, this.events);
    this.run = null;
  }

  /** The file ends here: says so where that is too early. */
  finish(): void {
    this.flush();
    if (this.mode === 'prefix') this.stop(this.isBlank() ? 'json-empty-file' : 'json-not-json', false);
    else if (this.mode !== 'after' && !this.stopped) this.stop('json-cut-off', false);
  }

  private stop(code: string, withOffset = true): void {
    this.flush();
    this.events.push({
      is: 'failure',
      reason: reason(code, withOffset ? { byteOffset: this.at } : undefined),
    });
    this.mode = 'stopped';
  }

  private isBlank(): boolean {
    return this.window.text(0, this.window.end).trim() === '';
  }

  private makeRoom(length: number): void {
    if (this.window.hasRoom(length)) return;
    this.flush();
    this.window.keep(this.needed());
  }

  /** First position that is still needed. Elements and objects above the limit are given up here. */
  private needed(): number {
    let first = this.at;
    if (this.mode === 'prefix') first = 0;
    const inElement = this.mode === 'value' || this.mode === 'word';
    if (inElement && this.frames.at(-1)?.is === 'list') {
      if (this.window.end - this.start > this.limit) this.flaw ??= tooLargeReason;
      if (this.flaw === null) first = Math.min(first, this.start);
    }
    for (const { shell } of this.frames) {
      shell?.checkSize(this.window.end);
      first = Math.min(first, shell?.needed ?? first);
    }
    return first;
  }

  private step(): void {
    const frame = this.frames.at(-1);
    if (this.mode === 'prefix') this.prefix();
    else if (this.mode === 'value') this.value();
    else if (this.mode === 'word') this.word();
    else if (this.mode === 'key') this.keyEnd();
    else if (this.mode === 'after' || frame === undefined) this.after();
    else if (frame.is === 'list') this.list(frame);
    else this.object(frame);
  }

  /** Cut at the first bracket that follows nothing or an assignment, never at a fixed length: the layout has changed before. */
  private prefix(): void {
    const text = this.window.bytes.toString('latin1', 0, Math.min(this.window.length, longestPrefix));
    const found = /^\s*(?:[A-Za-z_$][^=]*=\s*)?[[{]/.exec(text);
    if (found === null) {
      if (this.window.length >= longestPrefix) this.stop('json-not-json', false);
      return;
    }
    this.at = found[0].length - 1;
    this.mode = 'frame';
    if (this.byte() === openList) this.pushList('', null, null);
    else this.pushObject(0, '', 0, new JsonShell('', this.at, this.limit, this.arrays ? new Set() : null));
    this.at++;
  }

  private byte(): number {
    return this.window.bytes[this.at - this.window.base] ?? 0;
  }

  private pushList(pointer: string, record: number | null, shell: JsonShell | null): void {
    this.flush();
    this.frames.push({ is: 'list', pointer, record, shell, next: 0 });
    this.mode = 'frame';
  }

  private pushObject(level: number, pointer: string, record: number, shell: JsonShell): void {
    this.frames.push({ is: 'object', level, pointer, shell, record, expects: 'key', key: '' });
    this.mode = 'frame';
  }

  /** Between the elements of a list. */
  private list(frame: ListFrame): void {
    for (; this.at < this.window.end; this.at++) {
      const byte = this.byte();
      if (isSpace(byte) || byte === comma) continue;
      if (byte === closeList || byte === closeObject) {
        this.endList(frame, byte);
        return;
      }
      const watched = byte === openObject && frame.record === null && this.split.length > 0;
      if (watched) {
        this.flush();
        const pointer = `${frame.pointer}/${frame.next}`;
        this.pushObject(0, pointer, frame.next, new JsonShell(pointer, this.at, this.limit, null));
        frame.next++;
        this.at++;
      } else this.beginValue(byte);
      return;
    }
  }

  private beginValue(byte: number): void {
    this.start = this.at;
    this.flaw = null;
    const isBracket = byte === openObject || byte === openList;
    this.mode = isBracket || byte === quote ? 'value' : 'word';
    this.depth = isBracket ? 1 : 0;
    this.table = byte === quote ? inText : inCode;
    this.at++;
  }

  /** Runs to the end of a string or bracketed value. Nearly all time outside `JSON.parse` is spent in this loop. */
  private value(): void {
    const { bytes, base, length } = this.window;
    let { depth, table } = this;
    let i = this.at - base;
    let ended = false;
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
    this.at = base + i;
    this.depth = depth;
    this.table = table;
    if (ended) this.endValue();
  }

  /** Runs to the end of a number, `true`, `null`, or of anything that does not belong here. */
  private word(): void {
    for (; this.at < this.window.end; this.at++) {
      const byte = this.byte();
      if (isSpace(byte) || byte === comma || byte === quote || (inCode[byte] ?? plain) !== plain) {
        this.endValue();
        return;
      }
    }
  }

  private endValue(): void {
    this.mode = 'frame';
    const frame = this.frames.at(-1);
    if (frame === undefined) return;
    if (frame.is === 'object') {
      if (this.flaw !== null) frame.shell.spoil(this.flaw);
      frame.expects = 'comma';
      return;
    }
    if (this.at - this.start > this.limit) this.flaw ??= tooLargeReason;
    this.run ??= new JsonRun(frame.pointer, frame.next, frame.record);
    this.run.add(this.start, this.at, this.flaw);
    frame.next++;
    if (this.at - this.run.start >= runBytes || this.run.count >= runElements) this.flush();
  }

  private endList(frame: ListFrame, byte: number): void {
    if (frame.shell === null && byte !== closeList) {
      this.stop('json-broken');
      return;
    }
    this.flush();
    this.frames.pop();
    frame.shell?.resume(this.at);
    const outer = this.frames.at(-1);
    if (outer?.is === 'object') outer.expects = 'comma';
    this.at++;
    if (outer === undefined) this.mode = 'after';
  }

  /** Between the keys, colons, values and commas of an object that holds a list, or may. */
  private object(frame: ObjectFrame): void {
    for (; this.at < this.window.end; this.at++) {
      const byte = this.byte();
      if (isSpace(byte)) continue;
      if (byte === closeObject || byte === closeList) {
        this.endObject(frame);
        return;
      }
      if (frame.expects === 'comma' && byte === comma) frame.expects = 'key';
      else if (frame.expects === 'colon' && byte === colon) frame.expects = 'value';
      else if (frame.expects === 'key' && byte === quote) {
        this.beginValue(byte);
        this.mode = 'key';
        return;
      } else if (frame.expects === 'value') {
        this.beginMember(frame, byte);
        return;
      } else {
        this.giveUp(frame, byte);
        return;
      }
    }
  }

  private keyEnd(): void {
    const { bytes, base, length } = this.window;
    for (let i = this.at - base; i < length; i++) {
      const kind = inText[bytes[i] ?? 0];
      if (kind === escapes) i++;
      else if (kind === mark) {
        this.at = base + i + 1;
        this.takeKey();
        return;
      }
      this.at = base + i + 1;
    }
  }

  private takeKey(): void {
    this.mode = 'frame';
    const frame = this.frames.at(-1);
    if (frame?.is !== 'object') return;
    frame.expects = 'colon';
    const { needed } = frame.shell;
    const key =
      needed === null || needed > this.start ? null : parseJson(this.window.text(this.start, this.at));
    frame.key = typeof key?.value === 'string' ? key.value : '';
  }

  private beginMember(frame: ObjectFrame, byte: number): void {
    const leads = this.leadsTo(frame, byte);
    if (leads === null) {
      this.beginValue(byte);
      return;
    }
    const pointer = `${frame.pointer}/${escapePointer(frame.key)}`;
    if (leads === 'object') {
      frame.expects = 'comma';
      this.pushObject(frame.level + 1, pointer, frame.record, frame.shell);
    } else {
      frame.shell.pause(this.window, this.at + 1);
      frame.shell.handedOver?.add(frame.key);
      this.pushList(pointer, frame.shell.handedOver === null ? frame.record : null, frame.shell);
    }
    this.at++;
  }

  private leadsTo(frame: ObjectFrame, byte: number): 'list' | 'object' | null {
    if (frame.shell.handedOver !== null) {
      const named = this.arrays === 'auto' || this.arrays?.includes(frame.key) === true;
      return named && byte === openList ? 'list' : null;
    }
    if (this.split[frame.level] !== frame.key) return null;
    const isLast = frame.level === this.split.length - 1;
    if (byte === openObject && !isLast) return 'object';
    return byte === openList && isLast ? 'list' : null;
  }

  private endObject(frame: ObjectFrame): void {
    this.frames.pop();
    this.at++;
    if (this.frames.at(-1)?.is === 'object') return;
    this.flush();
    const event = frame.shell.finish(this.window, this.at);
    if (event !== null) this.events.push(event);
    if (this.frames.length === 0) this.mode = 'after';
  }

  /** Not JSON inside an object: pass over the rest of it by its brackets; `JSON.parse` will say no to it as well. */
  private giveUp(frame: ObjectFrame, byte: number): void {
    frame.expects = 'comma';
    if (byte === comma || byte === colon) this.at++;
    else this.beginValue(byte);
  }

  private after(): void {
    for (; this.at < this.window.end; this.at++) {
      const byte = this.byte();
      // Zeros: some downloads are filled up with them to a whole block.
      if (!isSpace(byte) && byte !== 0x3b && byte !== 0) {
        this.stop('json-after-end');
        return;
      }
    }
  }
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** RFC 6901. */
function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
