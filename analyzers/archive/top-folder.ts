/**
 * Folders that exports have at their root. A person may hand over an archive trimmed down to one of them; it must not be
 * taken for the folder that re-packing adds, because readers know their files by these names.
 */
const rootFolders: ReadonlySet<string> = new Set([
  // X
  'data',
  'assets',
  'tweets_media',
  'tweet_media',
  // LinkedIn
  'Articles',
  'Jobs',
  'Verifications',
  // Facebook, Instagram, Threads
  'your_facebook_activity',
  'your_activity_across_facebook',
  "this_profile's_activity_across_facebook",
  'this_profile_s_activity_across_facebook',
  'your_instagram_activity',
  'account_information',
  'login_and_account_creation',
  'threads',
  'personal_information',
  'connections',
  'logged_information',
  'preferences',
  'ads_information',
  'security_and_login_information',
  'apps_and_websites_off_of_facebook',
  'apps_and_websites_off_of_instagram',
  'about_you',
  'comments',
  'content',
  'followers_and_following',
  'friends',
  'groups',
  'likes',
  'likes_and_reactions',
  'media',
  'messages',
  'photos_and_videos',
  'posts',
  'profile_information',
  'stories',
  // Snapchat
  'json',
  'html',
  'memories',
  'chat_media',
  'shared_story',
  'SharedStory',
]);

/**
 * The folders, with a slash at the end, in which every one of the files stands: what re-packing or "Extract all" put
 * around the export, twice at times. Empty where there is none.
 */
export function topFolder(files: readonly { readonly path: string }[]): string {
  let common: string | null = null;
  for (const { path } of files) {
    common = common === null ? path.slice(0, path.lastIndexOf('/') + 1) : sharedFolder(common, path);
    if (common === '') return '';
  }
  return untilRootFolder(common ?? '');
}

function sharedFolder(folder: string, path: string): string {
  let shared = folder;
  while (!path.startsWith(shared)) shared = shared.slice(0, shared.lastIndexOf('/', shared.length - 2) + 1);
  return shared;
}

/** A chain of folders may end in the export's own: "twitter-2025/data/" is cut before "data/". */
function untilRootFolder(folders: string): string {
  const names = folders.split('/').slice(0, -1);
  const root = names.findIndex((name) => rootFolders.has(name));
  const cut = root === -1 ? names : names.slice(0, root);
  return cut.map((name) => `${name}/`).join('');
}
