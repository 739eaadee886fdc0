import type { Archive, Entry } from '../../archive/archive.ts';
import { firstText } from '../../formats/encodings.ts';
import type { EntryPath } from '../../model/item.ts';
import { foldName, isPage } from '../meta/file-names.ts';
import type { Recognition } from '../platform.ts';

export type FacebookLayout = 'V1' | 'V2' | 'V3' | 'page' | 'part';

/** Roots that Facebook alone has (formats page, section 2). Matched anywhere: trees get pushed under other folders. */
const newRoot = /(?:^|\/)your_facebook_activity\//;
const middleRoot = /(?:^|\/)your_activity_across_facebook\//;
const pageRoot = /(?:^|\/)this_profile_s_activity_across_facebook\//;
const offFacebook = /(?:^|\/)apps_and_websites_off_of_facebook\//;

/** Files in folders that Instagram has as well. */
const ownFiles = [
  /(?:^|\/)connections\/(?:friends|followers\/people_who_followed_you|followers\/who_you_ve_followed)/,
  /(?:^|\/)logged_information\/(?:search|interactions|location|notifications|other_logged_information|activity_messages|landing_page)\//,
  /(?:^|\/)personal_information\/(?:profile_information|facebook_accounts_center|facebook_assistant|avatars|other_personal_information)\//,
  /(?:^|\/)preferences\/(?:preferences|feed|memories|your_places)\//,
];

/** The tree of 2018 to 2022, whose folders stand in the root. */
const oldPosts = /(?:^|\/)posts\/your_posts(?:_\d+)?\.(?:json|html)$/;
const oldFiles = [
  /(?:^|\/)(?:comments|comments_and_reactions)\/comments\.(?:json|html)$/,
  /(?:^|\/)likes_and_reactions\/(?:pages|posts_and_comments|likes_and_reactions(?:_\d+)?)\.(?:json|html)$/,
  /(?:^|\/)photos_and_videos\/(?:album\/\d+|your_videos|your_photos)\.(?:json|html)$/,
  /(?:^|\/)profile_information\/(?:profile_information|profile_update_history)\.(?:json|html)$/,
  /(?:^|\/)about_you\/(?:friend_peer_group|your_address_books|face_recognition|preferences)\.(?:json|html)$/,
  /(?:^|\/)search_history\/your_search_history\.(?:json|html)$/,
  /(?:^|\/)groups\/your_(?:groups|group_membership_activity|posts_and_comments_in_groups)\.(?:json|html)$/,
  oldPosts,
];

/** Keys that stand in Facebook's files only; in JSON the marks of its pages as well. */
const typicalText =
  /"(?:[a-z_]+_v2|profile_uri|registration_timestamp|exif_data|upload_ip|external_context|label_values)"|class="[^"]*_a6-|_a706|uiBoxWhite|"(?:timestamp|uri|creation_timestamp)":\s*["\d]/;
const looked = 64 * 1024;

const oldProfile = /(?:^|\/)profile_information\/[^/]+\.(?:json|html)$/;

/** From names and the first bytes of a few small files; the name of the zip says nothing. Null: not Facebook's. */
export async function recognise(archive: Archive): Promise<Recognition | null> {
  const paths = archive.entries.map(({ path }) => foldName(path));
  const has = (pattern: RegExp): boolean => paths.some((path) => pattern.test(path));
  const data = archive.entries.filter(
    ({ path }) => /\.(?:json|html?)$/i.test(path) && isOurs(foldName(path)),
  );
  const isTypical = await isAnyFacebooks(smallest(data));
  const found = (confidence: number, layout: FacebookLayout): Recognition => ({
    confidence,
    layout,
    format: formatOf(data),
    owns: (path) => isOurs(foldName(path)),
  });
  const certain = isTypical || data.length === 0 ? 1 : 0.9;
  if (has(pageRoot)) return found(certain, 'page');
  if (has(newRoot)) return found(data.length === 0 ? 0.9 : certain, data.length === 0 ? 'part' : 'V3');
  if (has(middleRoot)) return found(data.length === 0 ? 0.9 : certain, data.length === 0 ? 'part' : 'V2');
  const old = oldFiles.filter(has).length;
  // Certain by these names alone (formats page, section 2).
  if (has(oldPosts) && has(oldProfile)) return found(certain, 'V1');
  if (old >= 2 && isTypical) return found(has(oldPosts) ? 1 : 0.9, 'V1');
  if (old === 1 && isTypical) return found(0.7, 'V1');
  const own = ownFiles.filter(has).length + (has(offFacebook) ? 2 : 0);
  if (own > 0 && isTypical) return found(own > 1 ? 0.95 : 0.7, 'V3');
  return null;
}

/** Surely Facebook's, also in a zip that holds Instagram's export as well. */
function isOurs(path: string): boolean {
  return (
    [newRoot, middleRoot, pageRoot, offFacebook, ...ownFiles, ...oldFiles].some((each) => each.test(path)) ||
    /(?:^|\/)posts\/(?:your_posts|album\/)/.test(path)
  );
}

function formatOf(data: readonly { readonly path: EntryPath }[]): Recognition['format'] {
  const pages = data.filter(({ path }) => isPage(path)).length;
  return pages > data.length - pages ? 'html' : 'json';
}

/** The smallest may well say nothing but a name. */
const witnesses = 8;

function smallest(entries: readonly Entry[]): readonly Entry[] {
  return entries
    .filter(({ size }) => size > 2)
    .toSorted((a, b) => a.size - b.size)
    .slice(0, witnesses);
}

async function isAnyFacebooks(entries: readonly Entry[]): Promise<boolean> {
  for (const entry of entries) if (await isFacebooks(entry)) return true;
  return false;
}

async function isFacebooks(entry: Entry): Promise<boolean> {
  const start = await firstText(entry, looked);
  const isForm = isPage(entry.path) ? /<html|<!doctype/i.test(start) : /^\s*[[{]/.test(start);
  return isForm && typicalText.test(start);
}
