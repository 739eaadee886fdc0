import { dataFiles } from '../../meta/file-names.ts';
import { noItems } from '../../new-item.ts';
import type { AccountExports, Reader, ReadingRun } from '../../platform.ts';
import type { Desk } from '../desk.ts';
import { facebookReader } from '../reader.ts';

/** Other people's posts, places and photos in which the person stands: a finding, no items (items.md, rule 11). */
export function taggedReader(desk: Desk): {
  readonly reader: Reader;
  findings(exports: AccountExports): ReturnType<ReadingRun['finish']>['findings'];
} {
  let count = 0;
  const reader = facebookReader(desk, {
    family: 'tagged in',
    files: dataFiles(
      '[^/]*_you(?:_ve_been|_have_been|_re|_are|_were|_ve)_tagged_in',
      'activity_you_re_tagged_in/[^/]*',
      'posts/other_people_s_posts_to_your_timeline',
      'posts/other_people_s_posts_on_your_(?:timeline|profile)',
    ),
    take() {
      count += 1;
      return noItems;
    },
  });
  return {
    reader,
    findings: ({ account }) =>
      count === 0 ? [] : [{ id: 'facebook-tagged', platform: 'facebook', account: account.key, count }],
  };
}
