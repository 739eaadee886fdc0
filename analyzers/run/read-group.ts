import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Entry } from '../archive/archive.ts';
import type { ReaderFinding } from '../model/findings.ts';
import type { EntryPath, ItemFacts, MediaRef } from '../model/item.ts';
import { type Reason, reason } from '../model/reason.ts';
import type { MediaType } from '../model/values.ts';
import type { AccountExports, Input, Reader, Reading } from '../platforms/platform.ts';
import type { AccountGroup } from './accounts.ts';
import { planReading, type ReadingPlan } from './classify.ts';
import type { CoverageBook } from './coverage.ts';
import { goneSince } from './gone-since.ts';
import type { ItemStore } from './item-store.ts';
import type { ProgressBook } from './progress.ts';

/** Where the readings of a run go. */
export interface ReadingDesk {
  readonly items: ItemStore;
  /** By index of the input. */
  readonly books: readonly CoverageBook[];
  readonly progress: ProgressBook;
  readonly signal: AbortSignal;
  /** After each batch: items were added. */
  onBatch(): void;
}

/** What remains of one entry after its reading. */
type Outcome =
  | { readonly is: 'read' }
  | { readonly is: 'failed'; readonly reason: Reason }
  | { readonly is: 'cancelled' };

/**
 * Reads all exports of one account, reader by reader, so that a join finds its other half. Gives every file its
 * one place in the coverage. Never throws for what an archive holds; stops between two batches on `signal`.
 */
export async function readGroup(group: AccountGroup, desk: ReadingDesk): Promise<readonly ReaderFinding[]> {
  const run = group.platform.start(accountExports(group));
  const plans = new Map<Input, ReadingPlan>();
  for (const input of group.inputs) {
    const book = desk.books[input.index];
    if (book === undefined) continue;
    const plan = planReading(input.archive, group.platform, run.readers, book);
    plans.set(input, plan);
    announce(input, plan, desk.progress);
  }
  for (const reader of run.readers) {
    for (const [input, plan] of plans) {
      for (const entry of plan.get(reader) ?? []) {
        if (desk.signal.aborted) return [];
        await readEntry(reader, entry, input, group, desk);
      }
    }
  }
  if (desk.signal.aborted) return [];
  const last = run.finish();
  for (const facts of last.items) {
    const added = countAdded(desk, () => addItems([facts], group, desk));
    desk.progress.add(facts.source.input, { items: added });
  }
  desk.onBatch();
  return [...last.findings, ...goneSince(desk.items.items, group, run.readers, plans, desk.books)];
}

/** The reader that takes a file of an export; it is as new, and fit for nothing that needs other files. */
export function readerOf(group: AccountGroup, path: EntryPath): Reader | undefined {
  return group.platform.start(accountExports(group)).readers.find((reader) => reader.matches(path));
}

function announce(input: Input, plan: ReadingPlan, progress: ProgressBook): void {
  let entriesTotal = 0;
  let bytesTotal = 0;
  for (const entries of plan.values()) {
    entriesTotal += entries.length;
    for (const { size } of entries) bytesTotal += size;
  }
  progress.change(input.index, { state: 'reading' });
  progress.add(input.index, { entriesTotal, bytesTotal });
}

async function readEntry(
  reader: Reader,
  entry: Entry,
  input: Input,
  group: AccountGroup,
  desk: ReadingDesk,
): Promise<void> {
  const book = desk.books[input.index];
  if (book === undefined) return;
  desk.progress.change(input.index, { entry: { family: reader.family, path: entry.path } });
  const outcome = await drain(reader, entry, input, group, desk, book);
  if (outcome.is === 'cancelled') return;
  if (outcome.is === 'read') book.read.push(entry.path);
  else book.failed.push({ entry: entry.path, reason: outcome.reason });
  desk.progress.add(input.index, { entries: 1 });
}

async function drain(
  reader: Reader,
  entry: Entry,
  input: Input,
  group: AccountGroup,
  desk: ReadingDesk,
  book: CoverageBook,
): Promise<Outcome> {
  const counted = countBytes(entry, (bytes) => desk.progress.add(input.index, { bytes }));
  let failure: Reason | null = null;
  try {
    for await (const batch of reader.read(counted, input, desk.signal)) {
      if (desk.signal.aborted) return { is: 'cancelled' };
      const added = countAdded(desk, () => {
        for (const reading of batch) failure = take(reading, group, desk, book) ?? failure;
      });
      desk.progress.add(input.index, { items: added });
      desk.onBatch();
      await nextTurn();
    }
  } catch {
    // A reader that throws has a bug; one file is lost to it, not the report.
    failure = reason('reader-stopped');
  }
  if (desk.signal.aborted) return { is: 'cancelled' };
  return failure === null ? { is: 'read' } : { is: 'failed', reason: failure };
}

/** Takes over one reading; the reason where the entry ended early. */
function take(reading: Reading, group: AccountGroup, desk: ReadingDesk, book: CoverageBook): Reason | null {
  switch (reading.is) {
    case 'record':
      book.records.read += 1;
      addItems(reading.items, group, desk);
      return null;
    case 'problem':
      book.failRecord(reading.source, reading.reason);
      return null;
    case 'failure':
      return reading.reason;
  }
}

function addItems(items: readonly ItemFacts[], group: AccountGroup, desk: ReadingDesk): void {
  for (const facts of items) desk.items.add(facts, group.account.key);
}

/** How many new items the step brought; those that joined others do not count. */
function countAdded(desk: ReadingDesk, step: () => void): number {
  const before = desk.items.items.length;
  step();
  return desk.items.items.length - before;
}

function countBytes(entry: Entry, onBytes: (bytes: number) => void): Entry {
  return {
    path: entry.path,
    size: entry.size,
    modifiedAt: entry.modifiedAt,
    async *bytes(signal) {
      for await (const chunk of entry.bytes(signal)) {
        if (chunk.ok) onBytes(chunk.value.length);
        yield chunk;
      }
    },
  };
}

function accountExports(group: AccountGroup): AccountExports {
  return {
    account: group.account,
    inputs: group.inputs,
    media(path: string, preferred: Input, type: MediaType): MediaRef {
      for (const input of [preferred, ...group.inputs]) {
        const entry = input.archive.find(path);
        if (entry !== undefined) return { entry: entry.path, input: input.index, type };
      }
      return { entry: null, input: null, type };
    },
  };
}
