import type { OptOutView, PolicyView } from '../../analyzers/model/query.ts';
import type { ArchiveGuideView } from '../../main/contract.ts';

/** Invented likenesses of policy data, for looking at the screens only. */
export const fakePolicies: readonly PolicyView[] = [
  {
    platform: 'x',
    ruleId: 'x.post.r',
    statement: 'Posts that anyone can see may be used to train Grok and other models of the platform.',
    since: '2023-09-29',
    certainty: 'exact',
    unconfirmed: false,
    scope: 'generative',
    sources: [
      { title: 'X Privacy Policy', url: 'https://x.com/en/privacy', date: '2023-09-29', strength: 'primary' },
    ],
  },
  {
    platform: 'linkedin',
    ruleId: 'linkedin.post.r',
    statement: 'What members post may be used to train models that write text, unless they switch it off.',
    since: '2024-09-18',
    certainty: 'at-latest',
    unconfirmed: true,
    scope: 'generative',
    sources: [
      {
        title: 'LinkedIn Help: AI training',
        url: 'https://www.linkedin.com/help',
        date: '2024-09',
        strength: 'secondary',
      },
    ],
  },
];

export const fakeSteps: readonly OptOutView[] = [
  {
    platform: 'x',
    id: 'grok',
    switch: 'grok',
    title: 'Turn off Grok training',
    minutes: 2,
    steps: [
      'Open Settings and privacy, then Privacy and safety.',
      'Choose Grok and third-party collaborators.',
      'Clear the tick.',
    ],
    url: 'https://x.com/settings/grok_settings',
    does: 'Keeps your posts and your talks with Grok out of later training.',
    doesNot: 'Does not take back what was used before.',
    effect: 'For all training after that day.',
    lastReviewed: '2026-11-20',
  },
  {
    platform: 'linkedin',
    id: 'generative',
    switch: 'generative-ai',
    title: 'Turn off data for generative AI improvement',
    minutes: 1,
    steps: [
      'Open Settings, then Data privacy.',
      'Choose Data for Generative AI Improvement.',
      'Switch it off.',
    ],
    url: 'https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement',
    does: 'Keeps later posts out of training.',
    doesNot: 'Does not take back what was used before.',
    effect: 'For what you post after that day.',
    lastReviewed: '2026-11-20',
  },
];

export const fakeGuides: readonly ArchiveGuideView[] = (
  ['linkedin', 'x', 'facebook', 'instagram', 'snapchat'] as const
).map((platform) => ({
  platform,
  name: { linkedin: 'LinkedIn', x: 'X', facebook: 'Facebook', instagram: 'Instagram', snapchat: 'Snapchat' }[
    platform
  ],
  steps: [
    'Open Settings, then Your account.',
    'Choose “Download an archive of your data”.',
    'Confirm your password, then “Request archive”.',
  ],
  url: 'https://example.com/settings/download',
  choose: 'Everything, from the beginning. There is no choice of format.',
  takes: 'One to three days. The link lives for seven days.',
  arrivesAs: 'A file called like “archive-2026-11-01.zip”.',
}));
