import type { Reason } from '../model/reason.ts';
import type { ByteWindow } from './byte-window.ts';
import { type JsonEvent, malformedReason, tooLargeReason } from './json-events.ts';
import { parseJson } from './json-run.ts';

/** An object whose inner lists go out by element: the rest of it is put together here, each such list as `[]`. */
export class JsonShell {
  readonly pointer: string;
  readonly start: number;
  /** Position from which on bytes still have to be taken; null inside a list that goes out by element. */
  from: number | null;
  flaw: Reason | null = null;
  /** Set for the object of `arrays`: keys whose lists were handed over. An object without others is no record. */
  readonly handedOver: Set<string> | null;
  private readonly parts: Buffer[] = [];
  private taken = 0;
  private readonly limit: number;

  constructor(pointer: string, start: number, limit: number, handedOver: Set<string> | null) {
    this.pointer = pointer;
    this.start = start;
    this.from = start;
    this.limit = limit;
    this.handedOver = handedOver;
  }

  /** Takes what stands before `to`, and stops taking. */
  pause(window: ByteWindow, to: number): void {
    this.checkSize(to);
    if (this.from !== null && this.flaw === null) {
      this.parts.push(window.copy(this.from, to));
      this.taken += to - this.from;
    }
    this.from = null;
  }

  resume(from: number): void {
    this.from = from;
  }

  /** Gives up an object that has grown beyond the limit, so that its bytes can be forgotten. */
  checkSize(to: number): void {
    if (this.from !== null && this.taken + to - this.from > this.limit) this.spoil(tooLargeReason);
  }

  spoil(flaw: Reason): void {
    this.flaw ??= flaw;
    this.parts.length = 0;
  }

  /** First byte that must not be forgotten. */
  get needed(): number | null {
    return this.flaw === null ? this.from : null;
  }

  finish(window: ByteWindow, end: number): JsonEvent | null {
    this.pause(window, end);
    const parsed = this.flaw === null ? parseJson(Buffer.concat(this.parts).toString('utf8')) : null;
    if (parsed === null) {
      const flaw = this.flaw ?? malformedReason;
      return { is: 'malformed', pointer: this.pointer, byteOffset: this.start, reason: flaw };
    }
    return this.isEmptied(parsed.value) ? null : { is: 'record', value: parsed.value, pointer: this.pointer };
  }

  private isEmptied(value: unknown): boolean {
    const { handedOver } = this;
    if (handedOver === null || handedOver.size === 0 || typeof value !== 'object' || value === null)
      return false;
    return Object.keys(value).every((key) => handedOver.has(key));
  }
}
