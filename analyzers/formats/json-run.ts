import type { Reason } from '../model/reason.ts';
import type { ByteWindow } from './byte-window.ts';
import { type JsonEvent, malformedReason } from './json-events.ts';

/** Elements of one list that stand next to each other and wait to be parsed at once: a call for each would be slower. */
export class JsonRun {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly flaws: (Reason | null)[] = [];
  private flawed = false;
  readonly pointer: string;
  readonly firstIndex: number;
  /** Index of the record that the elements belong to; null where they are records themselves. */
  readonly record: number | null;

  constructor(pointer: string, firstIndex: number, record: number | null) {
    this.pointer = pointer;
    this.firstIndex = firstIndex;
    this.record = record;
  }

  get start(): number {
    return this.starts[0] ?? 0;
  }

  get count(): number {
    return this.starts.length;
  }

  /** A flaw is known before parsing: the element is too large or too deep, and its bytes may be gone. */
  add(start: number, end: number, flaw: Reason | null): void {
    this.starts.push(start);
    this.ends.push(end);
    this.flaws.push(flaw);
    if (flaw !== null) this.flawed = true;
  }

  /** Adds an event for each element; gives how many could not be read. */
  parse(window: ByteWindow, events: JsonEvent[]): number {
    const values = this.flawed ? null : this.together(window);
    let malformed = 0;
    for (let i = 0; i < this.count; i++) {
      const event = values === null ? this.alone(i, window) : this.event(i, values[i]);
      if (event.is === 'malformed') malformed++;
      events.push(event);
    }
    return malformed;
  }

  /** Null when a single one of them cannot be parsed, or when commas between them are missing. */
  private together(window: ByteWindow): readonly unknown[] | null {
    const parsed = parseJson(`[${window.text(this.start, this.ends.at(-1) ?? 0)}]`);
    const values = parsed?.value;
    return Array.isArray(values) && values.length === this.count ? values : null;
  }

  private alone(i: number, window: ByteWindow): JsonEvent {
    const start = this.starts[i] ?? 0;
    const flaw = this.flaws[i] ?? null;
    const parsed = flaw === null ? parseJson(window.text(start, this.ends[i] ?? start)) : null;
    if (parsed !== null) return this.event(i, parsed.value);
    const pointer = `${this.pointer}/${this.firstIndex + i}`;
    return { is: 'malformed', pointer, byteOffset: start, reason: flaw ?? malformedReason };
  }

  private event(i: number, value: unknown): JsonEvent {
    const pointer = `${this.pointer}/${this.firstIndex + i}`;
    return this.record === null
      ? { is: 'record', value, pointer }
      : { is: 'element', record: this.record, value, pointer };
  }
}

/** Null for what is not JSON. Depth is checked before; `JSON.parse` itself needs no stack for it. */
export function parseJson(text: string): { readonly value: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return null;
  }
}
