import type { ProgressBook } from '../../analyzers/run/progress.ts';
import type { Sentences } from '../../analyzers/text/catalogue.ts';
import { printable } from './terminal.ts';

const barWidth = 24;

/** One line on a terminal that is written over again and again, and gone at the end. */
export class ProgressLine {
  readonly #terminal: NodeJS.WriteStream;
  readonly #say: Sentences;
  #shown = false;

  constructor(terminal: NodeJS.WriteStream, say: Sentences) {
    this.#terminal = terminal;
    this.#say = say;
  }

  show(progress: ProgressBook): void {
    let done = 0;
    let total = 0;
    let items = 0;
    let bytesDone = 0;
    let bytesTotal = 0;
    for (const input of progress.inputs) {
      done += input.entriesDone;
      total += input.entriesTotal;
      items += input.items;
      bytesDone += input.bytesDone;
      bytesTotal += input.bytesTotal;
    }
    const words =
      total === 0 ? this.#say('cli.progress-opening') : this.#say('cli.progress', { done, total, items });
    const share = bytesTotal === 0 ? 0 : Math.min(1, bytesDone / bytesTotal);
    const filled = Math.round(share * barWidth);
    const bar = `[${'#'.repeat(filled)}${' '.repeat(barWidth - filled)}] ${words}`;
    this.#terminal.write(`\r\u001b[K${printable(bar).slice(0, Math.max(20, this.#terminal.columns - 1))}`);
    this.#shown = true;
  }

  clear(): void {
    if (this.#shown) this.#terminal.write('\r\u001b[K');
    this.#shown = false;
  }
}
