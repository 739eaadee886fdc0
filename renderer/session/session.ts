import { nothingTold, type Told } from '../../analyzers/model/told.ts';
import type { MainPush, Settings, StartInfo } from '../../main/contract.ts';
import { sameTold } from '../told/edits.ts';
import { did, redone, type Undoable, undoable, undone } from '../told/undo.ts';
import { AnalysisClient, type News } from './analysis-client.ts';
import type { MainClient } from './main-client.ts';
import type { SessionState } from './state.ts';

/** While archives are read the report changes all the time; more often than this nobody can follow. */
const liveReportEvery = 400;

/** Holds what main and the analysis process tell, and asks again when something changed. */
export class Session {
  readonly main: MainClient;
  readonly analysis: AnalysisClient;
  #state: SessionState;
  #told: Undoable<Told> = undoable(nothingTold);
  /** Answers that the analysis has not confirmed yet: until then its reports are of before. */
  #telling = 0;
  #asking: 'no' | 'yes' | 'again' = 'no';
  readonly #listeners = new Set<() => void>();

  constructor(main: MainClient, start: StartInfo) {
    this.main = main;
    this.analysis = new AnalysisClient((news) => this.#onNews(news));
    this.#state = {
      start,
      refused: start.networkRefused,
      analysis: 'running',
      progress: null,
      report: null,
      answered: new Set(),
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): SessionState => this.#state;

  /** What the person told us, ahead of the report that follows from it. */
  readonly told = (): Told => this.#told.present;

  connect(port: MessagePort): void {
    this.analysis.connect(port);
    // The revisions of another process start anew.
    this.#set({ analysis: 'running', report: null });
    if (!sameTold(this.#told.present, nothingTold)) void this.#tell();
    else this.refresh();
  }

  /** Reads everything again, in a new process; main has kept the inputs. Its port comes by itself. */
  async restart(): Promise<void> {
    await this.main.ask('restartAnalysis', {});
  }

  onPush(message: MainPush): void {
    switch (message.push) {
      case 'network':
        this.#set({ refused: message.refused });
        break;
      case 'analysis-died':
        this.analysis.disconnect();
        this.#asking = 'no';
        this.#set({ analysis: 'died', progress: null });
        break;
      case 'closed-all':
        this.#set({ report: null, progress: null, answered: new Set() });
        this.#forget();
        break;
      case 'command':
      case 'inputs-added':
        break;
    }
  }

  saveSettings(settings: Settings): void {
    this.#set({ start: { ...this.#state.start, settings } });
    void this.main.ask('setSettings', { settings });
  }

  /** False: nothing new was told. */
  tell(next: Told): boolean {
    if (sameTold(next, this.#told.present)) return false;
    this.#told = did(this.#told, next);
    void this.#tell();
    return true;
  }

  /** The person looked at the question, whatever came of it: it is not put again. */
  markAnswered(question: string): void {
    this.#set({ answered: new Set([...this.#state.answered, question]) });
  }

  get canUndo(): boolean {
    return this.#told.past.length > 0;
  }

  undo(): boolean {
    return this.#move(undone(this.#told));
  }

  redo(): boolean {
    return this.#move(redone(this.#told));
  }

  /** Asks for the report; while one is on its way, once more after it. */
  refresh(): void {
    if (this.#asking !== 'no') {
      this.#asking = 'again';
      return;
    }
    this.#asking = 'yes';
    void this.#fetchReport();
  }

  async #fetchReport(): Promise<void> {
    const answer = await this.analysis.ask('report', {});
    if (!answer.ok) {
      this.#asking = 'no';
      return;
    }
    const report = answer.value;
    const old = this.#state.report;
    if (old === null || report.rev >= old.rev || this.#asking === 'again') this.#set({ report });
    if (this.#telling === 0 && !sameTold(report.told, this.#told.present)) this.#told = undoable(report.told);
    if (this.#asking === 'again') {
      this.#asking = 'yes';
      const wait = report.complete || this.#telling > 0 ? 0 : liveReportEvery;
      setTimeout(() => void this.#fetchReport(), wait);
    } else this.#asking = 'no';
  }

  #move(next: Undoable<Told>): boolean {
    if (next === this.#told) return false;
    this.#told = next;
    void this.#tell();
    return true;
  }

  async #tell(): Promise<void> {
    this.#announce();
    this.#telling += 1;
    await this.analysis.ask('tell', { told: this.#told.present });
    this.#telling -= 1;
    this.refresh();
  }

  /** The answers belong to the archives and go with them, in the analysis process too. */
  #forget(): void {
    const told = this.#told.present;
    this.#told = undoable(nothingTold);
    if (!sameTold(told, nothingTold)) void this.#tell();
  }

  #onNews(news: News): void {
    if (news.push === 'progress') this.#set({ progress: news.progress });
    else this.refresh();
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** The told answers are read apart from the state; a new state object makes readers look. */
  #announce(): void {
    this.#set({});
  }
}
