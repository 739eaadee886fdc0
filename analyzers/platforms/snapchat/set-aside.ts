import { reason } from '../../model/reason.ts';
import type { SetAsideRule } from '../platform.ts';
import { dataFiles } from './file-names.ts';

/** Files that say nothing about what the person put out (items.md, rule 1). */
export const setAside: readonly SetAsideRule[] = [
  { path: /^(?:.*\/)?(?:html\/)?(?:faq|index)\.html?$/i, reason: reason('snapchat-viewer') },
  {
    path: /(?:^|\/)html\/(?:(?:css|js|img|images?|assets|fonts?|icons?)\/.+|[^/]+\.(?:css|js|svg|woff2?|ttf|ico))$|^[^/]+\.(?:css|js|svg|ico)$/i,
    reason: reason('snapchat-viewer'),
  },
  { path: dataFiles('talk_history'), reason: reason('snapchat-calls') },
  { path: dataFiles('subscriptions'), reason: reason('snapchat-subscriptions') },
  {
    path: dataFiles(
      'snapchat_plus',
      'snap_tokens_order_history',
      'payments',
      'payouts',
      'purchase_history',
      'shop_history',
      'netsuite_orders',
    ),
    reason: reason('snapchat-purchases'),
  },
  { path: dataFiles('snap_ads', 'ads_manager', 'email_campaign_history'), reason: reason('snapchat-ads') },
  {
    path: dataFiles('connected_apps', 'bitmoji_kit_user', 'feature_emails', 'shopping_preferences'),
    reason: reason('snapchat-settings'),
  },
  {
    path: dataFiles('scans', 'snapcode_scan_history', 'snap_games_and_minis'),
    reason: reason('snapchat-use'),
  },
];

/** Whatever their ending: overlays are WebP under other names, and chats keep files without any. */
export const mediaFolders: readonly RegExp[] = [
  /(?:^|\/)(?:memories|chat_media|shared_?story)\//i,
  /(?:^|\/)html\/(?:MyAI|CustomSounds|shared_?story)\//i,
];
