import { openArchive } from '../../analyzers/archive/open-archive.ts';
import { htmlRecords } from '../../analyzers/formats/html-records.ts';
import { jsonRecords } from '../../analyzers/formats/json-records.ts';
import { isRecordBlock } from '../../analyzers/platforms/meta/page-record.ts';
import { platforms } from '../../analyzers/platforms/registry.ts';
import { runAnalysis } from '../../analyzers/run/run.ts';
import type { Case } from './cases.ts';
import { parsedPage, parsedWhole } from './floors.ts';
import { type MetaInput, metaFiles, metaInputs } from './meta-inputs.ts';

/** Facebook and Instagram, JSON and pages, posts and messages, each three ways. */
export const metaCases: Readonly<Record<string, Case>> = Object.fromEntries(
  metaInputs.flatMap((name): [string, Case][] => [
    [`${name}/floor`, { input: name, run: floor(name) }],
    [`${name}/own`, { input: name, run: (path) => records(path, name) }],
    [`${name}/items`, { input: name, run: items }],
  ]),
);

function floor(name: MetaInput): Case['run'] {
  if (name.endsWith('html'))
    return async (path) => parsedPage(path, (_, classes) => / _a6-g|^_a6-g/.test(classes));
  return async (path) => parsedWhole(path, messagesOrOne);
}

function messagesOrOne(value: unknown): number {
  if (typeof value !== 'object' || value === null || !('messages' in value)) return 1;
  return Array.isArray(value.messages) ? value.messages.length : 0;
}

async function records(path: string, name: MetaInput): Promise<number> {
  const archive = await openArchive(path);
  if (!archive.ok) throw new Error(archive.error.kind);
  const entry = archive.value.find(metaFiles[name]);
  if (entry === undefined) throw new Error('no such entry');
  const { signal } = new AbortController();
  let count = 0;
  const batches = name.endsWith('html')
    ? htmlRecords(entry, { isRecord: isRecordBlock }, signal)
    : jsonRecords(entry, { arrays: ['messages'] }, signal);
  for await (const batch of batches) {
    // What is left of a thread around its messages is no message.
    for (const event of batch)
      if (event.is === 'record' && !('pointer' in event && event.pointer === '')) count++;
  }
  await archive.value.close();
  return count;
}

async function items(path: string): Promise<number> {
  const run = await runAnalysis({
    paths: [path],
    openArchive,
    platforms,
    signal: new AbortController().signal,
    clock: () => performance.now(),
  });
  await run.close();
  return run.items.length;
}
