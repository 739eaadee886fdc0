import { reason } from '../../model/reason.ts';
import type { SetAsideRule } from '../platform.ts';

const data = '[^/]*(?:\\.json|\\.html?)$';

function inFolder(folders: string, code: string, files = data): SetAsideRule {
  return { path: new RegExp(`(?:^|/)(?:${folders})/(?:[^/]+/)*${files}`), reason: reason(code) };
}

function named(names: string, code: string): SetAsideRule {
  return {
    path: new RegExp(`(?:^|/)(?:${names})(?:_\\d+)?(?:\\.json|\\.html?|/\\d+\\.html?)$`),
    reason: reason(code),
  };
}

/** Files that say nothing about what the person put out (items.md, rule 1). The first that fits gives the reason. */
export const setAside: readonly SetAsideRule[] = [
  { path: /(?:^|\/)no-data\.txt$/, reason: reason('facebook-no-data') },
  { path: /^(?:[^/]+\/)?(?:start_here|index|start)\.html?$/, reason: reason('facebook-viewer') },
  {
    path: /(?:^|\/)(?:files|styles|assets|icons|fb-static|static)\/[^/]*(?:\.(?:css|js|png|gif|svg|ico|jpg))?$/,
    reason: reason('facebook-viewer'),
  },
  { path: /(?:^|\/)(?:readme|read_me)[^/]*$/i, reason: reason('facebook-viewer') },
  inFolder('security_and_login_information', 'facebook-logins'),
  inFolder('ads_information|ads|ads_and_businesses|ads_and_topics|businesses', 'facebook-ads'),
  inFolder(
    'apps_and_websites_off_of_facebook|apps_and_websites|your_off-facebook_activity|your_activity_off_meta_technologies',
    'facebook-apps',
  ),
  inFolder('preferences|your_topics|settings', 'facebook-settings'),
  inFolder('connections|friends|friends_and_followers|following_and_followers|followers', 'facebook-people'),
  inFolder('logged_information/notifications|notifications|activity_messages', 'facebook-notifications'),
  inFolder(
    'logged_information/interactions|interactions|recently_viewed|your_interactions_on_facebook',
    'facebook-views',
  ),
  inFolder('logged_information/location|location', 'facebook-place-settings'),
  inFolder('facebook_payments|payment_history|payments|shops|facebook_shops', 'facebook-payments'),
  inFolder('pages|pages_and_profiles', 'facebook-follows'),
  inFolder(
    'facebook_gaming|fantasy_games|games|instant_games|meta_spark|spark_ar|bug_bounty|live_audio_rooms|live_videos|facebook_portal|journalist_registration|voting_location_and_reminders|voting|music_recommendations|messenger_kids|other_information|short_videos_tools',
    'facebook-technical',
  ),
  named('events/event_invitations|events/events_hidden_from_you', 'facebook-invitations'),
  named('polls/[^/]*', 'facebook-technical'),
  named(
    'likes_and_reactions/pages|likes_and_reactions/likes_on_external_sites|pages/[^/]*',
    'facebook-follows',
  ),
  named('(?:comments_and_reactions|comments)/your_comment_active_days', 'facebook-technical'),
  named('posts/content_sharing_links_you_have_created', 'facebook-copied-links'),
  named('stories/[^/]*|reels/[^/]*|short_videos/[^/]*', 'facebook-settings'),
  named(
    'messages/(?:autofill_information|secret_groups|secret_conversations|support_messages|your_[^/]*|messenger_[^/]*|community_[^/]*|[a-z_]*settings|[a-z_]*preferences|[a-z_]*active_status[a-z_]*)',
    'facebook-message-settings',
  ),
  named('groups/[^/]*', 'facebook-group-settings'),
  inFolder('facebook_marketplace|marketplace', 'facebook-market-settings'),
  inFolder('personal_information/avatars|avatars', 'facebook-settings'),
  inFolder('personal_information', 'facebook-account'),
  inFolder('about_you', 'facebook-account'),
  inFolder('profile_information', 'facebook-account'),
  inFolder('logged_information|security', 'facebook-technical'),
  inFolder('other_activity', 'facebook-technical'),
];

/** Folders whose files are media, whatever their ending. */
export const mediaFolders: readonly RegExp[] = [
  /(?:^|\/)posts\/media\//,
  /(?:^|\/)(?:photos|videos|audio|gifs|files|stickers_used|photos_and_videos)\/[^/]+$/,
  /(?:^|\/)messages\/(?:[^/]+\/){1,2}(?:photos|videos|audio|gifs|files)\//,
];
