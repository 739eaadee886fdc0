import { line, type PageStyle, page, postBlock } from '../fixtures/facebook/html.ts';
import { postJson } from '../fixtures/facebook/json.ts';
import { instagramPage } from '../fixtures/instagram/html.ts';
import { metaJson } from '../fixtures/meta/meta-json.ts';

/** Files of posts and messages as Facebook and Instagram write them, about 60 MB each. */
export const metaInputs = [
  'facebook-posts-json',
  'facebook-messages-json',
  'facebook-posts-html',
  'facebook-messages-html',
  'instagram-posts-json',
  'instagram-messages-json',
  'instagram-posts-html',
  'instagram-messages-html',
] as const;
export type MetaInput = (typeof metaInputs)[number];

const facebook = 'your_facebook_activity';
const instagram = 'your_instagram_activity';

/** The file that each input holds. */
export const metaFiles: Readonly<Record<MetaInput, string>> = {
  'facebook-posts-json': `${facebook}/posts/your_posts__check_ins__photos_and_videos_1.json`,
  'facebook-messages-json': `${facebook}/messages/inbox/bob_1/message_1.json`,
  'facebook-posts-html': `${facebook}/posts/your_posts__check_ins__photos_and_videos_1.html`,
  'facebook-messages-html': `${facebook}/messages/inbox/bob_1/message_1.html`,
  'instagram-posts-json': `${instagram}/media/posts_1.json`,
  'instagram-messages-json': `${instagram}/messages/inbox/bob_1/message_1.json`,
  'instagram-posts-html': `${instagram}/media/posts_1.html`,
  'instagram-messages-html': `${instagram}/messages/inbox/bob_1/message_1.html`,
};

/** The words of a record, the same for the same number. */
export type Words = (i: number) => string;

const start = 1_500_000_000;
const wanted = 60e6;
const style: PageStyle = { era: '2025', language: 'en', east: 480 };

export function metaFile(name: MetaInput, words: Words): string {
  const isPage = name.endsWith('html');
  if (name.includes('messages')) {
    const messages = (count: number): object => thread(count, words);
    if (!isPage) return sized((count) => metaJson(messages(count)));
    if (name.startsWith('instagram')) return sized((count) => instagramPage(messages(count), 'main'));
    return sized((count) =>
      page(
        'Bob Example',
        numbers(count).map((i) => messageBlock(i, words)),
        style,
      ),
    );
  }
  if (name.startsWith('instagram')) {
    const posts = (count: number): object[] => numbers(count).map((i) => instagramPost(i, words));
    return sized((count) => (isPage ? instagramPage(posts(count), 'main') : metaJson(posts(count))));
  }
  const posts = (count: number) => numbers(count).map((i) => facebookPost(i, words));
  return sized((count) =>
    isPage
      ? page(
          'Posts',
          posts(count).map((post) => postBlock(post, style)),
          style,
        )
      : metaJson(posts(count).map(postJson)),
  );
}

/** As many records as give about the wanted size. */
function sized(make: (count: number) => string): string {
  const trial = 2000;
  return make(Math.ceil((wanted / make(trial).length) * trial));
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i);
}

/** One post in three has a photo, with what the camera wrote. */
function facebookPost(i: number, words: Words) {
  const at = start + i * 600;
  const uri = `${facebook}/posts/media/Mobileuploads_Ab12/${440_000 + i}_n.jpg`;
  const exif = { latitude: 52.1, longitude: 5.1, upload_ip: '192.0.2.7' };
  return {
    at,
    title: 'Ada Éxample updated her status.',
    text: words(i),
    ...(i % 3 === 0 ? { media: [{ uri, at, exif }] } : {}),
  };
}

function instagramPost(i: number, words: Words): object {
  const at = start + i * 600;
  const medium = {
    uri: `media/posts/201801/${440_000 + i}_n.jpg`,
    creation_timestamp: at,
    media_metadata: { photo_metadata: { exif_data: [{ latitude: 52.1, longitude: 5.1 }] } },
    title: words(i),
    cross_post_source: { source_app: 'FB' },
  };
  return { media: [medium] };
}

const sender = (i: number): string => (i % 2 === 0 ? 'Ada Éxample' : 'Bob Example');

function messageBlock(i: number, words: Words) {
  return { title: sender(i), at: start + i * 60, body: [line(words(i))] };
}

function thread(count: number, words: Words): object {
  return {
    participants: [{ name: 'Bob Example' }, { name: 'Ada Éxample' }],
    messages: numbers(count).map((i) => ({
      sender_name: sender(i),
      timestamp_ms: (start + i * 60) * 1000,
      content: words(i),
      is_geoblocked_for_viewer: false,
    })),
    title: 'Bob Example',
    is_still_participant: true,
    thread_path: 'inbox/bob_1',
    magic_words: [],
  };
}
