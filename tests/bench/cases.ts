import type { Archive } from '../../analyzers/archive/archive.ts';
import { openArchive } from '../../analyzers/archive/open-archive.ts';
import { type CsvOptions, csvRecords } from '../../analyzers/formats/csv-records.ts';
import { htmlRecords } from '../../analyzers/formats/html-records.ts';
import { type JsonOptions, jsonRecords } from '../../analyzers/formats/json-records.ts';
import { commentCutter } from '../../analyzers/platforms/linkedin/comment-rows.ts';
import { parsedPage, parsedWhole, readWhole, rowsWhole } from './floors.ts';
import { type InputName, input, messageFile, pageFile, sizeOf, tweetFiles } from './inputs.ts';
import { metaCases } from './meta-cases.ts';
import { understood } from './understood.ts';

/**
 * One measured way of doing a job. `floor`: the least that any reader must do, without checks, streams or care for memory;
 * `own`: our records; `items`: all of an analysis, from the zip to items that are judged by nothing yet.
 */
export interface Case {
  readonly input: InputName;
  /** Does the job and counts what it found; `floor` and `own` of one job must count the same. */
  run(path: string): Promise<number>;
}

const cases: Readonly<Record<string, Case>> = {
  'list/floor': { input: 'many-files', run: async (path) => readWhole(path).length },
  'list/own': {
    input: 'many-files',
    run: async (path) => (await opened(path)).entries.length,
  },
  'tweets/floor': { input: 'tweets', run: async (path) => parsedWhole(path, () => 1) },
  'tweets/own': { input: 'tweets', run: (path) => records(path, tweetFiles, {}) },
  'messages/floor': {
    input: 'messages',
    run: async (path) => parsedWhole(path, (value) => 1 + messagesIn(value)),
  },
  'messages/own': {
    input: 'messages',
    run: (path) => records(path, [messageFile], { split: ['dmConversation', 'messages'] }),
  },
  'csv/floor': { input: 'csv', run: async (path) => rowsWhole(path, '"') },
  'csv/own': { input: 'csv', run: (path) => csvRows(path, { header: ['from', 'content'] }) },
  'comments/floor': { input: 'comments', run: async (path) => rowsWhole(path, '\\') },
  'comments/own': { input: 'comments', run: (path) => csvRows(path, { cutter: commentCutter }) },
  'page/floor': { input: 'page', run: async (path) => parsedPage(path, (name) => name === 'section') },
  'page/own': { input: 'page', run: pageBlocks },
  ...metaCases,
};

async function opened(path: string): Promise<Archive> {
  const archive = await openArchive(path);
  if (!archive.ok) throw new Error(archive.error.kind);
  return archive.value;
}

async function records(path: string, files: readonly string[], options: JsonOptions): Promise<number> {
  const archive = await opened(path);
  let count = 0;
  for (const file of files) {
    const entry = archive.find(file);
    if (entry === undefined) throw new Error('no such entry');
    for await (const batch of jsonRecords(entry, options, new AbortController().signal)) {
      for (const event of batch) if (event.is === 'record' || event.is === 'element') count++;
    }
  }
  await archive.close();
  return count;
}

async function csvRows(path: string, options: CsvOptions): Promise<number> {
  const archive = await opened(path);
  let count = 0;
  for (const entry of archive.entries) {
    for await (const batch of csvRecords(entry, options, new AbortController().signal)) {
      for (const event of batch) if (event.is === 'record') count++;
    }
  }
  await archive.close();
  return count;
}

async function pageBlocks(path: string): Promise<number> {
  const archive = await opened(path);
  const entry = archive.find(pageFile);
  if (entry === undefined) throw new Error('no such entry');
  let count = 0;
  for await (const batch of htmlRecords(entry, {}, new AbortController().signal)) {
    for (const event of batch) if (event.is === 'record') count += 1;
  }
  await archive.close();
  return count;
}

function messagesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null || !('dmConversation' in value)) return 0;
  const inner = value.dmConversation;
  const messages = typeof inner === 'object' && inner !== null && 'messages' in inner ? inner.messages : [];
  return Array.isArray(messages) ? messages.length : 0;
}

/** Runs in a process of its own for each case: otherwise one way's memory would count for the next. */
const name = process.argv[2];
if (name === undefined) {
  console.log(JSON.stringify(Object.keys(cases)));
} else if (name === 'understood') {
  console.log(JSON.stringify(await understood()));
} else {
  const chosen = cases[name];
  if (chosen === undefined) throw new Error(`no case ${name}`);
  const path = await input(chosen.input);
  const start = performance.now();
  const count = await chosen.run(path);
  const ms = performance.now() - start;
  const peakMb = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ ms, count, peakMb, megabytes: sizeOf(path) / 1e6 }));
}
