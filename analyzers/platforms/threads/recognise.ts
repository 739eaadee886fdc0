import type { Archive, Entry } from '../../archive/archive.ts';
import { firstText } from '../../formats/encodings.ts';
import type { EntryPath } from '../../model/item.ts';
import { foldName } from '../meta/file-names.ts';
import type { Recognition } from '../platform.ts';
import { threadsFolder } from './file-names.ts';

const ownNames =
  /(?:^|\/)threads\/(?:threads_and_replies|liked_threads|saved_threads|threads_viewed|interest_feeds_on_threads)(?:_\d+)?\.(?:json|html)$/;
const insideInstagram = /(?:^|\/)your_instagram_activity\/threads\/[^/]+\.(?:json|html)$/;

/**
 * Threads comes inside Instagram's export; Instagram is surer of the archive, and Threads takes its folder. Not where the
 * folder holds a note that it is empty and nothing else.
 */
export async function recognise({ entries }: Archive): Promise<Recognition | null> {
  const data = entries.filter(({ path }) => ownNames.test(path) || insideInstagram.test(path));
  const first = data[0];
  if (first === undefined) return null;
  const isSure = data.some(({ path }) => insideInstagram.test(path)) || (await anyHolds(data));
  if (!isSure) return null;
  const format = data.some(({ path }) => path.endsWith('.json')) ? 'json' : 'html';
  const layout = data.some(({ path }) => insideInstagram.test(path)) ? 'activity' : 'root';
  return { confidence: 0.85, layout, format, owns };
}

function owns(path: EntryPath): boolean {
  return threadsFolder.test(foldName(path));
}

async function anyHolds(data: readonly Entry[]): Promise<boolean> {
  const smallest = data.filter(({ size }) => size > 0).toSorted((a, b) => a.size - b.size);
  for (const entry of smallest.slice(0, 4)) {
    if (/text_post_app|_a6-g/.test(await firstText(entry, 4096))) return true;
  }
  return false;
}
