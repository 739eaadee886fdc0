import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import Papa from 'papaparse';
import type { Archive } from '../../analyzers/archive/archive.ts';
import { openArchive } from '../../analyzers/archive/open-archive.ts';
import { type CsvOptions, csvRecords } from '../../analyzers/formats/csv-records.ts';
import { htmlRecords } from '../../analyzers/formats/html-records.ts';
import { type JsonOptions, jsonRecords } from '../../analyzers/formats/json-records.ts';
import { commentCutter } from '../../analyzers/platforms/linkedin/comment-rows.ts';
import { type InputName, input, messageFile, pageFile, tweetFiles } from './inputs.ts';
import { understood } from './understood.ts';

/** One measured way of doing a job. `floor`: the least that any reader must do, without checks, streams or care for memory. */
interface Case {
  readonly input: InputName;
  /** Does the job and counts what it found; ways of one job must count the same. */
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
  'page/floor': { input: 'page', run: async (path) => parsedPage(path) },
  'page/own': { input: 'page', run: pageBlocks },
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

/** Papa Parse over the whole text at once, in the dialect that the file is known to have. */
function rowsWhole(path: string, escapeChar: string): number {
  let count = 0;
  for (const text of wholeTexts(path)) {
    const { data } = Papa.parse<string[]>(text, {
      escapeChar,
      newline: '\n',
      delimiter: ',',
      skipEmptyLines: true,
    });
    count += data.length - 1;
  }
  return count;
}

interface Raw {
  readonly name: string;
  readonly packedSize: number;
  readonly offset: number;
}

/** The directory in one read, parsed without a check; fits the built inputs only. */
function readWhole(path: string): readonly Raw[] {
  const file = openSync(path, 'r');
  const end = Buffer.alloc(22);
  readSync(file, end, 0, 22, fstatSync(file).size - 22);
  const bytes = Buffer.allocUnsafe(end.readUInt32LE(12));
  readSync(file, bytes, 0, bytes.length, end.readUInt32LE(16));
  closeSync(file);
  const found: Raw[] = [];
  for (let at = 0; at < bytes.length; ) {
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    found.push({
      name: bytes.toString('utf8', at + 46, nameEnd),
      packedSize: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return found;
}

function parsedWhole(path: string, count: (record: unknown) => number): number {
  let total = 0;
  for (const text of wholeTexts(path)) {
    const values: unknown = JSON.parse(text.slice(text.indexOf('[')));
    if (Array.isArray(values)) for (const value of values) total += count(value);
  }
  return total;
}

function* wholeTexts(path: string): Generator<string> {
  const file = openSync(path, 'r');
  for (const { name, packedSize, offset } of readWhole(path)) {
    const packed = Buffer.allocUnsafe(packedSize);
    readSync(file, packed, 0, packedSize, offset + 30 + name.length);
    yield inflateRawSync(packed).toString('utf8');
  }
  closeSync(file);
}

/** A bare pass of the parser over the whole text. */
function parsedPage(path: string): number {
  const file = openSync(path, 'r');
  let total = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (name === 'section') total += 1;
    },
    ontext: () => undefined,
    onclosetag: () => undefined,
  });
  for (const { name, packedSize, offset } of readWhole(path)) {
    const packed = Buffer.allocUnsafe(packedSize);
    readSync(file, packed, 0, packedSize, offset + 30 + name.length);
    const bytes = inflateRawSync(packed);
    const step = 1 << 18;
    for (let at = 0; at < bytes.length; at += step) parser.write(bytes.toString('utf8', at, at + step));
  }
  parser.end();
  closeSync(file);
  return total;
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
  console.log(JSON.stringify({ ms, count, peakMb: process.resourceUsage().maxRSS / 1024 }));
}
