import type { EntryPath } from '../../model/item.ts';
import { dataFiles, foldName } from '../meta/file-names.ts';

/** Folders were renamed in 2024 (`content/`, then `media/`) and 2022 to 2024; files keep their names (formats/instagram.md section 2). */
const feed = '(?:media|content)/';
const personal = '(?:personal_information|account_information)/';
const logins = '(?:login_and_account_creation|login_and_profile_creation)/';

export const files = {
  posts: dataFiles(`${feed}posts_\\d+`),
  /** The full file of 2026, which has no number. */
  allPosts: new RegExp(`(?:^|/)${feed}posts(?:\\.json|\\.html?|/\\d+\\.html?)$`),
  stories: dataFiles(`${feed}stories`),
  reels: dataFiles(`${feed}reels`),
  igtv: dataFiles(`${feed}igtv_videos`),
  profilePhotos: dataFiles(`${feed}profile_photos`),
  archived: dataFiles(`${feed}archived_posts`),
  deleted: dataFiles(`${feed}recently_deleted_content`),
  otherContent: dataFiles(`${feed}other_content`),
  reposts: dataFiles(`${feed}reposts`, `${personal}reposts`),
  personal: dataFiles(`${personal}personal_information`),
  profile: dataFiles(`${personal}instagram_profile_information`, `${personal}account_information`),
  professional: dataFiles(`${personal}professional_information`),
  profileChanges: dataFiles(`${personal}profile_changes`, `${logins}profile_changes`),
  privacyChanges: dataFiles(`${logins}profile_privacy_changes`, `${logins}account_privacy_changes`),
  basedIn: dataFiles('information_about_you/(?:profile|account)_based_in'),
  downloads: dataFiles('your_information_download_requests'),
} as const;

/** Exports of 2018 to 2020 keep everything in the root. */
export function rootFile(name: string): RegExp {
  return new RegExp(`^(?:[^/]+/)?${name}\\.json$`);
}

export function matches(files: RegExp, path: EntryPath): boolean {
  return files.test(foldName(path));
}
