import type { Archive, Entry } from '../../archive/archive.ts';
import { cutRows, dialectOf } from '../../formats/csv-rows.ts';
import { columnKey } from '../../formats/csv-table.ts';
import { decodedText } from '../../formats/encodings.ts';
import { LineEnds } from '../../formats/line-ends.ts';
import type { Recognition } from '../platform.ts';
import { csvKey, publishedFiles } from './file-names.ts';

/** The year in which its form came up. */
export type LinkedinYear = '2015' | '2018' | '2021' | '2024' | '2026';

interface Signature {
  readonly columns: readonly string[];
  /** At least one of these besides. */
  readonly any?: readonly string[];
  /** Columns that other sites use too: the rows must name LinkedIn. */
  readonly isCommon?: true;
}

/** Columns by the key of the file: names alone prove nothing, hundreds of data sets have a `Comments.csv`. */
const signatures: Readonly<Record<string, Signature>> = {
  profile: { columns: ['firstname', 'lastname', 'maidenname'] },
  connections: { columns: ['firstname', 'lastname', 'connectedon'] },
  shares: { columns: ['sharelink', 'sharecommentary'] },
  messages: {
    columns: ['from', 'to', 'date', 'subject', 'content', 'folder'],
    any: ['conversationid', 'direction'],
  },
  guidemessages: { columns: ['conversationid', 'senderprofileurl', 'content'] },
  coachmessages: { columns: ['conversationid', 'senderprofileurl', 'content'] },
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
  instantreposts: { columns: ['date'], any: ['link', 'sharelink'], isCommon: true },
  hashtagfollows: { columns: ['hashtag', 'createdtime', 'state'] },
  searchqueries: { columns: ['time', 'searchquery'] },
  jobapplications: { columns: ['applicationdate', 'jobtitle', 'joburl'], isCommon: true },
  savedjobs: { columns: ['saveddate', 'joburl', 'jobtitle'], isCommon: true },
  privateidentityasset: { columns: ['privateidentityassetname'] },
};

const certain: ReadonlySet<string> = new Set(['profile', 'connections', 'shares']);
const articles = /^(?:.*\/)?articles\/.*\.html?$/i;
const linkedinMark = /linkedin\.com|licdn\.com|urn(?:%3A|:)li(?:%3A|:)/i;
/** Enough for the notes before the header of `Connections.csv` and some rows. */
const looked = 16 * 1024;
const exportName = /(?:^|\/)(?:(?:Basic|Complete)_)?LinkedInDataExport_\d/i;

/** Names that prove something only in an archive that has LinkedIn's own name. */
const plainNames: ReadonlySet<string> = new Set([
  ...Object.keys(signatures),
  'adtargeting',
  'certifications',
  'education',
  'emailaddresses',
  'endorsementgiveninfo',
  'languages',
  'learning',
  'logins',
  'phonenumbers',
  'profilesummary',
  'receiptsv2',
  'recommendationsgiven',
  'recommendationsreceived',
  'skills',
]);

/** From file names and the columns of the files so named; the name of the zip alone says nothing. Null: not LinkedIn's. */
export async function recognise(archive: Archive): Promise<Recognition | null> {
  let confidence = 0;
  let witnesses = 0;
  const headers = new Map<string, readonly string[]>();
  for (const entry of archive.entries) {
    const key = csvKey(entry.path);
    const signature = key !== null && Object.hasOwn(signatures, key) ? signatures[key] : undefined;
    if (key === null || signature === undefined) continue;
    const start = await startOf(entry);
    const header = start === null ? null : headerOf(start, signature);
    if (header === null) continue;
    witnesses += 1;
    confidence = Math.max(confidence, certain.has(key) ? 1 : witnesses >= 3 ? 0.95 : 0.85);
    headers.set(key, header);
  }
  if (confidence === 0) confidence = Math.max(confidenceOfName(archive), await confidenceOfArticles(archive));
  return confidence === 0 ? null : { confidence, layout: layoutOf(archive, headers), format: 'csv' };
}

function confidenceOfName({ name, entries }: Archive): number {
  const isNamed = exportName.test(name) || entries.some(({ path }) => exportName.test(path));
  return isNamed && entries.some(({ path }) => plainNames.has(csvKey(path) ?? '')) ? 0.9 : 0;
}

/** The columns, where all of the signature are there. */
function headerOf(start: string, { columns, any, isCommon }: Signature): readonly string[] | null {
  if (isCommon === true && !linkedinMark.test(start)) return null;
  const dialect = dialectOf(`${start}\n`);
  if (dialect === null) return null;
  for (const row of cutRows(start, dialect, true).rows.slice(0, 20)) {
    const header = row.map((name) => name.trim());
    const keys = header.map(columnKey);
    const hasAny = any === undefined || any.some((column) => keys.includes(column));
    if (hasAny && columns.every((column) => keys.includes(column))) return header;
  }
  return null;
}

/** `2024 complete`, `2021 basic`: the small export lacks what the person published. */
function layoutOf({ entries }: Archive, headers: ReadonlyMap<string, readonly string[]>): string {
  const isComplete = entries.some(({ path }) => publishedFiles.test(path));
  return `${yearOf(entries, headers)} ${isComplete ? 'complete' : 'basic'}`;
}

function yearOf(entries: readonly Entry[], headers: ReadonlyMap<string, readonly string[]>): LinkedinYear {
  const has = (...keys: readonly string[]): boolean =>
    entries.some(({ path }) => keys.includes(csvKey(path) ?? ''));
  const shares = headers.get('shares') ?? [];
  const messages = headers.get('messages')?.map(columnKey) ?? [];
  if (has('likes', 'loginattempts')) return '2015';
  if (shares.includes('Share Link') || messages.includes('direction')) return '2018';
  const isNewest = messages.includes('attachments') && !messages.includes('ismessagedraft');
  const hasMemberId = entries.some(({ path }) => /_\d{5,}\.csv$/i.test(path));
  if (isNewest || hasMemberId || has('notes')) return '2026';
  if (shares.includes('SharedURL')) return '2021';
  return shares.length === 0 && messages.length > 0 && !messages.includes('recipientprofileurls')
    ? '2021'
    : '2024';
}

async function startOf(entry: Entry): Promise<string | null> {
  const lines = new LineEnds();
  let start = '';
  for await (const chunk of decodedText(entry.bytes())) {
    if (!chunk.ok) break;
    start += lines.normal(chunk.value);
    if (start.length >= looked) break;
  }
  return start === '' ? null : start.slice(0, looked);
}

async function confidenceOfArticles(archive: Archive): Promise<number> {
  const article = archive.entries.find(({ path }) => articles.test(path));
  const start = article === undefined ? null : await startOf(article);
  return start !== null && /class="created"/.test(start) && /Created on/.test(start) ? 0.7 : 0;
}
