import { describe, expect, it } from 'vitest';
import { metaJson } from '../../../tests/fixtures/meta/meta-json.ts';
import { readMeta } from '../../../tests/fixtures/meta/read.ts';
import type { Item } from '../../model/item.ts';
import { formatPartialDate } from '../../model/time.ts';
import { instagram } from './index.ts';

const folder = 'your_instagram_activity/media/';
const at = 1_714_550_000;

async function read(files: Readonly<Record<string, unknown>>): Promise<readonly Item[]> {
  const archive = new Map(
    Object.entries(files).map(([name, value]) => [`${folder}${name}.json`, metaJson(value)]),
  );
  return (await readMeta([instagram], archive)).items;
}

const medium = (name: string, more: object = {}): object => ({
  uri: `media/posts/202405/${name}`,
  creation_timestamp: at,
  title: '',
  ...more,
});
const envelope = (media: object, fields: readonly object[] = []): object => ({
  timestamp: at + 5,
  title: '',
  media: [],
  label_values: [{ label: 'Media', media: [media] }, ...fields],
});

/** `kind subject "text" minute: audience`. */
const lines = (items: readonly Item[]): readonly string[] =>
  items.map(({ kind, subject, text, createdAt, shownTo }) => {
    const when = createdAt === null ? '-' : formatPartialDate(createdAt).slice(0, 19);
    return `${kind} ${subject} ${text ?? '-'} ${when} ${shownTo.by === 'fact' ? shownTo.value : shownTo.by}`;
  });

describe('a post', () => {
  it('of one medium has its words and its time there', async () => {
    expect(lines(await read({ posts_1: [{ media: [medium('1_n.jpg', { title: 'Swärm' })] }] }))).toEqual([
      'post post Swärm 2024-05-01T07:53:20 account',
      'image post - 2024-05-01T07:53:20 account',
    ]);
  });

  it('has no subtitles among its media', async () => {
    const items = await read({ posts_1: [{ media: [medium('1_n.mp4'), medium('1_n.srt')] }] });
    expect(items.map(({ kind }) => kind)).toEqual(['post', 'video']);
  });

  it('of several has them around, else the first words and the earliest time inside', async () => {
    const inside = [
      medium('1_n.jpg', { creation_timestamp: at + 60 }),
      medium('2_n.jpg', { title: 'Second' }),
    ];
    const items = await read({
      posts_1: [
        { media: inside, title: 'Around', creation_timestamp: at + 120 },
        { media: inside.map((each) => ({ ...each, uri: 'media/posts/x/3_n.jpg' })) },
      ],
    });
    expect(lines(items.filter(({ kind }) => kind === 'post'))).toEqual([
      'post post Around 2024-05-01T07:55:20 account',
      'post post Second 2024-05-01T07:53:20 account',
    ]);
  });

  it.each(['', 'https://cdn.example/1.jpg', '/etc/passwd', 'media/../../x.jpg'])(
    'whose file is named %j is its words alone',
    async (uri) => {
      const items = await read({ posts_1: [{ media: [medium('', { uri, title: 'Words' })] }] });
      expect(lines(items).filter((line) => line.startsWith('post'))).toEqual([
        'post post Words 2024-05-01T07:53:20 account',
      ]);
    },
  );

  it('in both files is one, under the time of the numbered one', async () => {
    const items = await read({
      posts_1: [{ media: [medium('1_n.jpg', { title: 'Swarm' })] }],
      posts: [envelope(medium('1_n.jpg'), [{ label: 'Draft', value: 'False' }])],
    });
    expect(lines(items)).toEqual([
      'post post Swarm 2024-05-01T07:53:20 account',
      'image post - 2024-05-01T07:53:20 account',
    ]);
    expect(items[0]?.alsoFrom.map(({ entry }) => entry)).toEqual([`${folder}posts.json`]);
  });

  it.each([
    ['Draft', 'True', 'draft', 'private'],
    ['Entwurf', 'Wahr', 'draft', 'private'],
    ['Draft', 'False', 'post', 'account'],
    // In a language that is not known: perhaps a draft, since the numbered file does not have it.
    ['Luonnos', 'Tosi', 'post', 'unknown'],
  ])('in the full file alone, marked %s %s, is a %s, %s', async (label, value, subject, audience) => {
    const items = await read({
      posts_1: [{ media: [medium('1_n.jpg')] }],
      posts: [envelope(medium('2_n.jpg'), [{ label, value }])],
    });
    expect(lines(items).slice(2)).toEqual([
      `post ${subject} - 2024-05-01T07:53:25 ${audience}`,
      `image ${subject} - 2024-05-01T07:53:25 ${audience}`,
    ]);
  });

  it('without a mark, and without a numbered file to compare with, is a post', async () => {
    expect(lines(await read({ posts: [envelope(medium('2_n.jpg'))] }))).toEqual([
      'post post - 2024-05-01T07:53:25 account',
      'image post - 2024-05-01T07:53:25 account',
    ]);
  });

  it('that the full file calls a draft is one wherever else it stands', async () => {
    const items = await read({
      posts_1: [{ media: [medium('1_n.jpg')] }],
      posts: [envelope(medium('1_n.jpg'), [{ label: 'Draft', value: 'True' }])],
    });
    expect(lines(items)).toEqual([
      'post draft - 2024-05-01T07:53:20 private',
      'image draft - 2024-05-01T07:53:20 private',
    ]);
    expect(items.map(({ corner }) => corner)).toEqual(['draft', undefined]);
  });

  it('whose members hang deep in the record has all of them, each once', async () => {
    const deep = {
      dict: [{ title: '', dict: [{ label: 'Media', media: [medium('2_n.jpg'), medium('1_n.jpg')] }] }],
    };
    const items = await read({ posts: [envelope(medium('1_n.jpg'), [deep])] });
    expect(lines(items).filter((line) => line.startsWith('image'))).toHaveLength(2);
  });

  it('that is a reel too is the reel: by its file, or by its second and words', async () => {
    const reel = (name: string): object => medium(name, { uri: `media/reels/202405/${name}`, title: 'Film' });
    const items = await read({
      reels: { ig_reels_media: [{ media: [reel('1_c.mp4')] }] },
      posts_1: [{ media: [reel('1_c.mp4')] }],
      posts_2: [{ media: [medium('9_c.mp4', { title: 'Film' })] }],
    });
    expect(lines(items)).toEqual(['reel post Film 2024-05-01T07:53:20 account']);
    expect(items[0]?.alsoFrom).toHaveLength(2);
  });

  it('names others by @, not addresses and not the person', async () => {
    const title = 'With @Grace.synthetic. and @bob_synthetic, not me@mail.example or @grace.synthetic';
    const [post] = await read({ posts_1: [{ media: [medium('1_n.jpg', { title })] }] });
    expect(post?.mentions).toEqual(['grace.synthetic', 'bob_synthetic']);
  });

  it('carries the coordinates of its picture, in one part or in several', async () => {
    const exif = { photo_metadata: { exif_data: [{ latitude: 52.1, longitude: 5.1 }, { device_id: 'x' }] } };
    const items = await read({ posts_1: [{ media: [medium('1_n.jpg', { media_metadata: exif })] }] });
    expect(items.map(({ hasCoordinates }) => hasCoordinates)).toEqual([true, true]);
  });
});
