import { describe, expect, it } from 'vitest';
import { facebookArchive } from '../../../tests/fixtures/facebook/archive.ts';
import { content, seconds } from '../../../tests/fixtures/facebook/content.ts';
import { envelope, mediumJson, postJson } from '../../../tests/fixtures/facebook/json.ts';
import { metaJson } from '../../../tests/fixtures/meta/meta-json.ts';
import { readMeta } from '../../../tests/fixtures/meta/read.ts';
import { rowsOf } from '../../../tests/fixtures/meta/truth.ts';
import type { Run } from '../../run/run.ts';
import { facebook } from './index.ts';

const read = (...archives: Parameters<typeof readMeta>[1][]) => readMeta([facebook], ...archives);

/** An archive of the given files, each with its value as JSON, beside what makes it Facebook's. */
function readFiles(files: Readonly<Record<string, unknown>>): Promise<Run> {
  const own = Object.entries(files).map(([path, value]) => [path, metaJson(value)] as const);
  return read(
    new Map([['connections/friends/your_friends.json', '{"friends_v2":[{"timestamp":1}]}'], ...own]),
  );
}

const postFile = 'your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json';

describe('an export in unusual form', () => {
  it('with the trees of two years in one zip holds everything once', async () => {
    const { files, truth } = facebookArchive();
    const old = facebookArchive({ layout: 'V1' }).files;
    const { items } = await read(new Map([...old, ...files]));
    expect(rowsOf(items)).toEqual(truth.rows());
  });

  it('in several parts is one, and media are found in whichever part has them', async () => {
    const { files, truth } = facebookArchive();
    const isData = (path: string): boolean => truth.read.includes(path) || truth.setAside.includes(path);
    const data = new Map([...files].filter(([path]) => isData(path)));
    const media = new Map([...files].filter(([path]) => !isData(path)));
    const run = await read(media, data);
    expect(rowsOf(run.items)).toEqual(truth.rows());
    expect(run.inputs.map(({ recognised }) => recognised?.recognition.layout)).toEqual(['part', 'V3']);
    const refs = run.items.flatMap((item) => item.media);
    expect(refs.length).toBeGreaterThan(10);
    expect(refs.filter(({ input }) => input !== 0)).toEqual([]);
    expect(new Set(run.items.map(({ account }) => account))).toEqual(new Set(['ada.example']));
    expect(run.findings.map(({ id }) => id)).not.toContain('facebook-part-only');
  });

  it('says where the data are when only a part with media is given', async () => {
    const run = await read(new Map([['your_facebook_activity/posts/media/a/1_n.jpg', 'x']]));
    expect(run.findings).toMatchObject([{ id: 'facebook-part-only', count: 1 }]);
    expect(run.coverage[0]?.media).toHaveLength(1);
  });

  it('in the newer dialect, alone in its file, is read as well', async () => {
    const photo = {
      uri: 'your_facebook_activity/posts/media/x/1_2_n.jpg',
      creation_timestamp: 1_700_000_000,
    };
    const post = envelope(1_700_000_000, [{ label: 'Beitrag', value: 'Synthetic: größer' }], {
      media: [photo],
    });
    const { items } = await readFiles({ [postFile]: post });
    expect(items.map(({ kind, text }) => [kind, text])).toEqual([
      ['post', 'Synthetic: größer'],
      ['image', null],
    ]);
  });

  it('with nothing in its lists gives nothing, and no error', async () => {
    const run = await readFiles({
      [postFile]: [{}],
      'your_facebook_activity/comments_and_reactions/comments.json': { comments_v2: [] },
      'your_facebook_activity/posts/album/0.json': { name: 'Synthetic', photos: [{}], cover_photo: {} },
      'your_facebook_activity/groups/group_posts_and_comments.json': {},
      'your_facebook_activity/posts/trash.json': {
        trash_v2: [{ timestamp: 0, data: [{}], attachments: [] }],
      },
    });
    expect(run.items).toEqual([]);
    expect(run.coverage[0]?.failedRecords).toEqual([]);
  });

  it('with files numbered from 7 is read whole', async () => {
    const { posts } = content('V3', 'en');
    const { items } = await readFiles({ [postFile.replace('_1.', '_7.')]: posts.map(postJson) });
    expect(items.filter(({ kind }) => kind === 'post')).toHaveLength(10);
  });
});

describe('an additional profile', () => {
  it('publishes to everyone', async () => {
    const root = "this_profile's_activity_across_facebook/posts";
    const { media } = content('V3', 'en');
    const run = await readFiles({
      [`${root}/profile_posts_1.json`]: [
        postJson({ at: seconds('2024-01-01T00:00:00'), title: '', text: 'Synthetic' }),
      ],
      [`${root}/uncategorized_photos.json`]: { other_photos_v2: [mediumJson(media.single)] },
    });
    expect(rowsOf(run.items)).toEqual([
      'image page-post self: public platform-rule = 1',
      'post page-post self: public platform-rule = 1',
    ]);
  });
});

describe('what stands in the copies of files, and who is named', () => {
  it('is kept for the findings: coordinates, upload addresses, tags', async () => {
    const { files } = facebookArchive();
    const { items } = await read(files);
    const named = items.find(({ text }) => text?.includes('first swarm of the year 🐝'));
    expect(named?.mentions).toEqual(['Bob Example', 'Carla Example']);
    const hive = items.find(({ media: [first] }) => first?.entry?.endsWith('440001_101_n.jpg') === true);
    expect(items.filter(({ hasUploadAddress }) => hasUploadAddress === true)).toHaveLength(1);
    expect(items.filter(({ hasCoordinates }) => hasCoordinates === true)).toHaveLength(2);
    expect(hive).toBeDefined();
  });

  it('other people’s posts with the person in them are a finding and no item', async () => {
    const run = await readFiles({
      "your_facebook_activity/activity_you're_tagged_in/photos_youre_in.json": [envelope(1_700_000_000, [])],
      'your_facebook_activity/posts/places_you_have_been_tagged_in.json': [
        envelope(1_700_000_000, [{ label: 'Place', value: 'x' }]),
      ],
    });
    expect(run.items).toEqual([]);
    expect(run.findings).toMatchObject([{ id: 'facebook-tagged', count: 2 }]);
  });
});

describe('what the person called it', () => {
  it('stands first in the words of a Marketplace listing', async () => {
    const { items } = await readFiles({
      'your_facebook_activity/facebook_marketplace/items_sold.json': {
        items_selling_v2: [{ title: 'Synthetic hive', price: '10', created_timestamp: 1_700_000_000 }],
      },
    });
    expect(items.map(({ kind, text }) => [kind, text])).toEqual([['post', 'Synthetic hive\n10']]);
  });
});

describe('what stands in files of its own', () => {
  it('is an own poll, each interest of a list, and a chat of a group', async () => {
    const { items } = await readFiles({
      'your_facebook_activity/polls/polls_you_created.json': [
        envelope(1_700_000_000, [{ label: 'Question', value: 'Synthetic?' }]),
      ],
      'ads_information/other_categories_used_to_reach_you.json': {
        label_values: [{ label: 'Name', vec: [{ value: 'Synthetic A' }, { value: 'Synthetic B' }] }],
      },
      'your_facebook_activity/groups/your_group_messages/77.json': {
        thread_name: 'Synthetic',
        messages: [{ sender_name: 'Bob Example', timestamp_ms: 1_700_000_000_000, content: 'Synthetic' }],
      },
    });
    expect(rowsOf(items)).toEqual([
      'ad-interest ad-interest other: private platform-rule = 2',
      'group-message message other: private platform-rule = 1',
      'post post self: unknown none = 1',
    ]);
  });
});

describe('a comment in a group, on a page', () => {
  it('names the group where the page marks it, and the name is none of its words', async () => {
    const { items } = await read(
      new Map([
        [
          'your_facebook_activity/groups/your_comments_in_groups.html',
          '<html><body><div role="main"><div class="_a6-g"><div class="_a6-h">Ada commented</div><div class="_a6-p"><div><div class="_2pin"><div>Synthetic</div></div><div class="_2pin"><span class="_a6_m">Beekeepers</span></div></div></div><div class="_a6-o">Jun 04, 2023 6:48:10 pm</div></div></div></body></html>',
        ],
      ]),
    );
    expect(items.map(({ text, group }) => [text, group])).toEqual([['Synthetic', 'Beekeepers']]);
  });
});

describe('a conversation with Meta AI', () => {
  it('is one, also where no profile tells the name of the person', async () => {
    const block = (who: string, words: string): string =>
      `<div class="_a6-g"><div class="_a6-h">${who}</div><div class="_a6-p">${words}</div><div class="_a6-o">Jun 04, 2023 6:48:10 pm</div></div>`;
    const page = (blocks: string): string => `<html><body><div role="main">${blocks}</div></body></html>`;
    const { items } = await read(
      new Map([
        [
          'your_facebook_activity/messages/inbox/metaai_4/message_1.html',
          page(block('Ada Example', 'Synthetic 1') + block('Meta AI', 'Synthetic 2')),
        ],
        [
          'your_facebook_activity/messages/ai_conversations.html',
          page(block('Chat', 'Synthetic 3') + block('Chat', 'Synthetic 4')),
        ],
      ]),
    );
    expect(rowsOf(items)).toEqual([
      'ai-chat assistant assistant: private platform-rule = 1',
      'ai-chat assistant self: private platform-rule = 3',
    ]);
    expect(items.filter(({ createdAt }) => createdAt === null)).toEqual([]);
  });
});

describe('a conversation of two', () => {
  const me = { full_name: 'Ada Example' };
  const profile = { profile_v2: { name: me, previous_names: [{ name: 'Ada Former', timestamp: 1 }] } };

  it.each([
    ['the former name of the person', 'Ada Former'],
    ['Meta AI', 'Meta AI'],
  ])('is no group for %s in it', async (_who, name) => {
    const messages = ['Bob Example', name].map((sender_name, n) => ({
      sender_name,
      timestamp_ms: 1_700_000_000_000 + n,
      content: `Synthetic ${n}`,
    }));
    const participants = [{ name: 'Bob Example' }, { name: 'Ada Example' }];
    const { items } = await readFiles({
      'personal_information/profile_information/profile_information.json': profile,
      'your_facebook_activity/messages/inbox/bob_1/message_1.json': { participants, messages },
    });
    const told = items.filter(({ kind }) => kind !== 'profile').map(({ kind }) => kind);
    expect(told).toEqual(['message', 'message']);
  });
});
