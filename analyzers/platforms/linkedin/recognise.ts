import type { Archive, Entry } from '../../archive/archive.ts';
import { cutRows } from '../../formats/csv-rows.ts';
import { columnKey } from '../../formats/csv-table.ts';
import { decodedText } from '../../formats/encodings.ts';
import type { Recognition } from '../platform.ts';
import { csvKey } from './file-names.ts';

export type LinkedinLayout = '2018' | '2021' | '2024';

interface Signature {
  readonly columns: readonly string[];
  /** Columns that other sites use too: the rows must name LinkedIn. */
  readonly isCommon?: true;
}

/** Columns by the key of the file: names alone prove nothing, hundreds of data sets have a `Comments.csv`. */
const signatures: Readonly<Record<string, Signature>> = {
  profile: { columns: ['firstname', 'lastname', 'maidenname'] },
  connections: { columns: ['firstname', 'lastname', 'connectedon'] },
  shares: { columns: ['sharelink', 'sharecommentary'] },
  messages: { columns: ['from', 'to', 'date', 'subject', 'content', 'folder'] },
  invitations: { columns: ['sentat', 'direction'], isCommon: true },
  richmedia: { columns: ['mediadescription', 'medialink'] },
  positions: { columns: ['companyname', 'title', 'startedon', 'finishedon'] },
  endorsementreceivedinfo: { columns: ['endorsementdate', 'skillname'] },
  inferencesaboutyou: { columns: ['typeofinference'] },
  registration: { columns: ['registeredat', 'registrationip'] },
  companyfollows: { columns: ['organization', 'followedon'] },
  memberfollows: { columns: ['date', 'status', 'fullname'] },
  saveditems: { columns: ['saveditem', 'createdtime'] },
  comments: { columns: ['date', 'link', 'message'], isCommon: true },
  reactions: { columns: ['date', 'type', 'link'], isCommon: true },
  votes: { columns: ['date', 'link', 'optiontext'], isCommon: true },
  instantreposts: { columns: ['date', 'link'], isCommon: true },
};

const certain: ReadonlySet<string> = new Set(['profile', 'connections', 'shares']);
const articles = /^(?:.*\/)?articles\/.*\.html?$/i;
const linkedinMark = /linkedin\.com|licdn\.com|urn(?:%3A|:)li(?:%3A|:)/i;
/** Enough for the notes before the header of `Connections.csv` and some rows. */
const looked = 16 * 1024;

/** From file names and the columns of the files so named; the name of the zip says nothing. Null: not LinkedIn's. */
export async function recognise(archive: Archive): Promise<Recognition | null> {
  let confidence = 0;
  let layout: LinkedinLayout | null = null;
  let witnesses = 0;
  for (const entry of archive.entries) {
    const key = csvKey(entry.path);
    const signature = key !== null && Object.hasOwn(signatures, key) ? signatures[key] : undefined;
    if (key === null || signature === undefined) continue;
    const start = await startOf(entry);
    const header = start === null ? null : headerOf(start, signature);
    if (start === null || header === null) continue;
    witnesses += 1;
    confidence = Math.max(confidence, certain.has(key) ? 1 : witnesses >= 3 ? 0.95 : 0.85);
    if (key === 'shares') layout = layoutOf(header);
    if (key === 'messages' && header.includes('direction')) layout ??= '2018';
  }
  if (confidence === 0) confidence = await confidenceOfArticles(archive);
  return confidence === 0 ? null : { confidence, layout: layout ?? '2024', format: 'csv' };
}

/** The columns, where all of the signature are there. */
function headerOf(start: string, { columns, isCommon }: Signature): readonly string[] | null {
  if (isCommon === true && !linkedinMark.test(start)) return null;
  const [first = ''] = start.split('\n', 1);
  const delimiter = first.includes('\t') ? '\t' : ',';
  for (const row of cutRows(start, { delimiter, escape: '"' }, true).rows.slice(0, 20)) {
    const header = row.map((name) => name.trim());
    const keys = header.map(columnKey);
    if (columns.every((column) => keys.includes(column))) return header;
  }
  return null;
}

/** 2018 wrote names with spaces, `SharedURL` stood until March 2024. */
function layoutOf(header: readonly string[]): LinkedinLayout {
  if (header.includes('Share Link')) return '2018';
  return header.includes('SharedURL') ? '2021' : '2024';
}

async function startOf(entry: Entry): Promise<string | null> {
  let start = '';
  for await (const chunk of decodedText(entry.bytes())) {
    if (!chunk.ok) break;
    start += chunk.value;
    if (start.length >= looked) break;
  }
  return start === '' ? null : start.slice(0, looked).replaceAll('\r\n', '\n');
}

async function confidenceOfArticles(archive: Archive): Promise<number> {
  const article = archive.entries.find(({ path }) => articles.test(path));
  const start = article === undefined ? null : await startOf(article);
  return start !== null && /class="created"/.test(start) && /Created on/.test(start) ? 0.7 : 0;
}
