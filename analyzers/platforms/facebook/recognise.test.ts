import { describe, expect, it } from 'vitest';
import { facebookArchive } from '../../../tests/fixtures/facebook/archive.ts';
import { memoryArchive } from '../../../tests/fixtures/x/memory-archive.ts';
import { recognise } from './recognise.ts';

const recognised = (files: Record<string, string>) =>
  recognise(memoryArchive(new Map(Object.entries(files))));

describe('recognise', () => {
  it.each(['V1', 'V2', 'V3'] as const)('knows the tree %s', async (layout) => {
    const found = await recognise(memoryArchive(facebookArchive({ layout }).files));
    expect(found).toMatchObject({ confidence: 1, layout, format: 'json' });
  });

  it.each([
    [
      'a tree pushed under another',
      'personal_information/profile_information/your_facebook_activity/posts/x.json',
      'V3',
    ],
    ['an additional profile', "this_profile's_activity_across_facebook/posts/profile_posts_1.json", 'page'],
    [
      'the same with another apostrophe',
      'this_profile_s_activity_across_facebook/posts/profile_posts_1.json',
      'page',
    ],
  ])('knows %s', async (_, path, layout) => {
    const found = await recognised({ [path]: '[{"timestamp": 1700000000, "data": []}]' });
    expect(found).toMatchObject({ confidence: 1, layout });
  });

  it('knows a part that holds media only', async () => {
    const found = await recognised({ 'your_facebook_activity/posts/media/a/1_n.jpg': 'x' });
    expect(found).toMatchObject({ layout: 'part' });
    expect(found?.confidence).toBeGreaterThan(0.8);
  });

  it('looks further where the smallest file says nothing but a name', async () => {
    const files = {
      'groups/your_groups.json': '{"groups_admined":[{"name":"x"}]}',
      'comments/comments.json': '{"comments":[{"timestamp":1700000000,"title":"x","data":[]}]}',
    };
    expect(await recognised(files)).toMatchObject({ layout: 'V1' });
  });

  it('takes posts next to the profile as certain, whatever stands in them', async () => {
    const files = { 'posts/your_posts_1.json': '[{}]', 'profile_information/profile_information.json': '{}' };
    expect(await recognised(files)).toMatchObject({ layout: 'V1' });
  });

  it('takes one folder out of an archive', async () => {
    const files = {
      'connections/friends/your_friends.json': '{"friends_v2":[{"name":"x","timestamp":1700000000}]}',
    };
    expect((await recognised(files))?.confidence).toBeGreaterThan(0.5);
  });

  it.each([
    [
      "Instagram's folders",
      {
        'personal_information/personal_information/personal_information.json': '{"profile_user":[]}',
        'your_instagram_activity/media/posts_1.json':
          '[{"media":[{"uri":"a","creation_timestamp":1700000000}]}]',
        'connections/followers_and_following/following.json': '{}',
      },
    ],
    [
      'a blog',
      { 'posts/your_posts.html': '<html><body>hello</body></html>', 'comments/comments.json': '{"a":1}' },
    ],
    [
      'a page that was saved',
      { 'Facebook.html': '<html><head><title>Facebook</title></head></html>', 'Facebook_files/a.css': '' },
    ],
    ['a project', { 'messages/inbox.json': '[]', 'groups/index.json': '{}', 'index.html': '<html>' }],
  ])('leaves %s alone', async (_, files) => {
    expect(await recognised(files)).toBeNull();
  });

  it('owns what is surely its own', async () => {
    const found = await recognise(memoryArchive(facebookArchive().files));
    const owns = (path: string): boolean => found?.owns?.(path as never) ?? false;
    expect(owns('your_facebook_activity/messages/inbox/bob_1/message_1.json')).toBe(true);
    expect(owns('connections/friends/your_friends.json')).toBe(true);
    expect(owns('your_instagram_activity/messages/inbox/bob_1/message_1.json')).toBe(false);
    expect(owns('connections/followers_and_following/following.json')).toBe(false);
  });
});
