import { reason } from '../../model/reason.ts';
import type { SetAsideRule } from '../platform.ts';
import { dataFiles } from './file-names.ts';

/** Files that X's archives hold and that say nothing about what the person put out (items.md, rule 1). */
export const setAside: readonly SetAsideRule[] = [
  // `assets` since 2020, the others from 2012 to 2019.
  { path: /^(?:assets|css|img|js|lib)\//, reason: reason('x-viewer') },
  { path: /^(?:Your archive|index)\.html$/, reason: reason('x-viewer') },
  { path: /^(?:data\/)?README\.txt$/, reason: reason('x-readme') },
  { path: dataFiles('follower', 'following'), reason: reason('x-follows') },
  {
    path: dataFiles('block', 'mute', 'direct-message-mute', 'fleet-mute', 'smartblock', 'profile-blocks?'),
    reason: reason('x-blocks'),
  },
  { path: dataFiles('ad-[a-z-]+'), reason: reason('x-ads') },
  { path: dataFiles('ads-revenue-sharing'), reason: reason('x-receipts') },
  {
    path: dataFiles(
      'ip-audit',
      'device-token',
      'ni-devices',
      'account-creation-ip',
      'sso',
      'connected-application',
      'facebook-connection',
      'app',
    ),
    reason: reason('x-logins'),
  },
  { path: dataFiles('key-registry'), reason: reason('x-keys') },
  { path: dataFiles('user-link-clicks', 'branch-links'), reason: reason('x-clicks') },
  {
    path: dataFiles('direct-messages?-headers', 'direct-messages?-group-headers'),
    reason: reason('x-message-headers'),
  },
  {
    path: dataFiles('audio-video-calls-in-dm', 'audio-video-calls-in-dm-recipient-sessions'),
    reason: reason('x-calls'),
  },
  {
    path: dataFiles('account-timezone', 'account-label', 'verified', 'verified-organization', 'tweetdeck'),
    reason: reason('x-account-settings'),
  },
  { path: dataFiles('twitter-circle', 'twitter-circle-member'), reason: reason('x-circle-members') },
  {
    path: dataFiles('community-note-tombstone', 'birdwatch-note-tombstone'),
    reason: reason('x-note-tombstones'),
  },
  {
    path: dataFiles('periscope-account-information', 'periscope-ban-information', 'periscope-followers'),
    reason: reason('x-periscope-account'),
  },
  {
    path: dataFiles(
      'catalog-item',
      'commerce-catalog',
      'product-drop',
      'product-set',
      'shop-module',
      'shopify-account',
      'twitter-shop',
    ),
    reason: reason('x-shop'),
  },
];

/** Whatever their ending: Grok saves PNG files as `.jpg`. A zip in place of a media folder is one file of media. */
export const mediaFolders: readonly RegExp[] = [/^(?:data\/)?[a-z_]+_media(?:\/|(?:-part\d+)?\.zip$)/];
