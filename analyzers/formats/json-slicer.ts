import { reason } from '../model/reason.ts';
import { ByteWindow } from './byte-window.ts';
import {
  defaultRecordLimit,
  type JsonEvent,
  type JsonOptions,
  type ListKeys,
  tooLargeReason,
} from './json-events.ts';
import type { Frame, ListFrame, ObjectFrame } from './json-frames.ts';
import { JsonRun, parseJson } from './json-run.ts';
import {
  closeList,
  closeObject,
  colon,
  comma,
  isSpace,
  JsonScan,
  openList,
  openObject,
  quote,
} from './json-scan.ts';
import { JsonShell } from './json-shell.ts';

/** Parsed at once. Measured: from a quarter to four times of it there is no difference in time. */
const runBytes = 1 << 20;
/** Lists of short values would otherwise make a million events out of one run. */
const runElements = 16_384;
/** `window.YTD.tweets.part0 = ` is 26 bytes; nothing real comes near this. */
const longestPrefix = 4096;
/** A file with more bad records than this is not one of records, and each of them costs the report a line. */
const mostMalformed = 100_000;

/** What the bytes at hand belong to. `value` is inside an element or member that is passed over as a whole. */
type Mode = 'prefix' | 'frame' | 'value' | 'key' | 'after' | 'stopped';

/**
 * Finds where the elements of a JSON file begin and end, chunk by chunk, and parses them in runs. Only brackets, strings
 * and the keys on the way to a list are looked at; everything else is left to `JSON.parse`. Memory: one run, or the
 * largest record up to the limit.
 */
export class JsonSlicer {
  private readonly window: ByteWindow;
  private readonly split: readonly string[];
  private readonly arrays: ListKeys | null;
  private readonly limit: number;
  private readonly frames: Frame[] = [];
  private mode: Mode = 'prefix';
  private at = 0;
  private run: JsonRun | null = null;
  private malformed = 0;
  /** Of the element, member or key that the reading stands in. */
  private readonly scan = new JsonScan();
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
      if (this.malformed > mostMalformed && !this.stopped) this.stop('json-broken');
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
    const { run } = this;
    this.run = null;
    this.malformed += run?.parse(this.window, this.events) ?? 0;
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
    if (this.mode === 'value' && this.frames.at(-1)?.is === 'list') {
      const { scan } = this;
      if (this.window.end - scan.start > this.limit) scan.flaw ??= tooLargeReason;
      if (scan.flaw === null) first = Math.min(first, scan.start);
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
    else if (this.mode === 'value' || this.mode === 'key') this.value();
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

  private beginValue(byte: number, mode: 'value' | 'key' = 'value'): void {
    this.scan.begin(this.at, byte);
    this.mode = mode;
    this.at++;
  }

  private value(): void {
    this.at = this.scan.advance(this.window, this.at);
    if (!this.scan.ended) return;
    if (this.mode === 'key') this.takeKey();
    else this.endValue();
  }

  private endValue(): void {
    this.mode = 'frame';
    const { scan } = this;
    const frame = this.frames.at(-1);
    if (frame === undefined) return;
    if (frame.is === 'object') {
      if (scan.flaw !== null) frame.shell.spoil(scan.flaw);
      frame.expects = 'comma';
      return;
    }
    if (this.at - scan.start > this.limit) scan.flaw ??= tooLargeReason;
    this.run ??= new JsonRun(frame.pointer, frame.next, frame.record);
    this.run.add(scan.start, this.at, scan.flaw);
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
        this.beginValue(byte, 'key');
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

  private takeKey(): void {
    this.mode = 'frame';
    const frame = this.frames.at(-1);
    if (frame?.is !== 'object') return;
    frame.expects = 'colon';
    const { start } = this.scan;
    // The bytes of an object that was given up may be gone; where its lists stand no longer matters.
    const isHeld = frame.shell.needed !== null && start >= this.window.base;
    const key = isHeld ? parseJson(this.window.text(start, this.at)) : null;
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
      return byte === openList && isNamed(this.arrays, frame.key) ? 'list' : null;
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
    if (event?.is === 'malformed') this.malformed++;
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

function isNamed(arrays: ListKeys | null, key: string): boolean {
  if (arrays === null || arrays === 'auto') return arrays === 'auto';
  return typeof arrays === 'function' ? arrays(key) : arrays.includes(key);
}

/** RFC 6901. */
function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
