import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const run = promisify(execFile);

export interface Pdf {
  readonly pages: number;
  /** Line by line as it is laid out, each run of blanks as one. */
  readonly text: string;
  readonly title: string;
  readonly language: string | null;
  readonly isTagged: boolean;
  /** Titles of the outline, of all its levels. */
  readonly outline: readonly string[];
  /** Everything that stands in it beside its pages: title, author, creator, dates. */
  readonly metadata: string;
}

/** A PDF as poppler and pdf.js see it: two readers that are not the one that wrote it. */
export async function readPdf(path: string): Promise<Pdf> {
  const [text, info, metadata] = await Promise.all([
    poppler('pdftotext', ['-layout', path, '-']),
    poppler('pdfinfo', [path]),
    poppler('pdfinfo', ['-meta', path]),
  ]);
  const document = await getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 }).promise;
  const { info: entries } = await document.getMetadata();
  const outline = await document.getOutline();
  await document.destroy();
  return {
    pages: document.numPages,
    text: text.replace(/\s+/g, ' '),
    title: entryOf(info, 'Title'),
    language: 'Language' in entries && typeof entries.Language === 'string' ? entries.Language : null,
    isTagged: entryOf(info, 'Tagged') === 'yes',
    outline: titlesOf(outline ?? []),
    metadata: `${info}\n${metadata}`,
  };
}

interface OutlineEntry {
  readonly title: string;
  readonly items: readonly OutlineEntry[];
}

function titlesOf(entries: readonly OutlineEntry[]): readonly string[] {
  return entries.flatMap(({ title, items }) => [title, ...titlesOf(items)]);
}

/** The share of a page's points that are not white, from 0 to 1. */
export async function inkOn(path: string, page: number): Promise<number> {
  const range = ['-f', String(page), '-l', String(page)];
  const { stdout } = await run('pdftoppm', ['-r', '36', '-gray', ...range, path], { encoding: 'buffer' });
  // A grey map: three numbers in a text header, then one byte a point.
  const [header = ''] = /^P5\s+\d+\s+\d+\s+\d+\s/.exec(stdout.subarray(0, 64).toString('latin1')) ?? [];
  const points = stdout.subarray(header.length);
  return points.filter((grey) => grey < 200).length / points.length;
}

async function poppler(program: string, args: readonly string[]): Promise<string> {
  return (await run(program, [...args], { maxBuffer: 2 ** 26 })).stdout;
}

function entryOf(info: string, name: string): string {
  return new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(info)?.[1]?.trim() ?? '';
}
