import { basename } from 'node:path';
import type { Sentences } from '../../analyzers/text/catalogue.ts';
import { AnalysisHost } from '../analysis/analysis-host.ts';
import type { MainPush } from '../contract.ts';
import { ChosenInputs } from '../inputs/inputs.ts';
import type { SettingsStore } from '../settings/settings.ts';

/** What the session tells the window. */
export interface SessionWindow {
  push(message: MainPush): void;
  /** 0 to 1 in the task bar or dock; null: no job. */
  progress(fraction: number | null): void;
  title(name: string | null): void;
}

/** The archives that are open, the process that reads them, and what the window shows of both. */
export class Session {
  readonly inputs = new ChosenInputs();
  readonly analysis: AnalysisHost;
  readonly #window: SessionWindow;
  readonly #settings: SettingsStore;
  readonly #say: Sentences;

  constructor(window: SessionWindow, settings: SettingsStore, say: Sentences) {
    this.#window = window;
    this.#settings = settings;
    this.#say = say;
    this.analysis = new AnalysisHost({
      onProgress: ({ busy, inputs }) => {
        const done = inputs.reduce((sum, input) => sum + input.bytesDone, 0);
        const all = inputs.reduce((sum, input) => sum + input.bytesTotal, 0);
        window.progress(busy ? (all === 0 ? 0 : done / all) : null);
      },
      onDied: () => {
        window.progress(null);
        window.push({ push: 'analysis-died' });
      },
    });
  }

  /** Adds archives and reads all of them together, so that parts of one export find each other. */
  async add(paths: readonly string[]): Promise<number> {
    const added = await this.inputs.add(paths);
    if (added === 0) return 0;
    this.#changed();
    this.#window.push({ push: 'inputs-added' });
    await this.#settings.remember(this.inputs.paths);
    return added;
  }

  remove(position: number): void {
    this.inputs.remove(position);
    this.#changed();
    if (this.inputs.paths.length === 0) this.#window.push({ push: 'closed-all' });
  }

  undoRemove(): void {
    if (!this.inputs.undoRemove()) return;
    this.#changed();
    this.#window.push({ push: 'inputs-added' });
  }

  closeAll(): void {
    this.inputs.clear();
    this.#changed();
    this.#window.push({ push: 'closed-all' });
  }

  async writeCsv(filter: Parameters<AnalysisHost['writeCsv']>[0], path: string): Promise<string | null> {
    return this.analysis.writeCsv(filter, path, this.#say('menu.analysis-lost'));
  }

  #changed(): void {
    const { paths } = this.inputs;
    this.analysis.read(paths);
    this.#window.title(paths.length === 0 ? null : paths.map((path) => basename(path)).join(', '));
  }
}
