import { describe, expect, it } from 'vitest';
import { instagramArchive } from '../../../tests/fixtures/instagram/archive.ts';
import { memoryArchive } from '../../../tests/fixtures/x/memory-archive.ts';
import type { EntryPath } from '../../model/item.ts';
import type { Recognition } from '../platform.ts';
import { recognise } from './recognise.ts';

type Files = ReadonlyMap<string, string | Uint8Array>;
const recogniseFiles = (files: Files): Promise<Recognition | null> => recognise(memoryArchive(files));

describe('recognising an Instagram export', () => {
  it.each([
    ['activity-media', 'activity-media'],
    ['activity-content', 'activity-content'],
  ] as const)('is certain by the name of its folder: %s', async (layout, told) => {
    const { files } = instagramArchive({ layout });
    expect(await recogniseFiles(files)).toMatchObject({ confidence: 1, layout: told, format: 'json' });
  });

  it.each([
    ['sections', 1],
    ['content', 0.95],
  ] as const)('knows the older layouts by name and content: %s', async (layout, confidence) => {
    const { files } = instagramArchive({ layout });
    expect(await recogniseFiles(files)).toMatchObject({ confidence, layout });
  });

  it('knows one in a folder of its own', async () => {
    const { files } = instagramArchive({ layout: 'content' });
    const deeper = new Map([...files].map(([path, content]) => [`instagram-ada/${path}`, content]));
    expect(await recogniseFiles(deeper)).toMatchObject({ confidence: 0.95 });
  });

  it.each<{ what: string; files: Files; confidence: number }>([
    {
      what: 'the files of 2018',
      files: new Map([
        [
          'media.json',
          '{"photos": [{"caption": "a", "taken_at": "2018-01-01T00:00:00", "path": "photos/a.jpg"}]}',
        ],
      ]),
      confidence: 0.9,
    },
    {
      what: 'a part with media only',
      files: new Map([['media/posts/202405/440000001_100_n.jpg', 'x']]),
      confidence: 0.5,
    },
    {
      what: 'a trimmed one with its posts',
      files: new Map([['content/posts_1.json', '[{"media": [{"uri": "a.jpg", "creation_timestamp": 1}]}]']]),
      confidence: 0.8,
    },
    {
      what: 'pages of 2022',
      files: new Map([
        ['content/posts_1.html', '<html><div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"></div>'],
      ]),
      confidence: 0.8,
    },
    {
      what: 'the profile alone',
      files: new Map([['personal_information/personal_information.json', '{"profile_user": []}']]),
      confidence: 0.9,
    },
  ])('knows $what', async ({ files, confidence }) => {
    expect(await recogniseFiles(files)).toMatchObject({ confidence });
  });

  it.each<{ what: string; files: Files }>([
    { what: 'nothing', files: new Map() },
    { what: 'an archive of X', files: new Map([['data/tweets.js', 'window.YTD.tweets.part0 = []']]) },
    {
      what: 'an export of Facebook',
      files: new Map([
        ['your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json', '[]'],
        ['personal_information/profile_information/profile_information.json', '{"profile_v2": {}}'],
        ['messages/inbox/a_1/message_1.json', '{}'],
      ]),
    },
    {
      what: 'a site with posts',
      files: new Map([['content/posts_1.json', '[{"title": "Hello", "body": "World"}]']]),
    },
    {
      what: 'a page saved by a browser',
      files: new Map([['Instagram.html', '<html><title>Instagram</title>']]),
    },
    {
      what: 'a project with such names',
      files: new Map([
        ['media.json', '{"files": []}'],
        ['profile.json', '{"id": 1}'],
      ]),
    },
    { what: 'a folder of pictures', files: new Map([['photos/2018/a.jpg', 'x']]) },
  ])('does not take for one: $what', async ({ files }) => {
    expect(await recogniseFiles(files)).toBeNull();
  });

  it("owns what is surely Instagram's in an archive that holds Facebook's export too", async () => {
    const found = await recogniseFiles(instagramArchive({}).files);
    const owns = (path: string): boolean | undefined => found?.owns?.(path as EntryPath);
    expect(owns('your_instagram_activity/media/posts_1.json')).toBe(true);
    expect(owns('personal_information/personal_information/personal_information.json')).toBe(true);
    expect(owns('personal_information/profile_information/profile_information.json')).toBe(false);
    expect(owns('your_facebook_activity/posts/your_posts_1.json')).toBe(false);
    expect(owns('messages/inbox/a_1/message_1.json')).toBe(false);
  });
});
