import { reason } from '../../model/reason.ts';
import type { SetAsideRule } from '../platform.ts';

const rule = (path: RegExp, code: string): SetAsideRule => ({ path, reason: reason(code) });

/** Data files, JSON or pages, in a folder of this name. */
const folder = (names: string): RegExp => new RegExp(`(?:^|/)(?:${names})/(?:.*/)?[^/]+\\.(?:json|html?)$`);
const named = (names: string): RegExp => new RegExp(`(?:^|/)(?:${names})(?:_\\d+)?\\.(?:json|html?)$`);

/** Files that say nothing about what the person put out (items.md, rule 1). The first that fits; readers come before. */
export const setAside: readonly SetAsideRule[] = [
  rule(/(?:^|\/)no-data\.txt$/, 'instagram-no-data'),
  rule(/^(?:[^/]+\/)?(?:start_here|index)\.html$/, 'instagram-viewer'),
  rule(/(?:^|\/)files\/[^/]+$/, 'instagram-viewer'),
  rule(/\.(?:srt|vtt)$/, 'instagram-subtitles'),
  rule(
    /^(?:[^/]+\/)?(?:settings|devices|account_history|connections|contacts|uploaded_contacts|autofill|checkout|events?|information_about_you|monetization_eligibility|seen_content|stories_activities|guides|fundraisers|your_topics|shopping|reports)\.json$/,
    'instagram-old-technical',
  ),
  rule(folder('followers_and_following|connections/[a-z_]+'), 'instagram-follows'),
  rule(
    folder('login_and_account_creation|login_and_profile_creation|security_and_login_information'),
    'instagram-logins',
  ),
  rule(folder('device_information|autofill_information'), 'instagram-devices'),
  rule(
    named('story_interactions/stories_viewed|story_sticker_interactions/stories_viewed'),
    'instagram-watched',
  ),
  rule(
    folder('link_history|past_instagram_insights|insights|your_activity_off_meta_technologies'),
    'instagram-activity-log',
  ),
  rule(folder('policy_updates_and_permissions|logged_information/[a-z_]+'), 'instagram-activity-log'),
  rule(
    folder(
      'ads_and_businesses|instagram_ads_and_businesses|ads_and_topics|ads_and_content|ads_information|ads_viewed',
    ),
    'instagram-ads',
  ),
  rule(
    folder('apps_and_websites_off_of_instagram|apps_and_websites|your_activity_off_meta'),
    'instagram-off-meta',
  ),
  rule(
    folder('preferences|media_settings|settings|comments_allowed_from|use_cross-app_messaging'),
    'instagram-settings',
  ),
  rule(
    named(
      'secret_conversations|chats_settings|your_chat_information|reported_conversations|messages/[a-z_-]+',
    ),
    'instagram-message-settings',
  ),
  rule(
    named('instagram_friend_map|personal_information/[a-z_]+|information_about_you/[a-z_]+'),
    'instagram-profile-settings',
  ),
  rule(
    folder(
      'avatars_store|gifts|fundraisers|monetization|shopping|subscriptions|reports|meta_spark|events|event_reminders|other_activity|facebook_payments|payments|digital_wallets|your_information_download_requests',
    ),
    'instagram-receipts',
  ),
];

/** Whatever their ending: pictures lie under names without one now and then. */
export const mediaFolders: readonly RegExp[] = [
  /(?:^|\/)media\/(?:posts|stories|reels|igtv|other|profile|archived_posts|recently_deleted)\/\d{6}\//,
  /(?:^|\/)(?:photos|videos|stories|profile|direct)\/\d{6}\//,
  /(?:^|\/)messages\/[a-z_]+\/[^/]+\/(?:photos|videos|audio|gifs|files)\//,
];
