import type { Archive, Entry } from '../../archive/archive.ts';
import type { EntryPath } from '../../model/item.ts';
import { foldName } from '../meta/file-names.ts';
import type { Recognition } from '../platform.ts';
import { files, matches } from './file-names.ts';

type Layout = 'root' | 'content' | 'sections' | 'activity-content' | 'activity-media';

/** Names that only Instagram gives (formats/instagram.md section 2). Facebook has most of the other folders too. */
const certain = /(?:^|\/)your_instagram_activity\//;
const strong =
  /(?:^|\/)(?:followers_and_following\/(?:following|followers_\d+)|instagram_profile_information)\.(?:json|html)$/;
const feedFiles: readonly RegExp[] = [
  files.posts,
  files.stories,
  files.reels,
  files.profilePhotos,
  files.archived,
];

/** First keys of Instagram's own files, looked for in the first bytes of a small one. */
const ownKeys =
  /"(?:ig_[a-z_]+|profile_user|profile_account_insights|relationships_following|relationships_close_friends|likes_media_likes|account_history_[a-z_]+|saved_saved_media|string_map_data|string_list_data|text_post_app_[a-z_]+)"/;
const oldKeys =
  /"(?:taken_at|media_comments|comment_likes|media_likes|private_account|biography|date_joined)"/;
const oldFiles = /^(?:[^/]+\/)?(?:media|profile|comments|likes|connections)\.json$/;

/** Everything that is surely Instagram's in an archive that holds Facebook's files as well. */
const owned =
  /(?:^|\/)(?:your_instagram_activity|apps_and_websites_off_of_instagram|followers_and_following|login_and_(?:account|profile)_creation|instagram_ads_and_businesses|past_instagram_insights|recent_searches|link_history|policy_updates_and_permissions|information_about_you|preferences\/(?:your_topics|settings|media_settings)|connections\/contacts|ads_information\/ads_and_topics|ai|edits|instants|quicksnaps)\//;
const ownedFiles =
  /(?:^|\/)personal_information\/(?:personal_information|instagram_[a-z_]+|professional_information|note_interactions|notes|reposts|profile_changes)\.(?:json|html)$|(?:^|\/)media\/(?:posts|reels|stories|igtv|other|profile|archived_posts|recently_deleted)\//;

/** From names, and the content of one small file where names are shared with others. Null: not Instagram's. */
export async function recognise(archive: Archive): Promise<Recognition | null> {
  const confidence = await confidenceIn(archive);
  if (confidence === 0) return null;
  return { confidence, layout: layoutOf(archive.entries), format: formatOf(archive.entries), owns };
}

/** Threads' own folder lies inside Instagram's, and is Threads' also where both stand beside Facebook. */
const ofThreads = /(?:^|\/)threads\/(?:[^/]+\/)?[^/]+\.(?:json|html?)$/;

/** Folders of the same names under Facebook's own roots. */
const ofFacebook = /(?:^|\/)your_(?:facebook_activity|activity_across_facebook)\//;

function owns(path: EntryPath): boolean {
  if (ofThreads.test(path) || ofFacebook.test(path)) return false;
  return owned.test(path) || ownedFiles.test(foldName(path));
}

async function confidenceIn({ entries }: Archive): Promise<number> {
  const data = entries.filter(({ path }) => /\.(?:json|html)$/.test(path));
  if (data.some(({ path }) => certain.test(path))) return 1;
  const feed = data.filter(({ path }) => feedFiles.some((each) => matches(each, path)));
  const isStrong = data.some(({ path }) => strong.test(path));
  if (feed.length > 0 && isStrong) return 1;
  if (await anyHolds(feed, ownKeys)) return 0.95;
  if (isStrong) return 0.9;
  if (
    await anyHolds(
      data.filter(({ path }) => matches(files.personal, path)),
      /"profile_user"/,
    )
  )
    return 0.9;
  if (
    await anyHolds(
      data.filter(({ path }) => oldFiles.test(path)),
      oldKeys,
    )
  )
    return 0.9;
  if (await anyHolds(feed, /"(?:creation_timestamp|uri)"|class="[^"]*_a6-g/)) return 0.8;
  // A part with media only: the folders of the others are shared with many a program.
  return entries.some(
    ({ path }) =>
      certain.test(path) || /(?:^|\/)media\/(?:posts|stories|reels)\/(?:19|20)\d{4}\/[^/]+\.\w+$/.test(path),
  )
    ? 0.5
    : 0;
}

/** Looks at the smallest few. */
async function anyHolds(entries: readonly Entry[], keys: RegExp): Promise<boolean> {
  const smallest = entries.filter(({ size }) => size > 0).toSorted((a, b) => a.size - b.size);
  for (const entry of smallest.slice(0, 4)) if (keys.test(await firstBytes(entry))) return true;
  return false;
}

async function firstBytes(entry: Entry): Promise<string> {
  let text = '';
  for await (const chunk of entry.bytes()) {
    if (!chunk.ok) break;
    text += Buffer.from(chunk.value).toString('latin1');
    if (text.length >= 4096) break;
  }
  return text.slice(0, 4096);
}

function layoutOf(entries: readonly Entry[]): Layout {
  const has = (name: RegExp): boolean => entries.some(({ path }) => name.test(path));
  if (has(/(?:^|\/)your_instagram_activity\/media\//)) return 'activity-media';
  if (has(/(?:^|\/)your_instagram_activity\/content\//)) return 'activity-content';
  if (has(certain)) return 'activity-media';
  if (has(/(?:^|\/)content\//)) return has(/(?:^|\/)account_information\//) ? 'content' : 'sections';
  return has(oldFiles) ? 'root' : 'activity-media';
}

/** Two exports unpacked into one folder: JSON says more. */
function formatOf(entries: readonly Entry[]): 'json' | 'html' {
  return entries.some(({ path }) => path.endsWith('.json')) ? 'json' : 'html';
}
