import { reason } from '../../model/reason.ts';
import type { SetAsideRule } from '../platform.ts';
import { csvFiles } from './file-names.ts';

/** Files that say nothing about what the person put out (items.md, rule 1). */
export const setAside: readonly SetAsideRule[] = [
  {
    path: csvFiles(
      'logins',
      'loginattempts',
      'securitychallenges',
      'registration',
      'accountstatushistory',
      'twofactorauthentication',
      'trusteddevices',
      'mobileapplications',
      'registrationinfo',
    ),
    reason: reason('linkedin-logins'),
  },
  { path: csvFiles('adsclicked', 'lanadsengagement'), reason: reason('linkedin-ads') },
  { path: csvFiles('receipts', 'receiptsv2', 'receiptslbp'), reason: reason('linkedin-receipts') },
  {
    path: csvFiles('verifications', 'verifiedexternalcapability'),
    reason: reason('linkedin-verifications'),
  },
  {
    path: csvFiles('jobseekerpreferences', 'memberpreferences', 'notificationsettings'),
    reason: reason('linkedin-settings'),
  },
];

/** The archive holds no media but what stands beside articles. */
export const mediaFolders: readonly RegExp[] = [];
