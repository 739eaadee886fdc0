import { basename } from 'node:path';
import type { OpenArchive } from '../archive/archive.ts';
import type { ReaderFinding } from '../model/findings.ts';
import type { Item } from '../model/item.ts';
import type { Platform } from '../platforms/platform.ts';
import { type AccountGroup, groupByAccount, type InputAccount } from './accounts.ts';
import { planReading } from './classify.ts';
import { forgottenCorners } from './corners.ts';
import { type Coverage, CoverageBook } from './coverage.ts';
import { inputProblem, inputsOf, type OpenedInput, openInput } from './inputs.ts';
import { ItemStore } from './item-store.ts';
import { type Clock, ProgressBook } from './progress.ts';
import { type ReadingDesk, readGroup } from './read-group.ts';
import { type RepeatedInput, repeatedInputs } from './repeated-inputs.ts';

export interface RunOptions {
  /** Paths on disk, as the person gave them. */
  readonly paths: readonly string[];
  readonly openArchive: OpenArchive;
  readonly platforms: readonly Platform[];
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** Before anything is opened. */
  onStarted?(progress: ProgressBook): void;
  /** All inputs are open and their accounts known; items follow. */
  onOpened?(run: Run): void;
  /** Items were added or changed. Called often: between two batches. */
  onBatch?(run: Run): void;
  /** A few times a second, and at each change of an input's state. */
  onProgress?(progress: ProgressBook): void;
}

/** What was read. Grows while the run lasts. */
export interface Run {
  readonly inputs: readonly OpenedInput[];
  readonly accounts: readonly AccountGroup[];
  /** What each recognised input says of its account. */
  readonly inputAccounts: readonly InputAccount[];
  readonly items: readonly Item[];
  /** By index of the input. */
  readonly coverage: readonly Coverage[];
  readonly findings: readonly ReaderFinding[];
  /** Inputs that were given twice; known when all is read. */
  readonly repeated: readonly RepeatedInput[];
  /** False while reading, and for good after a cancel. */
  readonly complete: boolean;
  /** Indexes of items that a later source changed since the last call. */
  takeChanged(): readonly number[];
  /** Closes the archives. Nothing can be read from them afterwards. */
  close(): Promise<void>;
}

/** Nothing given, nothing read. */
export const emptyRun: Run = {
  inputs: [],
  accounts: [],
  inputAccounts: [],
  items: [],
  coverage: [],
  findings: [],
  repeated: [],
  complete: true,
  takeChanged: () => [],
  close: async () => undefined,
};

/** Opens everything, groups it by account, reads it. Cancelling keeps what was read and leaves `complete` false. */
export async function runAnalysis(options: RunOptions): Promise<Run> {
  const { paths, signal } = options;
  const store = new ItemStore();
  const books = paths.map(() => new CoverageBook());
  const progress = new ProgressBook(
    paths.map((path) => basename(path)),
    options.clock,
    () => options.onProgress?.(progress),
  );
  options.onStarted?.(progress);
  const inputs = await openAll(options, progress);
  const inputAccounts = await readAccounts(inputs, signal);
  const accounts = groupByAccount(inputAccounts);
  const findings: ReaderFinding[] = [];
  const repeated: RepeatedInput[] = [];
  let complete = false;
  const run: Run = {
    inputs,
    accounts,
    inputAccounts,
    items: store.items,
    coverage: books,
    findings,
    repeated,
    get complete() {
      return complete;
    },
    takeChanged: () => store.takeChanged(),
    close: () => closeAll(inputs),
  };
  options.onOpened?.(run);
  placeUnrecognised(inputs, books);
  const desk: ReadingDesk = { items: store, books, progress, signal, onBatch: () => options.onBatch?.(run) };
  for (const [at, group] of accounts.entries()) {
    findings.push(...(await readGroup(group, desk)));
    if (!signal.aborted) markDone(group, accounts.slice(at + 1), progress);
  }
  if (!signal.aborted) {
    findings.push(...forgottenCorners(store.items));
    repeated.push(...repeatedInputs(store.items));
  }
  complete = !signal.aborted && inputs.length === paths.length;
  if (!complete) markCancelled(progress);
  return run;
}

async function openAll(options: RunOptions, progress: ProgressBook): Promise<readonly OpenedInput[]> {
  const inputs: OpenedInput[] = [];
  for (const [index, path] of options.paths.entries()) {
    if (options.signal.aborted) break;
    progress.change(index, { state: 'opening' });
    const input = await openInput(index, path, options.openArchive, options.platforms);
    inputs.push(input);
    const { name, recognised } = input;
    const error = inputProblem(input);
    if (error !== null) progress.change(index, { name, state: 'failed', error });
    else if (recognised !== null) {
      const { platform, recognition } = recognised;
      progress.change(index, { name, platform: platform.id, confidence: recognition.confidence });
    }
  }
  return inputs;
}

async function readAccounts(
  inputs: readonly OpenedInput[],
  signal: AbortSignal,
): Promise<readonly InputAccount[]> {
  const accounts: InputAccount[] = [];
  for (const { platform, input } of inputs.flatMap(inputsOf)) {
    accounts.push({ platform, input, facts: await platform.readAccount(input, signal) });
  }
  return accounts;
}

/** Files of an archive that no platform knows are accounted for as well. */
function placeUnrecognised(inputs: readonly OpenedInput[], books: readonly CoverageBook[]): void {
  for (const { index, archive, recognised } of inputs) {
    const book = books[index];
    if (archive.ok && recognised === null && book !== undefined) planReading(archive.value, null, [], book);
  }
}

/** An input is done when no group has still to read of it: it may hold exports of several platforms. */
function markDone(group: AccountGroup, later: readonly AccountGroup[], progress: ProgressBook): void {
  const waiting = new Set(later.flatMap(({ inputs }) => inputs.map(({ index }) => index)));
  for (const { index } of group.inputs) {
    if (!waiting.has(index)) progress.change(index, { state: 'done', entry: null });
  }
}

function markCancelled(progress: ProgressBook): void {
  for (const { input, state } of progress.inputs) {
    if (state !== 'done' && state !== 'failed') progress.change(input, { state: 'cancelled', entry: null });
  }
}

async function closeAll(inputs: readonly OpenedInput[]): Promise<void> {
  for (const { archive } of inputs) if (archive.ok) await archive.value.close();
}
