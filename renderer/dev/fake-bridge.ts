import type { Bridge, MainPush, MainQuestion, StartInfo } from '../../main/contract.ts';
import { FakeAnalysis } from './fake-analysis.ts';
import { fakeGuides } from './fake-policies.ts';

export interface FakeOptions {
  readonly items: number;
  /** Milliseconds between two steps of reading; 0: at once. */
  readonly pause: number;
  readonly locale: string;
  /** Share of the posts whose audience the archive does not tell. */
  readonly lost: number;
}

/** What the preload puts on `window.bridge`, without main behind it. */
export class FakeBridge implements Bridge {
  readonly #options: FakeOptions;
  readonly #listeners: ((message: MainPush) => void)[] = [];
  #analysis: FakeAnalysis | null = null;

  constructor(options: FakeOptions) {
    this.#options = options;
  }

  async ask(question: MainQuestion, _request: unknown): Promise<unknown> {
    switch (question) {
      case 'start':
        return this.#start();
      case 'chooseFiles':
      case 'chooseFolder':
      case 'openSample':
      case 'openRecent':
        this.#analysis?.read(this.#options.pause);
        return { added: 2 };
      case 'savePdf':
      case 'saveCsv':
        return { saved: true, name: 'report.pdf' };
      case 'restartAnalysis':
        this.requestPort();
        return null;
      case 'closeAll':
        this.push({ push: 'closed-all' });
        return null;
      default:
        return null;
    }
  }

  addFiles(files: readonly File[]): Promise<{ readonly added: number; readonly withoutPath: number }> {
    return Promise.resolve({ added: 0, withoutPath: files.length });
  }

  onPush(listener: (message: MainPush) => void): void {
    this.#listeners.push(listener);
  }

  /** For the console and for tests: what the menu or main would send. */
  push(message: MainPush): void {
    for (const listener of this.#listeners) listener(message);
  }

  requestPort(): void {
    const { port1, port2 } = new MessageChannel();
    this.#analysis = new FakeAnalysis(port1, this.#options.items, this.#options.lost);
    window.postMessage({ port: 'analysis' }, '*', [port2]);
  }

  #start(): StartInfo {
    return {
      version: '0.1.0',
      locale: this.#options.locale,
      settings: { theme: 'system', rememberRecent: false, lastPage: '' },
      recent: [],
      networkRefused: 0,
      archiveGuides: fakeGuides,
      busyOrOpen: false,
    };
  }
}
