import { describe, expect, it } from 'vitest';
import { metaJson } from '../../../tests/fixtures/meta/meta-json.ts';
import { readMeta } from '../../../tests/fixtures/meta/read.ts';
import { rowsOf } from '../../../tests/fixtures/meta/truth.ts';
import { tinyJpeg } from '../../../tests/fixtures/x/pictures.ts';
import { formatPartialDate } from '../../model/time.ts';
import { instagram } from './index.ts';

/** What an export of 2018 to 2020 held: everything in the root (formats page, section 2). */
function oldArchive(): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  const json = (name: string, value: unknown): Map<string, string | Uint8Array> =>
    files.set(`${name}.json`, metaJson(value));
  json('media', {
    photos: [
      {
        caption: 'First swärm (synthetic)',
        taken_at: '2018-05-01T09:53:20',
        path: 'photos/201805/a.jpg',
        location: 'Synthetic City',
      },
      { caption: '', taken_at: '2018-05-02T09:53:20+02:00', path: 'photos/201805/b.jpg' },
    ],
    videos: [{ caption: 'A film (synthetic)', taken_at: '2018-05-03T09:53:20', path: 'videos/201805/c.mp4' }],
    stories: [{ caption: '', taken_at: '2018-05-04T09:53:20', path: 'stories/201805/d.jpg' }],
    profile: [
      { caption: '', taken_at: '2018-05-05T09:53:20', path: 'profile/201805/e.jpg', is_active_profile: true },
      {
        caption: '',
        taken_at: '2017-05-05T09:53:20',
        path: 'profile/201705/f.jpg',
        is_active_profile: false,
      },
    ],
    direct: [{ taken_at: '2018-05-06T09:53:20', path: 'direct/201805/g.jpg' }],
  });
  json('profile', {
    biography: 'Keeper of bées',
    date_joined: '2014-01-01T00:00:00',
    email: 'ada@example.org',
    gender: 'female',
    private_account: false,
    name: 'Ada',
    username: 'ada.synthetic',
    website: '',
  });
  json('comments', {
    media_comments: [
      ['2018-05-07T10:00:00', 'Lovely (synthetic)', 'grace.synthetic'],
      ['2018-05-07T10:01:00', 'Mine (synthetic)', 'ada.synthetic'],
    ],
  });
  json('likes', {
    media_likes: [['2018-05-07T10:00:00', 'grace.synthetic']],
    comment_likes: [['2018-05-07T10:00:00', 'grace.synthetic']],
  });
  json('messages', [
    {
      participants: ['ada.synthetic', 'grace.synthetic'],
      conversation: [
        { sender: 'ada.synthetic', created_at: '2018-05-08T10:00:00.123456+00:00', text: 'Hi (synthetic)' },
        {
          sender: 'grace.synthetic',
          created_at: '2018-05-08T10:01:00.123456+00:00',
          text: 'Hello (synthetic)',
        },
      ],
    },
    {
      participants: ['ada.synthetic', 'grace.synthetic', 'bob.synthetic'],
      conversation: [
        { sender: 'bob.synthetic', created_at: '2018-05-08T10:02:00.123456+00:00', text: 'All (synthetic)' },
      ],
    },
  ]);
  json('saved', { saved_media: [['2018-05-09T10:00:00', 'grace.synthetic']] });
  json('searches', {
    main_search_history: [{ time: '2018-05-09T10:00:00', search_click: 'grace.synthetic', type: 'user' }],
  });
  json('connections', { followers: { 'grace.synthetic': '2018-01-01T00:00:00' } });
  json('settings', { allow_comments_from: 'everyone' });
  for (const path of [
    'photos/201805/a.jpg',
    'photos/201805/b.jpg',
    'stories/201805/d.jpg',
    'profile/201805/e.jpg',
  ]) {
    files.set(path, tinyJpeg);
  }
  return files;
}

describe('an export of 2018 to 2020', () => {
  it('gives each item once, with kind, author and audience', async () => {
    const run = await readMeta([instagram], oldArchive());
    expect(rowsOf(run.items)).toEqual(
      [
        'comment comment self: account = 1',
        'comment comment self: unknown none = 1',
        'group-message message other: private platform-rule = 1',
        'image post self: account = 2',
        'message message other: private platform-rule = 1',
        'message message self: private platform-rule = 2',
        'other other self: private platform-rule = 1',
        'post post self: account = 3',
        'profile contact-data self: private platform-rule = 1',
        'profile profile self: private platform-rule = 1',
        'profile profile self: public platform-rule = 1',
        'profile profile-name self: public platform-rule = 2',
        'profile-photo profile-name self: public platform-rule = 1',
        'profile-photo profile-name self: public platform-rule, ended, now private = 1',
        'reaction reaction self: unknown none = 2',
        'search search self: private platform-rule = 1',
        'story post self: account, for a day = 1',
        'video post self: account = 1',
      ].sort(),
    );
  });

  it('accounts for every file and record', async () => {
    const files = oldArchive();
    const [coverage] = (await readMeta([instagram], files)).coverage;
    expect(coverage).toMatchObject({ notUnderstood: [], failed: [], records: { failed: 0 } });
    expect(coverage?.setAside.map(({ entry }) => entry).sort()).toEqual([
      'connections.json',
      'settings.json',
    ]);
  });

  it('tells the account, its state, and times with and without a zone', async () => {
    const { accounts, items } = await readMeta([instagram], oldArchive());
    expect(accounts[0]?.account).toMatchObject({ key: 'ada.synthetic', stated: { closed: false } });
    const posts = items.filter(({ kind }) => kind === 'post');
    expect(posts.map(({ createdAt }) => (createdAt === null ? null : formatPartialDate(createdAt)))).toEqual([
      '2018-05-01T09:53:20.000Z',
      '2018-05-02T07:53:20.000Z',
      '2018-05-03T09:53:20.000Z',
    ]);
  });
});
