import { describe, expect, it } from 'vitest';
import { readLinkedin } from '../../../tests/fixtures/linkedin/read.ts';
import { audienceLabel } from '../../../tests/fixtures/x/read.ts';
import type { Item } from '../../model/item.ts';

const header = 'Date/Time,Media Description,Media Link\n';
const dms = 'https://media.licdn.com/dms/image/v2/D5622AQsynthetic';
const upload = (what: string, time: string, link: string, words = ' -'): string =>
  `"You uploaded a ${what} on March 9, 2026 at ${time} (GMT)",${words},${link}\n`;
const urn = (kind: string, id: string): string =>
  `https://www.linkedin.com/feed/update/urn%3Ali%3A${kind}%3A${id}`;

async function read(
  uploads: string,
  others: Readonly<Record<string, string>> = {},
): Promise<readonly Item[]> {
  return (await readLinkedin(new Map([['Rich_Media.csv', header + uploads], ...Object.entries(others)])))
    .items;
}

const label = ({ kind, subject, shownTo }: Item): string => `${kind} ${subject}: ${audienceLabel(shownTo)}`;
const assumed = 'public platform-default';
const always = 'public platform-rule';

describe('each kind of upload, with nothing of its minute', () => {
  it.each([
    ['feed photo', `${dms}/feedshare-shrink_2048_1536/x`, `image post: ${assumed}`],
    ['feed video', 'https://dms.licdn.com/playlist/vid/dynamic/D5605AQsynthetic/1', `video post: ${assumed}`],
    ['feed document', `${dms}/feedshare-document-url-metadata-scrapper-pdf/x`, `other post: ${assumed}`],
    ['profile photo', `${dms}/profile-originalphoto-shrink/x`, `profile-photo profile: ${always}`],
    ['profile photo', `${dms}/profile-displayphoto-scale_200/x`, `profile-photo profile: ${always}`],
    [
      'profile background photo',
      `${dms}/profile-displaybackgroundimage-shrink/x`,
      `profile-photo profile: ${always}`,
    ],
    [
      'profile background photo',
      `${dms}/profile-background-servable-original-image/x`,
      `profile-photo profile: ${always}`,
    ],
    [
      'profile background photo',
      `${dms}/profile-originalbackgroundimage/x`,
      `profile-photo profile: ${always}`,
    ],
    ['article cover photo', `${dms}/article-cover_image-shrink/x`, `image article: ${assumed}`],
    ['photo', `${dms}/profile-treasury-image-shrink/x`, `image profile: ${always}`],
    ['photo', `${dms}/comment-image-shrink_1280/x`, `image comment: ${assumed}`],
    ['photo', `${dms}/series-logo_image-shrink/x`, `image article: ${always}`],
    ['photo', `${dms}/plfm-displayapplogo/x`, `image other: ${assumed}`],
    ['document', `${dms}/profile-treasury-document-pdf-analyzed/x`, `other profile: ${always}`],
    ['video', 'https://dms.licdn.com/playlist/vid/dynamic/D5605AQsynthetic/1', `video post: ${assumed}`],
    ['group logo', '', `image other: ${always}`],
    ['group background photo', '', `image other: ${always}`],
    [
      'photo',
      'https://www.linkedin.com/dms/prv/image/D5622AQsynthetic/messaging-image/x',
      'image message: private platform-rule',
    ],
    ['hologram', '', `other other: ${assumed}`],
  ])('a %s at %s', async (what, link, expected) => {
    expect((await read(upload(what, '2:58 PM', link))).map(label)).toEqual([expected]);
  });
});

describe('what belongs together', () => {
  it('is one upload in several sizes: by its id, profile pictures by their minute', async () => {
    const items = await read(
      upload('feed photo', '2:58 PM', `${dms}01/feedshare-shrink_800/x`) +
        upload('feed photo', '2:58 PM', `${dms}01/feedshare-shrink_2048/x`) +
        upload('feed photo', '2:58 PM', `${dms}02/feedshare-shrink_800/x`) +
        upload('profile photo', '3:10 PM', `${dms}03/profile-displayphoto-shrink_100/x`) +
        upload('profile photo', '3:10 PM', `${dms}04/profile-originalphoto/x`) +
        upload('profile photo', '3:11 PM', `${dms}05/profile-originalphoto/x`),
    );
    expect(items.map(({ kind }) => kind)).toEqual(['image', 'image', 'profile-photo', 'profile-photo']);
  });

  it('is matched by time within 60 seconds, and says so', async () => {
    const share = (time: string, kind: string, id: string, visibility = 'MEMBER_NETWORK'): string =>
      `2026-03-09 ${time},${urn(kind, id)},,,,${visibility}\n`;
    const items = await read(
      upload('feed photo', '2:58 PM', `${dms}01/feedshare-shrink_800/x`) +
        upload('feed photo', '4:00 PM', `${dms}02/feedshare-shrink_800/x`) +
        upload('feed photo', '5:00 PM', `${dms}03/feedshare-shrink_800/x`) +
        upload('photo', '6:00 PM', `${dms}04/comment-image-shrink/x`) +
        upload('feed photo', '7:00 PM', `${dms}05/feedshare-shrink_800/x`),
      {
        'Shares.csv': `Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n${share('14:58:59', 'share', '1')}${share('16:00:30', 'groupPost', '12-34')}${share('17:03:00', 'share', '3')}${share('19:00:10', 'share', '4', 'CONNECTIONS')}`,
        'Comments.csv': `Date,Link,Message\n2026-03-09 18:00:40,${urn('groupPost', '12-35')},look\n`,
      },
    );
    const [first, second, third, ofComment, ofConnections] = items.filter(
      ({ source }) => source.entry === 'Rich_Media.csv',
    );
    expect(
      [first, second, third, ofComment, ofConnections].map((item) => (item === undefined ? '' : label(item))),
    ).toEqual([
      `image post: ${assumed}`,
      'image group-post: limited platform-rule',
      `image post: ${assumed}`,
      'image group-post: limited platform-rule',
      'image connections-post: limited inferred',
    ]);
    expect(
      [first, third].map((item) => (item?.shownTo.by === 'fact' ? item.shownTo.reason.code : '')),
    ).toEqual(['linkedin-media-of-post', 'linkedin-media-unmatched']);
    const shares = items.filter(({ source }) => source.entry === 'Shares.csv');
    expect(shares.map(({ kind, media }) => [kind, media.length])).toEqual([
      ['post', 1],
      ['post', 1],
      ['repost', 0],
      ['post', 1],
    ]);
  });

  it('keeps an alternative text, and takes the hyphen for none', async () => {
    const items = await read(
      upload('feed photo', '2:58 PM', `${dms}01/feedshare-shrink_800/x`, '"Bees,\nmany"') +
        upload('feed photo', '2:59 PM', `${dms}02/feedshare-shrink_800/x`),
    );
    expect(items.map(({ text }) => text)).toEqual(['Bees,\nmany', null]);
  });
});
