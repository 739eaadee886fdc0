import { describe, expect, it } from 'vitest';
import {
  accountFile,
  audienceLabel,
  dataFiles,
  type Files,
  readX,
} from '../../../../tests/fixtures/x/read.ts';
import { snowflake } from '../../../../tests/fixtures/x/times.ts';
import {
  bareTweet,
  friend,
  medium,
  owner,
  type TweetSpec,
  tweet,
  tweetId,
} from '../../../../tests/fixtures/x/tweet.ts';
import { dataFileText } from '../../../../tests/fixtures/x/wrapper.ts';
import type { Item } from '../../../model/item.ts';
import { formatPartialDate } from '../../../model/time.ts';

const at = Date.UTC(2025, 2, 12, 10, 22, 38);
const spec = (given: Partial<TweetSpec> = {}): TweetSpec => ({ at, text: 'Bees (synthetic)', ...given });

async function itemsOf(
  records: readonly unknown[],
  name = 'tweets',
  more: Files = new Map(),
): Promise<readonly Item[]> {
  const files = new Map<string, string | Uint8Array>([
    ...dataFiles({ account: accountFile, [name]: records }),
    ...more,
  ]);
  return (await readX(files)).items.filter(({ kind }) => kind !== 'profile');
}

async function onlyItem(record: unknown, name = 'tweets'): Promise<Item | undefined> {
  return (await itemsOf([record], name))[0];
}

describe('kinds of tweets', () => {
  const answer = { status: '1899999999999999999', user: friend.id, handle: friend.handle };
  it.each([
    { what: 'plain words', given: {}, kind: 'post' },
    { what: 'an answer', given: { replyTo: answer }, kind: 'comment' },
    {
      what: 'an answer whose parent is gone',
      given: { replyTo: { ...answer, status: null } },
      kind: 'comment',
    },
    { what: 'an answer to a lost account', given: { replyTo: { ...answer, user: '-1' } }, kind: 'comment' },
    {
      what: 'a thread',
      given: { replyTo: { ...answer, user: owner.id, handle: owner.handle } },
      kind: 'post',
    },
    {
      what: 'a thread from before a new handle',
      given: { replyTo: { ...answer, user: owner.id, handle: 'ada_old' } },
      kind: 'post',
    },
    { what: 'a quote', given: { urls: ['https://twitter.com/bo_example/status/1'] }, kind: 'post' },
    { what: 'a repost', given: { text: 'RT @bo_example: not mine…' }, kind: 'repost' },
    { what: 'words about a repost', given: { text: 'My RT @bo_example: was silly' }, kind: 'post' },
    { what: 'a mention', given: { text: '@bo_example hello', mentions: [friend] }, kind: 'post' },
    {
      what: 'a tweet marked as retweeted by a field that is always false',
      given: { extra: { retweeted: true } },
      kind: 'post',
    },
  ])('takes $what for a $kind', async ({ given, kind }) => {
    expect((await onlyItem(tweet(spec(given))))?.kind).toBe(kind);
  });

  it('knows a thread by the handle where the export tells no account id', async () => {
    const reply = { status: '1', user: owner.id, handle: owner.handle };
    const account = [{ account: { username: owner.handle } }];
    const { items } = await readX(dataFiles({ account, tweets: [tweet(spec({ replyTo: reply }))] }));
    expect(items.find(({ createdAt }) => createdAt !== null)?.kind).toBe('post');
  });
});

describe('what a tweet says', () => {
  it('shows the text unescaped, once', async () => {
    const item = await onlyItem(tweet(spec({ text: 'a <b> & "c" &amp; 日本語 🐝' })));
    expect(item?.text).toBe('a <b> & "c" &amp; 日本語 🐝');
  });

  it('links to the post under the present handle', async () => {
    expect((await onlyItem(tweet(spec({ id: '77' }))))?.permalink).toBe(
      'https://x.com/ada_example/status/77',
    );
  });

  it('links without a handle where the export tells none', async () => {
    const { items } = await readX(dataFiles({ tweets: [tweet(spec({ id: '77' }))] }));
    expect(items[0]?.permalink).toBe('https://x.com/i/web/status/77');
  });

  it('names the people mentioned, lost accounts too, and not the person', async () => {
    const mentions = [
      friend,
      { handle: 'gone_example', id: '-1' },
      owner,
      { handle: 'ADA_example', id: '5' },
      friend,
    ];
    expect((await onlyItem(tweet(spec({ mentions }))))?.mentions).toEqual(['bo_example', 'gone_example']);
  });

  it('takes no mentions from a repost: they are in words of others', async () => {
    const item = await onlyItem(tweet(spec({ text: 'RT @bo_example: hi @x', mentions: [friend] })));
    expect(item?.mentions).toBeUndefined();
  });

  it.each([
    [{ geo: { type: 'Point', coordinates: ['52.1', '5.1'] } }, true],
    [{ coordinates: { type: 'Point', coordinates: ['5.1', '52.1'] } }, true],
    [{ geo: null, coordinates: { coordinates: [] } }, undefined],
    [{ geo: { coordinates: ['north', 'east'] } }, undefined],
    [{}, undefined],
  ])('says whether a place stands in it: %j', async (extra, expected) => {
    expect((await onlyItem(tweet(spec({ extra }))))?.hasCoordinates).toBe(expected);
  });

  it.each([
    { what: 'its own time', extra: {}, id: undefined, shown: '2025-03-12T10:22:38.000Z' },
    {
      what: 'the id where the year is impossible',
      extra: { created_at: 'Wed Mar 12 10:22:38 +0000 1997' },
      id: snowflake(at + 5),
      shown: '2025-03-12T10:22:38.005Z',
    },
    {
      what: 'the id where the time is missing',
      extra: { created_at: undefined },
      id: snowflake(at),
      shown: '2025-03-12T10:22:38.000Z',
    },
    {
      what: 'the id where the time is no time',
      extra: { created_at: 'yesterday' },
      id: snowflake(at),
      shown: '2025-03-12T10:22:38.000Z',
    },
    {
      what: 'nothing where the id is a plain counter',
      extra: { created_at: 'Wed Mar 12 10:22:38 +0000 1997' },
      id: '29700859247',
      shown: null,
    },
    { what: 'nothing where the id is no id', extra: { created_at: null }, id: 'abc', shown: null },
  ])('is dated by $what', async ({ extra, id, shown }) => {
    const item = await onlyItem(tweet(spec({ extra, ...(id === undefined ? {} : { id }) })));
    expect(item?.createdAt == null ? null : formatPartialDate(item.createdAt)).toBe(shown);
  });

  it('reads tweets without their wrapper', async () => {
    expect((await onlyItem(bareTweet(spec({ id: '7' }))))?.id).toBe('x:post:7');
  });

  it('takes the number where there is no id as text', async () => {
    const item = await onlyItem(tweet(spec({ extra: { id_str: undefined, id: 8500073681 } })));
    expect(item?.id).toBe('x:post:8500073681');
  });
});

describe('who could see tweets', () => {
  const gone = { deleted_at: 'Thu Mar 05 20:11:00 +0000 2026' };
  it.each([
    { what: 'a post', name: 'tweets', extra: {}, subject: 'post', audience: 'account' },
    { what: 'a post in the older file', name: 'tweet', extra: {}, subject: 'post', audience: 'account' },
    {
      what: 'a post for followers',
      name: 'tweets',
      extra: { scopes: { followers: true } },
      subject: 'post',
      audience: 'limited stated',
    },
    {
      what: 'a post not only for followers',
      name: 'tweets',
      extra: { scopes: { followers: false } },
      subject: 'post',
      audience: 'account',
    },
    {
      what: 'a community post',
      name: 'community-tweet',
      extra: {},
      subject: 'community-post',
      audience: 'public platform-default',
    },
    {
      what: 'a circle post',
      name: 'twitter-circle-tweet',
      extra: {},
      subject: 'circle-post',
      audience: 'limited stated',
    },
    {
      what: 'a deleted post',
      name: 'deleted-tweets',
      extra: gone,
      subject: 'post',
      audience: 'account, ended',
    },
    {
      what: 'a deleted post in the older file',
      name: 'deleted-tweet',
      extra: gone,
      subject: 'post',
      audience: 'account, ended',
    },
    {
      what: 'a deleted post for followers',
      name: 'deleted-tweets',
      extra: { ...gone, scopes: { followers: true } },
      subject: 'post',
      audience: 'limited stated, ended',
    },
  ])('$what', async ({ name, extra, subject, audience }) => {
    const item = await onlyItem(tweet(spec({ extra })), name);
    expect(item?.subject).toBe(subject);
    expect(item === undefined ? '' : audienceLabel(item.shownTo)).toBe(audience);
  });

  it('ends with the deletion, and is private since', async () => {
    const ended = (await onlyItem(tweet(spec({ extra: gone })), 'deleted-tweets'))?.shownTo.ended;
    expect(ended).toMatchObject({ at: Date.UTC(2026, 2, 5, 20, 11), now: 'private' });
  });

  it('ends on a day that is not told where the deletion has no time', async () => {
    const ended = (await onlyItem(tweet(spec()), 'deleted-tweets'))?.shownTo.ended;
    expect(ended).toMatchObject({ at: null, now: 'private' });
  });

  it('links to no deleted post', async () => {
    expect((await onlyItem(tweet(spec({ extra: gone })), 'deleted-tweets'))?.permalink).toBeNull();
  });
});

describe('pictures and films of tweets', () => {
  const id = tweetId(spec());
  const picture = medium('photo', 1);
  const bytes = new Uint8Array([1]);

  it('counts each picture and lists it with the post', async () => {
    const media = [picture, medium('photo', 2)];
    const file: Files = new Map([[`data/tweets_media/${id}-${picture.fileName}`, bytes]]);
    const items = await itemsOf([tweet(spec({ media }))], 'tweets', file);
    expect(items.map(({ kind }) => kind)).toEqual(['post', 'image', 'image']);
    expect(items[0]?.media.map(({ entry }) => entry)).toEqual([
      `data/tweets_media/${id}-${picture.fileName}`,
      null,
    ]);
    expect(items[1]).toMatchObject({ id: `x:image:${picture.id}`, subject: 'post', createdAt: { at } });
  });

  it.each([
    ['tweets', 'tweets_media'],
    ['tweet', 'tweet_media'],
    ['community-tweet', 'community_tweet_media'],
    ['twitter-circle-tweet', 'twitter_circle_tweet_media'],
    ['deleted-tweets', 'deleted_tweets_media'],
  ])('finds the files of %s in %s', async (name, folder) => {
    const path = `data/${folder}/${id}-${picture.fileName}`;
    const items = await itemsOf([tweet(spec({ media: [picture] }))], name, new Map([[path, bytes]]));
    expect(items[1]?.media).toEqual([{ entry: path, input: 0, type: 'image' }]);
  });

  it.each(['video', 'animated_gif'] as const)('takes the best version of a %s', async (type) => {
    const film = medium(type, 3);
    const path = `data/tweets_media/${id}-${film.fileName}`;
    const items = await itemsOf([tweet(spec({ media: [film] }))], 'tweets', new Map([[path, bytes]]));
    expect(items[1]).toMatchObject({ kind: 'video', media: [{ entry: path, type: 'video' }] });
  });

  it('makes nothing of the film in a repost', async () => {
    const media = [medium('video', 4, friend.id)];
    const items = await itemsOf([tweet(spec({ text: 'RT @bo_example: look', media }))]);
    expect(items.map(({ kind, media: refs }) => [kind, refs])).toEqual([['repost', []]]);
  });

  it("leaves out someone else's film in an own post, and keeps the own one that is shown again", async () => {
    const media = [medium('video', 5, friend.id), medium('photo', 6, owner.id)];
    const items = await itemsOf([tweet(spec({ media }))]);
    expect(items.map(({ kind }) => kind)).toEqual(['post', 'image']);
  });

  it('takes the one medium in `entities` where the whole list is missing', async () => {
    const items = await itemsOf([tweet(spec({ media: [picture], extra: { extended_entities: undefined } }))]);
    expect(items.map(({ kind }) => kind)).toEqual(['post', 'image']);
  });
});

describe('versions of one post', () => {
  const picture = medium('photo', 11);
  const first = spec({ media: [picture], serial: 1, edit: { is: 'initial' } });
  const later = (minutes: number, media = [picture]): TweetSpec =>
    spec({ at: at + minutes * 60_000, serial: 1, media, edit: { is: 'later', of: tweetId(first) } });
  const orders = [
    { what: 'oldest first', records: [first, later(1), later(2)] },
    { what: 'newest first', records: [later(2), later(1), first] },
    { what: 'mixed', records: [later(1), first, later(2)] },
  ];

  it.each(orders)('are items each, their picture once: $what', async ({ records }) => {
    const items = await itemsOf(records.map(tweet));
    expect(items.filter(({ kind }) => kind === 'post')).toHaveLength(3);
    const images = items.filter(({ kind }) => kind === 'image');
    expect(images).toHaveLength(1);
    expect(images[0]?.createdAt?.at).toBe(at);
    expect(items.filter(({ kind }) => kind === 'post').every(({ media }) => media.length === 1)).toBe(true);
  });

  it('are joined over parts of the file', async () => {
    const files = dataFiles({ account: accountFile, tweets: [tweet(later(1))] });
    files.set('data/tweets-part1.js', dataFileText('tweets', [tweet(first)], {}, 1));
    const { items } = await readX(files);
    expect(items.filter(({ kind }) => kind === 'image')).toHaveLength(1);
  });

  it('give a picture of the first version that has it, where the first is not in the export', async () => {
    const items = await itemsOf([tweet(later(2)), tweet(later(1))]);
    expect(items.filter(({ kind }) => kind === 'image').map(({ createdAt }) => createdAt?.at)).toEqual([
      at + 60_000,
    ]);
  });

  it('give a picture that only a later version has', async () => {
    const items = await itemsOf([tweet(first), tweet(later(1, [picture, medium('photo', 12)]))]);
    expect(items.filter(({ kind }) => kind === 'image')).toHaveLength(2);
  });
});

describe('damaged and odd tweets', () => {
  it('keeps the good ones around a broken one', async () => {
    const files = dataFiles({ account: accountFile });
    const good = [1, 2, 3].map((serial) => JSON.stringify(tweet(spec({ serial }))));
    files.set(
      'data/tweets.js',
      dataFileText('tweets', [good[0], '{ "tweet" : nonsense }', good[1], good[2]]),
    );
    const run = await readX(files);
    expect(run.items.filter(({ kind }) => kind === 'post')).toHaveLength(3);
    expect(run.coverage[0]?.records.failed).toBe(1);
    expect(run.coverage[0]?.failedRecords[0]).toMatchObject({ entry: 'data/tweets.js', pointers: ['/1'] });
  });

  it.each([
    [[]],
    [null],
    ['text'],
    [3],
    [{}],
    [{ tweet: {} }],
    [{ tweet: [] }],
    [{ tweet: { id: {}, full_text: 1 } }],
  ])('counts %j as a record that it did not understand', async (record) => {
    const run = await readX(dataFiles({ account: accountFile, tweets: [record, tweet(spec())] }));
    expect(run.items.filter(({ kind }) => kind === 'post')).toHaveLength(1);
    expect(run.coverage[0]?.records).toEqual({ read: 2, failed: 1 });
  });

  it('keeps a post whose fields have wrong types, and says what it can', async () => {
    const extra = {
      entities: [],
      extended_entities: 'none',
      edit_info: { edit: 5 },
      in_reply_to_status_id_str: {},
      created_at: 12,
      scopes: null,
      geo: 'here',
    };
    const item = await onlyItem(tweet(spec({ id: '9', extra })));
    expect(item).toMatchObject({ id: 'x:post:9', kind: 'post', createdAt: null, media: [] });
  });

  it('gives a post without an id the id that its time and words make', async () => {
    const extra = { id: undefined, id_str: undefined };
    expect((await onlyItem(tweet(spec({ extra }))))?.id).toMatch(/^x:post:[0-9a-f]{16}$/);
  });
});

describe('headers of tweets', () => {
  const header = (id: string): unknown => ({ tweet: { tweet_id: id, user_id: owner.id, created_at: '' } });

  it('report posts that the export names and does not hold, each once', async () => {
    const headers = ['1', '2', '3', '3'].map(header);
    const run = await readX(
      dataFiles({
        'tweet-headers': headers,
        'deleted-tweet-headers': [header('4')],
        tweets: [tweet(spec({ id: '2' }))],
      }),
    );
    expect(run.findings).toEqual([
      { id: 'x-header-without-tweet', platform: 'x', account: owner.id, count: 3 },
    ]);
  });

  it('are satisfied by deleted posts and by another export', async () => {
    const one = dataFiles({
      account: accountFile,
      'tweet-headers': ['1', '2'].map(header),
      tweets: [tweet(spec({ id: '1' }))],
    });
    const other = dataFiles({ account: accountFile, 'deleted-tweets': [tweet(spec({ id: '2' }))] });
    expect((await readX(one, other)).findings).toEqual([]);
  });
});
