import type { Archive, Entry } from '../../archive/archive.ts';
import { firstText } from '../../formats/encodings.ts';
import type { ExportFormat, Recognition } from '../platform.ts';
import { dataFiles, dataName, isPage, mediaFolder } from './file-names.ts';

/** Eras by their marks (formats/snapchat.md section 2); `media-part`: a later part, which holds media alone. */
export type SnapchatLayout = '2022' | '2023' | '2025' | '2026' | 'media-part';

/** Names that Snapchat alone gives, with what a filled or empty file of that name says. */
const signatures: Readonly<Record<string, RegExp>> = {
  memories_history: /Saved Media/,
  snap_history: /Media Type|(?:Sent|Received) Snap History/,
  chat_history: /Media Type|Saved Chat History/,
  snap_pro: /Spotlights|Saved Stories/,
  snapchat_ai: /My AI (?:Content|Memory)/,
  user_profile: /App Profile|Interest Categories/,
  ranking: /Statistics|Content Interests/,
  snap_map_places_history: /Place Location|Share Type/,
  terms_history: /Snap Inc\. Terms of Service|Terms of Service and Privacy Policy Acceptance/,
  talk_history: /Outgoing Calls|Completed Calls/,
  shared_story: /Shared Story|Spotlight History/,
  story_history: /Your Story Views/,
};

const account = dataFiles('account');
const accountMarks = [/Basic Information/, /Login History/];
const inFolder = /(?:^|\/)(?:json|html)\/[^/]+$/i;
const memoryName = /(?:^|\/)memories\/\d{4}-\d{2}-\d{2}_[^/]+-(?:main|overlay)\.\w+$/i;
const chatMediaName = /(?:^|\/)chat_media\/\d{4}-\d{2}-\d{2}_(?:b|media|overlay|thumbnail|\w+-\w+)~[^/]+$/i;
/** Snapchat's own name of a zip: milliseconds of the request, and the number of a later part. */
export const exportName = /^mydata[~_-](\d{13})(?:-(\d+))?(?!\d)/i;

/** Enough for the sections before `Login History`: logins and devices are short rows. */
const mostRead = 512 * 1024;
const looked = 16 * 1024;

/** From names and what small files say; the zip's name only backs up the names inside. Null: not Snapchat's. */
export async function recognise(archive: Archive): Promise<Recognition | null> {
  const withData = await fromData(archive);
  const found = withData ?? fromMedia(archive);
  if (found === null) return null;
  const { confidence, format, root } = found;
  const layout = withData === null ? 'media-part' : layoutOf(archive);
  return { confidence, layout, format, owns: (path) => owns(path, root) };
}

interface Found {
  readonly confidence: number;
  readonly format: ExportFormat;
  /** The folder in which the export stands, with a slash at the end; '' for the archive's root. */
  readonly root: string;
}

async function fromData(archive: Archive): Promise<Found | null> {
  for (const entry of archive.entries.filter(({ path }) => account.test(path))) {
    const start = await startOf(entry, mostRead);
    if (accountMarks.every((mark) => mark.test(start))) return foundIn(entry, archive, 1);
  }
  const witnesses: Entry[] = [];
  let named = 0;
  for (const entry of archive.entries) {
    const signature = signatureOf(entry);
    if (signature === null) continue;
    if (inFolder.test(entry.path)) named += 1;
    if (signature.test(await startOf(entry, looked))) witnesses.push(entry);
  }
  const [first] = witnesses;
  if (first !== undefined) return foundIn(first, archive, witnesses.length >= 2 ? 0.95 : 0.8);
  const byName = archive.entries.find((entry) => signatureOf(entry) !== null && inFolder.test(entry.path));
  // Two names in the folders that Snapchat gives them: sections may all be empty.
  return named < 2 || byName === undefined ? null : foundIn(byName, archive, 0.75);
}

function signatureOf({ path }: Entry): RegExp | null {
  if (!/\.(?:json|html?)$/i.test(path)) return null;
  const name = dataName(path);
  return Object.hasOwn(signatures, name) ? (signatures[name] ?? null) : null;
}

function foundIn({ path }: Entry, { entries }: Archive, confidence: number): Found {
  const root = path.replace(/(?:(?:json|html)\/)?(?:chat_history\/|snap_history\/)?[^/]+$/i, '');
  const hasJson = entries.some((entry) => entry.path.startsWith(root) && isDataJson(entry.path));
  return { confidence, format: hasJson ? 'json' : 'html', root };
}

function isDataJson(path: string): boolean {
  return /\.json$/i.test(path) && (account.test(path) || Object.hasOwn(signatures, dataName(path)));
}

function fromMedia({ entries, name }: Archive): Found | null {
  const media = entries.filter(({ path }) => mediaFolder.test(path));
  const [first] = media;
  if (first === undefined) return null;
  const isNamed = exportName.test(name);
  const known = media.find(({ path }) => memoryName.test(path) || chatMediaName.test(path));
  // Beside a few files that somebody added it is still a later part.
  const isOfMedia = known === undefined ? media.length === entries.length : media.length * 2 > entries.length;
  if (!(isNamed ? known !== undefined || isOfMedia : known !== undefined && isOfMedia)) return null;
  const root = (known ?? first).path.replace(/(?:memories|chat_media|shared_?story|html)\/.*$/i, '') ?? '';
  return { confidence: isNamed ? 0.9 : 0.7, format: 'json', root };
}

/** In an archive that holds exports of several platforms. */
function owns(path: string, root: string): boolean {
  if (!path.startsWith(root)) return false;
  return root !== '' || /^(?:json|html|memories|chat_media|shared_?story)\/|^index\.html$/i.test(path);
}

function layoutOf({ entries }: Archive): Exclude<SnapchatLayout, 'media-part'> {
  const paths = entries.map(({ path }) => path);
  const has = (files: RegExp): boolean => paths.some((path) => files.test(path));
  if (has(dataFiles('custom_sticker'))) return '2026';
  if (has(marksOf2022)) return '2022';
  return has(/(?:^|\/)(?:memories|chat_media|shared_?story)\//i) ? '2025' : '2023';
}

const marksOf2022 = dataFiles(
  'cameos_metadata',
  'community_lenses',
  'bitmoji_kit_user',
  'email_campaign_history',
  'snap_games_and_minis',
  'spotlight_replies',
  'snapcode_scan_history',
);

async function startOf(entry: Entry, most: number): Promise<string> {
  const text = await firstText(entry, most);
  return isPage(entry.path) ? text.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&') : text;
}
