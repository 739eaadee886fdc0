import { join } from 'node:path';
import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import type { PrintDocument } from '../../analyzers/model/print.ts';
import type { Filter, Progress } from '../../analyzers/model/query.ts';
import type { Told } from '../../analyzers/model/told.ts';
import type { FromAnalysis, ToAnalysis } from './messages.ts';

export interface AnalysisEvents {
  onProgress(progress: Progress): void;
  /** The process ended without being asked to. Inputs are kept; `restart` begins anew. */
  onDied(): void;
}

/**
 * The analysis process as main sees it: started on first use, fed with paths, restarted after it died. Items and
 * report live there; main never holds them.
 */
export class AnalysisHost {
  readonly #events: AnalysisEvents;
  #process: UtilityProcess | null = null;
  #paths: readonly string[] = [];
  #told: Told | null = null;
  #busy = false;
  #openPort: (() => MessagePortMain) | null = null;
  #nextId = 1;
  readonly #waiting = new Map<number, (answer: FromAnalysis | null) => void>();

  constructor(events: AnalysisEvents) {
    this.#events = events;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Reads these paths in place of what was read before; an empty list forgets everything. */
  read(paths: readonly string[]): void {
    this.#paths = paths;
    if (paths.length === 0) this.#told = null;
    this.#send({ do: 'read', paths, told: this.#told });
  }

  cancel(): void {
    if (this.#process !== null) this.#send({ do: 'cancel' });
  }

  restart(): void {
    this.#process?.kill();
    this.#process = null;
    this.read(this.#paths);
  }

  /** `openPort` gives the screen one end and returns the other: now, and again for each process started later. */
  connect(openPort: () => MessagePortMain): void {
    this.#openPort = openPort;
    if (this.#process === null) this.#start();
    else this.#connectTo(this.#process);
  }

  async printDocument(withTexts: boolean, locale: string): Promise<PrintDocument | null> {
    const answer = await this.#ask((id) => ({ do: 'print-document', id, withTexts, locale }));
    return answer?.is === 'print-document' ? answer.document : null;
  }

  /** Null when written, else a sentence. */
  async writeCsv(filter: Filter, path: string, lost: string): Promise<string | null> {
    const answer = await this.#ask((id) => ({ do: 'write-csv', id, filter, path }));
    return answer?.is === 'csv-written' ? answer.error : lost;
  }

  stop(): void {
    const running = this.#process;
    this.#process = null;
    running?.kill();
  }

  #ask(message: (id: number) => ToAnalysis): Promise<FromAnalysis | null> {
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#send(message(id));
    });
  }

  #send(message: ToAnalysis): void {
    this.#start().postMessage(message);
  }

  #start(): UtilityProcess {
    if (this.#process !== null) return this.#process;
    const child = utilityProcess.fork(join(import.meta.dirname, 'process.js'), [], {
      serviceName: 'Trained On Me analysis',
      // No inspector port and no flags of the person's shell reach the process that opens archives.
      env: {},
      execArgv: ['--max-old-space-size=8192'],
    });
    child.on('message', (message: FromAnalysis) => this.#receive(message));
    child.on('exit', () => this.#ended(child));
    this.#process = child;
    this.#connectTo(child);
    return child;
  }

  #connectTo(child: UtilityProcess): void {
    if (this.#openPort !== null)
      child.postMessage({ do: 'connect' } satisfies ToAnalysis, [this.#openPort()]);
  }

  #receive(message: FromAnalysis): void {
    switch (message.is) {
      case 'progress':
        this.#busy = message.progress.busy;
        this.#events.onProgress(message.progress);
        return;
      case 'told':
        this.#told = message.told;
        return;
      case 'print-document':
      case 'csv-written':
        this.#waiting.get(message.id)?.(message);
        this.#waiting.delete(message.id);
    }
  }

  #ended(child: UtilityProcess): void {
    for (const resolve of this.#waiting.values()) resolve(null);
    this.#waiting.clear();
    if (this.#process !== child) return;
    this.#process = null;
    this.#busy = false;
    this.#events.onDied();
  }
}
