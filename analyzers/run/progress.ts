import type { InputState } from '../model/query.ts';
import type { PlatformId } from '../model/values.ts';
import type { InputProblem } from './inputs.ts';

/** How far one input is; sentences are made at the edge. */
export interface InputSteps {
  readonly input: number;
  name: string;
  state: InputState;
  platform: PlatformId | null;
  confidence: number | null;
  /** Family of the reader at work and the file it reads. */
  entry: { readonly family: string; readonly path: string } | null;
  entriesDone: number;
  entriesTotal: number;
  items: number;
  bytesDone: number;
  bytesTotal: number;
  error: InputProblem | null;
}

/** Milliseconds that only grow; `performance.now` outside of tests. */
export type Clock = () => number;

const newsEveryMs = 100;

/** Collects how far each input is and tells it a few times a second. */
export class ProgressBook {
  readonly inputs: InputSteps[];
  readonly #clock: Clock;
  readonly #onNews: () => void;
  readonly #startedAt: number;
  #lastNews = Number.NEGATIVE_INFINITY;

  constructor(names: readonly string[], clock: Clock, onNews: () => void) {
    this.#clock = clock;
    this.#onNews = onNews;
    this.#startedAt = clock();
    this.inputs = names.map((name, input) => ({
      input,
      name,
      state: 'waiting',
      platform: null,
      confidence: null,
      entry: null,
      entriesDone: 0,
      entriesTotal: 0,
      items: 0,
      bytesDone: 0,
      bytesTotal: 0,
      error: null,
    }));
  }

  change(input: number, change: Partial<Omit<InputSteps, 'input'>>): void {
    const steps = this.inputs[input];
    if (steps === undefined) return;
    Object.assign(steps, change);
    if (change.state !== undefined) this.#tell();
    else this.#tellSometimes();
  }

  add(
    input: number,
    more: {
      readonly bytes?: number;
      readonly items?: number;
      readonly entries?: number;
      readonly entriesTotal?: number;
      readonly bytesTotal?: number;
    },
  ): void {
    const steps = this.inputs[input];
    if (steps === undefined) return;
    steps.bytesDone += more.bytes ?? 0;
    steps.items += more.items ?? 0;
    steps.entriesDone += more.entries ?? 0;
    steps.entriesTotal += more.entriesTotal ?? 0;
    steps.bytesTotal += more.bytesTotal ?? 0;
    this.#tellSometimes();
  }

  /** Whole seconds, from the bytes read so far; null while that says too little. */
  secondsLeft(): number | null {
    let done = 0;
    let total = 0;
    for (const { bytesDone, bytesTotal } of this.inputs) {
      done += bytesDone;
      total += bytesTotal;
    }
    const seconds = (this.#clock() - this.#startedAt) / 1000;
    if (seconds < 1 || done < total / 50 || done === 0) return null;
    return Math.max(0, Math.round((seconds * (total - done)) / done));
  }

  #tellSometimes(): void {
    if (this.#clock() - this.#lastNews >= newsEveryMs) this.#tell();
  }

  #tell(): void {
    this.#lastNews = this.#clock();
    this.#onNews();
  }
}
