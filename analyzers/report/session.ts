import type { Entry, OpenArchive } from '../archive/archive.ts';
import type { PrintDocument } from '../model/print.ts';
import type {
  CubeRow,
  FileGroup,
  FilePage,
  Filter,
  ItemDetail,
  ItemPage,
  Progress,
  RawView,
  ReportView,
} from '../model/query.ts';
import type { Instant } from '../model/time.ts';
import { nothingTold, type Told } from '../model/told.ts';
import type { Platform } from '../platforms/platform.ts';
import { hashInputs } from '../run/hash-inputs.ts';
import { type Clock, ProgressBook } from '../run/progress.ts';
import { emptyRun, type Run, runAnalysis } from '../run/run.ts';
import type { Sentences } from '../text/catalogue.ts';
import { filePage } from './file-pages.ts';
import { itemDetail } from './items/item-detail.ts';
import { itemPage } from './items/item-rows.ts';
import { type Picture, readPicture } from './items/picture.ts';
import { rawAnswer } from './items/raw-answer.ts';
import { plainVoice, type Voice } from './json/voice.ts';
import { itemCsv } from './json/write-items.ts';
import type { Order } from './order.ts';
import { printDocument } from './print-document.ts';
import { progressView } from './progress-view.ts';
import { Report } from './report.ts';
import { reportView } from './report-view.ts';

export interface SessionOptions {
  readonly openArchive: OpenArchive;
  readonly platforms: readonly Platform[];
  readonly say: Sentences;
  readonly appVersion: string;
  readonly clock: Clock;
  now(): Instant;
  /** How far the inputs are; a few times a second. */
  onProgress(progress: Progress): void;
  /** The report changed: ask again. At most a few times a second. */
  onChanged(rev: number): void;
}

const changesEveryMs = 250;

/** Small questions are always answered to the end, also after a cancel. */
const never = new AbortController().signal;

/**
 * One window's analysis: reads archives, answers questions about them while they are still being read, and judges
 * anew when the person tells something. Everything is held in memory and gone with the process.
 */
export class AnalysisSession {
  readonly #options: SessionOptions;
  readonly #voice: Voice;
  #report: Report;
  #paths: readonly string[] = [];
  #rev = 0;
  #progress: ProgressBook;
  #controller = new AbortController();
  #reading: Promise<void> = Promise.resolve();
  #busy = false;
  #lastChange = Number.NEGATIVE_INFINITY;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#voice = plainVoice(options.say);
    this.#progress = new ProgressBook([], options.clock, () => undefined);
    this.#report = this.#newReport(emptyRun, nothingTold);
  }

  get told(): Told {
    return this.#report.told;
  }

  /**
   * Reads these paths in place of whatever was read before; an empty list forgets everything. `told` null keeps what
   * the person told. Resolves when all is read, cancelled, or replaced by another `read`.
   */
  read(paths: readonly string[], told: Told | null): Promise<void> {
    this.#controller.abort();
    const before = this.#reading;
    const controller = new AbortController();
    this.#controller = controller;
    this.#paths = paths;
    this.#busy = true;
    this.#reading = this.#readAfter(before, paths, told ?? this.told, controller.signal);
    return this.#reading;
  }

  /** Stops reading within a batch; what was read so far stays and is marked as incomplete. */
  cancel(): void {
    this.#controller.abort();
  }

  /** Judges every item again; no file is opened. */
  tell(told: Told): { readonly rev: number } {
    this.#report.tell(told);
    this.#changed();
    return { rev: this.#rev };
  }

  report(): ReportView {
    return reportView(this.#report, this.#rev, this.#voice);
  }

  progress(): Progress {
    return progressView(this.#progress, this.#rev, this.#busy, this.#options.platforms, this.#options.say);
  }

  cube(filter: Filter): { readonly rev: number; readonly cube: readonly CubeRow[] } {
    return { rev: this.#rev, cube: this.#report.selections.cube(filter) };
  }

  items(filter: Filter, order: Order, page: { readonly offset: number; readonly limit: number }): ItemPage {
    return itemPage(this.#report, this.#rev, this.#report.indexes(filter, order), page);
  }

  /** Null: there is no such item (any more). */
  item(index: number): ItemDetail | null {
    return itemDetail(this.#report, this.#rev, index, this.#voice);
  }

  files(asked: {
    readonly input: number;
    readonly group: FileGroup;
    readonly offset: number;
    readonly limit: number;
  }): FilePage {
    return filePage(this.#report, this.#rev, asked, this.#voice);
  }

  /** The record as it stands at one of the item's places in the archive, read again; null: there is no such item or place. */
  async raw(index: number, source: number): Promise<RawView | null> {
    const item = this.#report.judged.items[index];
    return item === undefined ? null : rawAnswer(this.#report.run, item, source, this.#options.say, never);
  }

  /** The picture at a place in the item's list of media; null where there is none that can be shown. */
  async picture(index: number, media: number): Promise<Picture | null> {
    const medium = this.#report.judged.items[index]?.media[media];
    if (medium === undefined || medium.entry === null || medium.input === null) return null;
    const entry = this.#entry(medium.input, medium.entry);
    return entry === undefined ? null : readPicture(entry, never);
  }

  /** The items of a filter as CSV, newest first, in pieces. */
  csv(filter: Filter): Iterable<string> {
    return itemCsv(this.#report, this.#voice, this.#report.indexes(filter, 'newest'));
  }

  /** What the PDF is made from; reads the zips once more for their SHA-256. */
  async printDocument(withTexts: boolean, locale: string): Promise<PrintDocument> {
    const report = this.#report;
    const hashes = await hashInputs(report.run.inputs, this.#paths, never);
    return printDocument(report, this.#voice, { withTexts, redact: false, locale, hashes });
  }

  async #readAfter(
    before: Promise<void>,
    paths: readonly string[],
    told: Told,
    signal: AbortSignal,
  ): Promise<void> {
    await before.catch(() => undefined);
    const last = this.#report.run;
    this.#report = this.#newReport(emptyRun, told);
    this.#changed();
    await last.close();
    const { openArchive, platforms, clock } = this.#options;
    const run = await runAnalysis({
      paths,
      openArchive,
      platforms,
      signal,
      clock,
      onStarted: (progress) => {
        this.#progress = progress;
      },
      onProgress: () => this.#options.onProgress(this.progress()),
      onOpened: (opened) => {
        this.#report = this.#newReport(opened, this.told);
        this.#changed();
      },
      onBatch: () => this.#takeIn(),
    });
    // Cancelled before everything was open: what was opened is told, and nothing more.
    if (this.#report.run !== run) this.#report = this.#newReport(run, this.told);
    this.#busy = this.#controller.signal !== signal;
    this.#report.update();
    this.#changed();
    this.#options.onProgress(this.progress());
  }

  /** New items are judged with every batch, so that no pause grows; the screen hears of it less often. */
  #takeIn(): void {
    this.#report.update();
    if (this.#options.clock() - this.#lastChange >= changesEveryMs) this.#changed();
  }

  #changed(): void {
    this.#rev += 1;
    this.#lastChange = this.#options.clock();
    this.#options.onChanged(this.#rev);
  }

  #newReport(run: Run, told: Told): Report {
    const { platforms, appVersion, now } = this.#options;
    return new Report({ run, platforms, told, generatedAt: now(), appVersion, hashes: new Map() });
  }

  #entry(input: number, path: string): Entry | undefined {
    const archive = this.#report.run.inputs[input]?.archive;
    return archive?.ok === true ? archive.value.find(path) : undefined;
  }
}
