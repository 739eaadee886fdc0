import type { Archive, Entry } from '../../archive/archive.ts';
import { firstText } from '../../formats/encodings.ts';
import type { Recognition } from '../platform.ts';
import { dataFiles } from './file-names.ts';
import { recogniseClassic } from './recognise-classic.ts';

/** V0 (2012 to 2019) is told apart in `recognise-classic.ts`. */
type XLayout = 'V1' | 'V2' | 'V3';

/** Names that X alone gives (formats/x.md section 3); any two of them are strong evidence. */
const typicalNames: readonly RegExp[] = [
  dataFiles('tweets'),
  dataFiles('tweet'),
  dataFiles('tweet-headers'),
  dataFiles('like'),
  dataFiles('direct-messages?', 'direct-messages?-group'),
  dataFiles('protected-history'),
  dataFiles('ad-impressions', 'ad-engagements'),
  dataFiles('personalization'),
  dataFiles('grok-chat-item'),
  dataFiles('note-tweet'),
  /^(?:data\/)?tweets?_media\/\d+-/,
];

const mediaOnly = /^(?:data\/)?tweets?_media\/\d{5,}-/;
const anyDataFile = /^(?:data\/)?[a-z][a-z0-9-]*\.js$/;

/** Names that came with the V3 layout in October 2022, and names that went with V2. */
const newNames = dataFiles(
  'tweets',
  'tweet-headers',
  'note-tweet',
  'deleted-tweets',
  'grok-chat-item',
  'article',
  'message-event',
);
const oldNames = dataFiles('tweet', 'fleet', 'deleted-tweet', 'birdwatch-note');

/** From names and the first bytes of one small file; the name of the zip says nothing. Null: not X's. */
export async function recognise(archive: Archive): Promise<Recognition | null> {
  const layout = layoutOf(archive.entries);
  const confidence = await confidenceIn(archive, layout);
  return confidence === 0 ? recogniseClassic(archive) : { confidence, layout, format: 'js' };
}

async function confidenceIn(archive: Archive, layout: XLayout): Promise<number> {
  for (const path of certainFiles) {
    const entry = archive.find(path);
    if (entry !== undefined && (await startsLikeX(entry))) return 1;
  }
  const typical = typicalNames.filter((name) => archive.entries.some(({ path }) => name.test(path))).length;
  const typicalFiles = archive.entries.filter(({ path }) => typicalNames.some((name) => name.test(path)));
  const witness = smallestDataFile(typicalFiles) ?? smallestDataFile(archive.entries);
  if (witness !== null && (await startsLikeX(witness))) return 0.95;
  // Files called `like.js` and `account.js` stand in the root of many a project.
  if (typical >= 2 && layout !== 'V1') return 0.7;
  return archive.entries.some(({ path }) => mediaOnly.test(path)) ? 0.5 : 0;
}

/** Trimmed archives often still have one of these. */
const certainFiles = ['data/manifest.js', 'data/account.js', 'manifest.js', 'account.js'];

function smallestDataFile(entries: readonly Entry[]): Entry | null {
  let smallest: Entry | null = null;
  for (const entry of entries) {
    const isSmaller = smallest === null || entry.size < smallest.size;
    if (isSmaller && entry.size > 0 && anyDataFile.test(entry.path)) smallest = entry;
  }
  return smallest;
}

/** `window.YTD.<name>.part<n> = ` or the manifest's `window.__THAR_CONFIG = `. */
const xStart = /^\uFEFF?\s*window\.(?:YTD\.[a-z0-9_]+\.part\d+|__THAR_CONFIG)\s*=/;

async function startsLikeX(entry: Entry): Promise<boolean> {
  return xStart.test(await firstText(entry, 256));
}

/** Data files in the root, without a manifest or a name of V3, are those of 2018 to early 2020 (V1). */
function layoutOf(entries: readonly Entry[]): XLayout {
  if (entries.some(({ path }) => newNames.test(path) || /^(?:data\/)?tweets_media\//.test(path))) return 'V3';
  // The manifest came with `data/`: beside bare files it tells that somebody handed over that folder alone.
  if (!entries.some(({ path }) => path.startsWith('data/') || path === 'manifest.js')) return 'V1';
  return entries.some(({ path }) => oldNames.test(path) || /^(?:data\/)?tweet_media\//.test(path))
    ? 'V2'
    : 'V3';
}
