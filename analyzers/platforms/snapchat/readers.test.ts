import { describe, expect, it } from 'vitest';
import { readSnapchat } from '../../../tests/fixtures/snapchat/read.ts';
import type { Item } from '../../model/item.ts';
import { formatPartialDate } from '../../model/time.ts';

const account = {
  'Basic Information': { Username: 'Ada.Synthetic', Name: 'Ada' },
  'Login History': [],
};

/** The items of one file beside an account. */
async function itemsOf(
  name: string,
  content: unknown,
  media: readonly string[] = [],
): Promise<readonly Item[]> {
  const run = await readSnapchat(
    new Map([
      ['json/account.json', JSON.stringify(account)],
      [`json/${name}.json`, JSON.stringify(content)],
      ...media.map((path) => [path, 'x'] as const),
    ]),
  );
  return run.items.filter(({ source }) => !source.entry.startsWith('json/account.json'));
}

const audience = ({ shownTo }: Item): string =>
  shownTo.by === 'fact' ? `${shownTo.value} ${shownTo.basis}` : 'account';
const at = '2024-05-01 09:53:20 UTC';

describe('sounds', () => {
  it.each([
    ['Public', 'public stated'],
    ['private', 'private stated'],
    [true, 'public stated'],
    ['No', 'private stated'],
    ['', 'unknown none'],
  ])('are as open as the archive says: %j', async (mark, expected) => {
    const content = {
      'My Sounds': [{ Created: at, 'Sound Name': 'Hum', 'Is Public?': mark, Content: 'hum.mp4' }],
    };
    const [sound] = await itemsOf('custom_sounds', content, ['html/CustomSounds/hum.mp4']);
    if (sound === undefined) throw new Error('no sound');
    expect(audience(sound)).toBe(expected);
    expect(sound.media).toEqual([{ entry: 'html/CustomSounds/hum.mp4', input: 0, type: 'audio' }]);
  });
});

describe('places', () => {
  it.each([
    [
      { 'Location History': [['2024/05/01 09:53:20 UTC', '51.3 ± 14.2, 12.3 ± 14.2']] },
      ['51.3 ± 14.2, 12.3 ± 14.2'],
    ],
    [{ 'Daily Top Locations': [{ 'Date: 2024-09-05 UTC': '51.3, 12.3' }] }, ['51.3, 12.3']],
    [
      { 'Daily Top Locations': ['Latitude, Longitude: 51.3, 12.3', 'Latitude, Longitude: 0.0, 0.0'] },
      ['Latitude, Longitude: 51.3, 12.3'],
    ],
    [{ 'Home & Work': { Home: '51.3, 12.3', Work: '51.4, 12.4' } }, ['51.3, 12.3', '51.4, 12.4']],
    [{ 'Latest Location': [{ City: 'Leipzig', Country: '' }] }, ['Leipzig']],
    [{ 'Frequent Locations': [] }, []],
  ])('are one item a record: %j', async (content, texts) => {
    expect((await itemsOf('location_history', content)).map(({ text }) => text)).toEqual(texts);
  });

  it('keep the day that stands in a key', async () => {
    const [place] = await itemsOf('location_history', {
      'Daily Top Locations': [{ 'Date: 2024-09-05 UTC': '51.3, 12.3' }],
    });
    expect(place?.createdAt == null ? null : formatPartialDate(place.createdAt)).toBe('2024-09-05');
  });
});

describe('Shared Stories', () => {
  it('are one item for the files of one Snap, each of which has a row', async () => {
    const row = { 'Story Id': 'one', Created: at, Content: 'a.mp4' };
    const content = {
      'Shared Story': [row, { ...row, Content: 'b.jpg' }, { ...row, Created: '2024-05-01 09:53:21 UTC' }],
    };
    const found = await itemsOf('shared_story', content, ['shared_story/a.mp4', 'shared_story/b.jpg']);
    expect(found.map(({ media }) => media.map(({ entry }) => entry))).toEqual([
      ['shared_story/a.mp4', 'shared_story/b.jpg'],
      ['shared_story/a.mp4'],
    ]);
  });
});

describe('what was written to support', () => {
  it.each([
    ['bitmoji', { 'Support Cases': [{ Date: at, Subject: 'Help' }] }],
    ['support_note', { 'Support Notes': [{ 'Create Time': at, Subject: 'Help' }] }],
  ])('has its time and its words: %s', async (name, content) => {
    const found = await itemsOf(name, content);
    expect(found.filter(({ kind }) => kind === 'other')).toMatchObject([
      { text: 'Help', createdAt: { at: Date.UTC(2024, 4, 1, 9, 53, 20) } },
    ]);
  });
});

describe('searches', () => {
  it('are known to the hour, and equal rows are one', async () => {
    const row = { 'Date and time (hourly)': '2024-05-01 09:00:00 UTC', 'Search Term': 'bees', Location: '' };
    const found = await itemsOf('search_history', { '': [row, row, { ...row, 'Search Term': 'hives' }] });
    expect(found.map(({ text, createdAt }) => [text, createdAt?.precision])).toEqual([
      ['bees', 'minute'],
      ['hives', 'minute'],
    ]);
  });
});

describe('messages', () => {
  const message = {
    'Media Type': 'TEXT',
    Created: at,
    Content: 'x',
    'Conversation Title': null,
    'Created(microseconds)': 1,
  };
  const byOf = async (title: string, ...rows: readonly object[]) =>
    (await itemsOf('chat_history', { [title]: rows.map((row) => ({ ...message, ...row })) })).map(
      ({ kind, subject, by }) => `${kind} ${subject} ${by}`,
    );

  it.each([
    ['a mark', 'bob', [{ From: 'x', IsSender: true }], ['message message self']],
    [
      'the user name, in any case',
      'bob',
      [{ From: 'ada.synthetic' }, { From: 'bob' }],
      ['message message self', 'message message other'],
    ],
    ['a title', 'bob', [{ From: 'bob', 'Conversation Title': 'Hive' }], ['group-message message other']],
    [
      'an id for a name',
      '11111111-2222-4333-8444-555555555555',
      [{ From: 'bob' }],
      ['group-message message other'],
    ],
    [
      'three people',
      'hive',
      [{ From: 'bob' }, { From: 'grace' }],
      ['group-message message other', 'group-message message other'],
    ],
    [
      'My AI in the inbox',
      'myai',
      [{ From: 'ada.synthetic' }, { From: 'myai', Content: 'y' }],
      ['ai-chat my-ai self', 'ai-chat my-ai assistant'],
    ],
    ['My AI called', 'bob', [{ From: 'bob', Content: '@My AI hello' }], ['message message-with-ai other']],
    ['a call', 'bob', [{ From: 'bob', 'Media Type': 'STATUSCALLMISSEDAUDIO' }], []],
  ])('are told by %s', async (_, title, rows, expected) => {
    expect(await byOf(title, ...rows)).toEqual(expected);
  });

  it('name their files by id', async () => {
    const row = {
      ...message,
      From: 'bob',
      'Media Type': 'MEDIA',
      Content: null,
      'Media IDs': 'b~one | b~two',
    };
    const [found] = await itemsOf('chat_history', { bob: [row] }, ['chat_media/2024-05-01_b~one.jpg']);
    expect(found?.media).toEqual([
      { entry: 'chat_media/2024-05-01_b~one.jpg', input: 0, type: 'image' },
      { entry: null, input: null, type: 'image' },
    ]);
  });
});

describe('faces', () => {
  it.each([
    [{ 'Cameos Body Selected': 'FEMALE', Hairstyle: '' }, 1],
    [{ 'Cameos Body Selected': 'NONE', 'Use My Cameos Selfie': 'No' }, 0],
  ])('a Cameos mark: %j', async (value, count) => {
    expect(await itemsOf('cameos_metadata', { 'Cameos Selfie': value })).toHaveLength(count);
  });

  it('a list of an AI feature, should an export ever have one', async () => {
    const content = { 'My Selfies': [{ Date: at, File: 'one.jpg' }] };
    const [selfie] = await itemsOf('my_selfie', content, ['my_selfie/one.jpg']);
    expect(selfie).toMatchObject({
      kind: 'ai-selfie',
      subject: 'ai-feature',
      media: [{ entry: 'my_selfie/one.jpg' }],
    });
  });
});

describe('names that were given up', () => {
  const changes = (...rows: readonly (readonly [string, string])[]) =>
    itemsOf('account_history', {
      'Display Name Change': rows.map(([day, name]) => ({ Date: day, 'Display Name': name })),
    });
  const ends = (items: readonly Item[]) =>
    items.map(({ text, shownTo: { ended } }) => [
      text,
      ended?.at == null ? null : new Date(ended.at).getUTCFullYear(),
    ]);

  it('end with the next change where the newest is the name of today', async () => {
    const found = await changes(
      ['2023-01-01 10:00:00 UTC', 'Ada'],
      ['2021-01-01 10:00:00 UTC', 'B'],
      ['2019-01-01 10:00:00 UTC', 'C'],
    );
    expect(ends(found)).toEqual([
      ['B', 2023],
      ['C', 2021],
    ]);
  });

  it('end on their own day where it is not', async () => {
    expect(ends(await changes(['2021-01-01 10:00:00 UTC', 'B'], ['2019-01-01 10:00:00 UTC', 'C']))).toEqual([
      ['B', 2021],
      ['C', 2019],
    ]);
  });
});
