import { describe, expect, it } from 'vitest';
import {
  accountFile,
  audienceLabel,
  dataFiles,
  type Files,
  readX,
} from '../../../../tests/fixtures/x/read.ts';

type Records = Readonly<Record<string, readonly unknown[]>>;

async function linesOf(files: Records, more: Files = new Map()): Promise<readonly string[]> {
  const { items } = await readX(new Map([...dataFiles(files), ...more]));
  return items.map(
    ({ kind, subject, by, shownTo, text }) => `${kind} ${subject} ${by} ${text}: ${audienceLabel(shownTo)}`,
  );
}

describe('searches, interests and contacts', () => {
  it('takes saved searches', async () => {
    expect(
      await linesOf({ 'saved-search': [{ savedSearch: { savedSearchId: '1', query: 'varroa' } }] }),
    ).toEqual(['search search self varroa: private platform-rule']);
  });

  it('takes what X thinks the person likes, one an entry, equal ones once, by X', async () => {
    const interests = {
      interests: [
        { name: 'Bees', isDisabled: false },
        { name: 'Rain', isDisabled: true },
        { name: 'Bees', isDisabled: false },
        4,
      ],
      partnerInterests: ['Gardens'],
      audienceAndAdvertisers: { lookalikeAdvertisers: ['@shop'] },
      shows: ['Hive of the Year'],
    };
    const p13nData = {
      demographics: { languages: [{ language: 'English' }], genderInfo: { gender: 'female' } },
      interests,
    };
    expect(await linesOf({ personalization: [{ p13nData }] })).toEqual(
      ['Bees', 'Rain', 'Gardens', 'Hive of the Year'].map(
        (name) => `ad-interest ad-interest other ${name}: private platform-rule`,
      ),
    );
  });

  it('takes uploaded contacts as the person gave them', async () => {
    const contact = { id: '1', emails: ['bo@example.org'], phoneNumbers: ['+31 6 1'] };
    expect(await linesOf({ contact: [{ contact }, { contact }] })).toEqual([
      'contact contact self bo@example.org\n+31 6 1: private platform-rule',
    ]);
  });
});

describe('community notes, lists and Moments', () => {
  it('takes notes, ratings and requests as published by X', async () => {
    const rating = { noteId: '2', helpfulnessLevel: 'Helpful', createdAt: '2024-01-01T00:00:00.000Z' };
    expect(
      await linesOf({
        'community-note': [{ communityNote: { noteId: '1', summary: 'Not so.' } }],
        'community-note-rating': [{ communityNoteRating: rating }],
        'birdwatch-note': [{ birdwatchNote: { noteId: '3', summary: 'Nor so.' } }],
      }),
    ).toEqual([
      'other other self Not so.: public platform-rule',
      'other other self Nor so.: public platform-rule',
      'other other self null: public platform-rule',
    ]);
  });

  it('takes lists in both forms; those of others by others; nobody knows who sees them', async () => {
    const url = 'https://twitter.com/ada_example/lists/bees';
    expect(
      await linesOf({
        'lists-created': [{ userListInfo: { url } }, { userListInfo: { urls: [] } }],
        'lists-subscribed': [{ userListInfo: { urls: [`${url}1`, `${url}2`] } }],
        'lists-member': [{ userListInfo: { url: `${url}3` } }],
      }),
    ).toEqual([
      'other other self null: unknown none',
      'other other self null: unknown none',
      'other other self null: unknown none',
      'other other other null: unknown none',
    ]);
  });

  it("takes a Moment and none of the other people's posts in it", async () => {
    const moment = {
      momentId: '1',
      title: 'Swarm',
      createdAt: '2018-01-01T00:00:00.000Z',
      tweets: [{ tweet: { id: '2' } }],
    };
    expect(await linesOf({ moment: [{ moment }] })).toEqual(['other other self Swarm: unknown none']);
  });

  it('takes replies that X asked to think over as seen by nobody else', async () => {
    expect(await linesOf({ 'reply-prompt': [{ replyPrompt: { promptId: '1', text: 'Sharp' } }] })).toEqual([
      'other other self Sharp: private platform-rule',
    ]);
  });
});

describe('articles', () => {
  const article = (id: string, more: Readonly<Record<string, unknown>> = {}): unknown => ({
    article: { id, title: 'On bees', content: 'They hum.', ...more },
  });
  const details = (given: Readonly<Record<string, unknown>>): unknown => ({ articleMetadata: given });
  const published = 'article article self On bees\n\nThey hum.: account';
  const draft = 'article draft self On bees\n\nThey hum.: private stated';

  it.each<{ what: string; files: Records; lines: readonly string[] }>([
    {
      what: 'details say so',
      files: {
        'article-metadata': [details({ id: '1', lifecycleState: 'Published' })],
        article: [article('1')],
      },
      lines: [published],
    },
    {
      what: 'details say so as an enumeration',
      files: {
        'article-metadata': [details({ id: '1', lifecycleState: { value: '2', name: 'Published' } })],
        article: [article('1')],
      },
      lines: [published],
    },
    {
      what: 'it says so itself',
      files: { article: [article('1', { lifecycleState: 'Published' })] },
      lines: [published],
    },
    {
      what: 'details without an id all say so',
      files: { 'article-metadata': [details({ lifecycleState: 'Published' })], article: [article('1')] },
      lines: [published],
    },
    {
      what: 'the older file names are used',
      files: {
        'twitter-article-metadata': [details({ id: '1', lifecycleState: 'Published' })],
        'twitter-article': [article('1')],
      },
      lines: [published],
    },
  ])('are published where $what', async ({ files, lines }) => {
    expect(await linesOf(files)).toEqual(lines);
  });

  it.each<{ what: string; files: Records; lines: readonly string[] }>([
    { what: 'nothing is said', files: { article: [article('1')] }, lines: [draft] },
    {
      what: 'details call it a draft',
      files: { 'article-metadata': [details({ id: '1', lifecycleState: 'Draft' })], article: [article('1')] },
      lines: [draft],
    },
    {
      what: 'the published one is another',
      files: {
        'article-metadata': [details({ id: '2', lifecycleState: 'Published' })],
        article: [article('1')],
      },
      lines: [draft],
    },
    {
      what: 'details without an id disagree',
      files: {
        'article-metadata': [details({ lifecycleState: 'Published' }), details({ lifecycleState: 'Draft' })],
        article: [article('1'), article('2')],
      },
      lines: [draft, draft],
    },
  ])('are drafts where $what', async ({ files, lines }) => {
    expect(await linesOf(files)).toEqual(lines);
  });

  it('are dated by their first publication', async () => {
    const metadata = details({
      id: '1',
      lifecycleState: 'Published',
      createdatMs: '1700000000000',
      firstPublishedAtMs: '1710000000000',
    });
    const { items } = await readX(dataFiles({ 'article-metadata': [metadata], article: [article('1')] }));
    expect(items[0]?.createdAt?.at).toBe(1_710_000_000_000);
  });

  it('are dated by the day that their details give where they were never published, or no day of that is told', async () => {
    const metadata = ['Draft', 'Published'].map((lifecycleState, at) =>
      details({ id: String(at), lifecycleState, createdatMs: '1700000000000' }),
    );
    const { items } = await readX(
      dataFiles({ 'article-metadata': metadata, article: [article('0'), article('1')] }),
    );
    expect(items.map(({ createdAt }) => createdAt?.at)).toEqual([1_700_000_000_000, 1_700_000_000_000]);
  });
});

describe('services that are gone', () => {
  it('shows a Fleet for a day', async () => {
    const made = Date.UTC(2021, 1, 1, 12);
    const fleet = [{ fleet: { fleetId: '5', createdAt: new Date(made).toISOString(), text: 'Fleeting' } }];
    const files = new Map([...dataFiles({ fleet }), ['data/fleet_media/5-a.jpg', 'x'] as const]);
    const { items } = await readX(files);
    expect(items).toMatchObject([
      {
        id: 'x:story:5',
        subject: 'post',
        media: [{ entry: 'data/fleet_media/5-a.jpg', type: 'image' }],
        shownTo: { by: 'account', ended: { at: made + 86_400_000, now: 'private' } },
      },
    ]);
  });

  it.each([
    {
      what: 'of its time until it closed',
      createdAt: '2019-02-01T00:00:00.000000000Z',
      ended: { at: Date.UTC(2021, 2, 31), now: 'private' },
    },
    {
      what: 'of later, on live video of X, without an end',
      createdAt: '2025-02-01T00:00:00.000Z',
      ended: undefined,
    },
  ])('shows comments on Periscope $what', async ({ createdAt, ended }) => {
    const comment = { broadcastId: '1', byAccountId: '1', createdAt, text: 'Hello' };
    const { items } = await readX(
      dataFiles({ 'periscope-comments-made-by-user': [{ periscopeCommentsMadeByUser: comment }] }),
    );
    expect(items[0]).toMatchObject({
      kind: 'comment',
      subject: 'post',
      shownTo: { value: 'public', basis: 'platform-rule' },
    });
    const end = items[0]?.shownTo.ended;
    expect(end && { at: end.at, now: end.now }).toEqual(ended);
  });

  it('counts a broadcast once though two files name it', async () => {
    const record = { id: '7', title: 'Live' };
    expect(
      await linesOf({
        'periscope-broadcast-metadata': [{ periscopeBroadcastMetadata: record }],
        'periscope-expired-broadcasts': [{ periscopeExpiredBroadcasts: record }],
      }),
    ).toEqual(['video post self Live: public platform-rule, ended']);
  });

  it('takes Spaces as open to anyone', async () => {
    expect(
      await linesOf({ 'spaces-metadata': [{ spacesMetadata: { spaceId: '1AbC', title: 'Talk' } }] }),
    ).toEqual(['other post self Talk: public platform-rule']);
  });
});

describe('files that are evidence only', () => {
  it('are read and give no items', async () => {
    const run = await readX(
      dataFiles({
        'protected-history': [
          { protectedHistory: { protectedAt: '2024-10-01T05:00:07.000Z', action: 'Protect' } },
          { protectedHistory: { protectedAt: 'x' } },
        ],
        'account-suspension': [
          { accountSuspension: { timeStamp: '2024-10-01T05:00:07.000Z', action: 'Suspend' } },
        ],
      }),
    );
    expect(run.items).toEqual([]);
    expect(run.coverage[0]).toMatchObject({
      read: ['data/protected-history.js', 'data/account-suspension.js'],
      records: { read: 2, failed: 1 },
    });
  });

  it('tell of files that the manifest names and the archive does not hold', async () => {
    const file = (fileName: string): unknown => ({
      files: [{ fileName, globalName: 'YTD.x.part0', count: '1' }],
    });
    const config = {
      userInfo: {},
      dataTypes: { account: file('data/account.js'), like: file('data/like.js'), a: { mediaDirectory: 'x' } },
    };
    const files = new Map([
      ...dataFiles({ account: accountFile }),
      ['data/manifest.js', `window.__THAR_CONFIG = ${JSON.stringify(config)}`] as const,
    ]);
    expect((await readX(files)).findings).toMatchObject([{ id: 'x-listed-file-missing', count: 1 }]);
  });
});

describe('posts of the time of Circles', () => {
  const tweets = [{ tweet: { id_str: '1', full_text: 'x', created_at: 'Wed Mar 01 10:00:00 +0000 2023' } }];
  const manifest = (generationDate: string): Files =>
    new Map([
      [
        'data/manifest.js',
        `window.__THAR_CONFIG = ${JSON.stringify({ userInfo: { accountId: '1' }, archiveInfo: { generationDate } })}`,
      ],
    ]);

  it('may have been for the Circle, where the export was made after its end', async () => {
    const run = await readX(new Map([...dataFiles({ tweets }), ...manifest('2024-07-01T00:00:00.000Z')]));
    expect(run.findings).toMatchObject([{ id: 'x-former-circle-posts', count: 1 }]);
  });

  it('were not, where the export keeps circle posts apart', async () => {
    const older = await readX(
      new Map([
        ...dataFiles({ tweets, 'twitter-circle-tweet': [] }),
        ...manifest('2024-07-01T00:00:00.000Z'),
      ]),
    );
    const during = await readX(new Map([...dataFiles({ tweets }), ...manifest('2023-06-01T00:00:00.000Z')]));
    expect([older.findings, during.findings]).toEqual([[], []]);
  });
});
