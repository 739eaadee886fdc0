import { describe, expect, it } from 'vitest';
import { accountFile, audienceLabel, dataFiles, readX } from '../../../../tests/fixtures/x/read.ts';
import { snowflake } from '../../../../tests/fixtures/x/times.ts';
import { tweet } from '../../../../tests/fixtures/x/tweet.ts';
import { noteTweet } from '../../../../tests/fixtures/x/tweets.ts';
import type { Item } from '../../../model/item.ts';

const at = Date.UTC(2025, 2, 12, 10, 22, 38);
const whole = `${'The bees & the <rain> know more than they say. '.repeat(10)}End.`;
const cut = `${whole.slice(0, 276)}…`;

async function postsOf(files: Readonly<Record<string, readonly unknown[]>>): Promise<readonly Item[]> {
  const { items } = await readX(dataFiles({ account: accountFile, ...files }));
  return items.filter(({ kind }) => kind === 'post' || kind === 'comment' || kind === 'repost');
}

describe('long posts', () => {
  it.each([0, 1000, -1000, 900])('get their whole text from a note %i ms away', async (away) => {
    const posts = await postsOf({
      tweets: [tweet({ at, text: cut })],
      'note-tweet': [noteTweet({ at: at + away, text: whole })],
    });
    expect(posts.map(({ text }) => text)).toEqual([whole]);
  });

  it('are joined whatever the order of the files', async () => {
    const posts = await postsOf({
      'note-tweet': [noteTweet({ at, text: whole })],
      tweets: [tweet({ at, text: cut })],
    });
    expect(posts.map(({ text }) => text)).toEqual([whole]);
  });

  it('are joined where the note is written with escapes', async () => {
    const escaped = whole.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const posts = await postsOf({
      tweets: [tweet({ at, text: cut })],
      'note-tweet': [noteTweet({ at, text: escaped })],
    });
    expect(posts.map(({ text }) => text)).toEqual([whole]);
  });

  it('are joined where the post names in front whom it answers', async () => {
    const posts = await postsOf({
      tweets: [tweet({ at, text: `@bo_example @cy_example ${cut}` })],
      'note-tweet': [noteTweet({ at, text: whole })],
    });
    expect(posts.map(({ text }) => text)).toEqual([whole]);
  });

  it('are joined where the text is short and a picture follows it', async () => {
    const posts = await postsOf({
      tweets: [tweet({ at, text: 'A bold word https://t.co/abc' })],
      'note-tweet': [noteTweet({ at, text: 'A bold word' })],
    });
    expect(posts).toHaveLength(1);
  });

  it('keep apart two posts of one second', async () => {
    const other = whole.replace('The bees', 'Two bees');
    const posts = await postsOf({
      tweets: [
        tweet({ at, text: cut, serial: 1 }),
        tweet({ at, text: `${other.slice(0, 276)}…`, serial: 2 }),
      ],
      'note-tweet': [noteTweet({ at, text: other, serial: 1 }), noteTweet({ at, text: whole, serial: 2 })],
    });
    expect(posts.map(({ text }) => text)).toEqual([whole, other]);
  });

  it.each([
    { what: 'no post is near', tweets: [] },
    { what: 'the post is two seconds away', tweets: [tweet({ at: at + 2000, text: cut })] },
    {
      what: 'the post of that second says something else',
      tweets: [tweet({ at, text: 'Something else (synthetic)' })],
    },
  ])('stand alone where $what', async ({ tweets }) => {
    const posts = await postsOf({ tweets, 'note-tweet': [noteTweet({ at, text: whole })] });
    expect(posts).toHaveLength(tweets.length + 1);
    const alone = posts.find(({ text }) => text === whole);
    expect(alone).toMatchObject({ id: `x:post:${snowflake(at - 20)}`, subject: 'post', createdAt: { at } });
    expect(alone === undefined ? '' : audienceLabel(alone.shownTo)).toBe('account');
  });

  it('are never joined to a repost', async () => {
    const posts = await postsOf({
      tweets: [tweet({ at, text: 'RT @bo_example: hum' })],
      'note-tweet': [noteTweet({ at, text: 'RT @bo_example: hum and more' })],
    });
    expect(posts.map(({ kind }) => kind).sort()).toEqual(['post', 'repost']);
  });

  it('are joined to community and deleted posts too', async () => {
    const posts = await postsOf({
      'community-tweet': [tweet({ at, text: cut })],
      'deleted-tweets': [tweet({ at: at + 60_000, text: cut })],
      'note-tweet': [noteTweet({ at, text: whole })],
      'deleted-note-tweet': [noteTweet({ at: at + 60_000, text: whole })],
    });
    expect(posts.map(({ text }) => text)).toEqual([whole, whole]);
  });

  it('count as deleted where only the deleted note is left', async () => {
    const [post] = await postsOf({ 'deleted-note-tweet': [noteTweet({ at, text: whole })] });
    expect(post?.shownTo).toMatchObject({ by: 'account', ended: { at: null, now: 'private' } });
  });

  it('are dated by their id where they have no time', async () => {
    const note = noteTweet({ at, text: whole }).noteTweet;
    const [post] = await postsOf({ 'note-tweet': [{ noteTweet: { ...note, createdAt: undefined } }] });
    expect(post?.createdAt?.at).toBe(at - 20);
  });

  it('without a text are records that were not understood', async () => {
    const run = await readX(dataFiles({ 'note-tweet': [{ noteTweet: { noteTweetId: '1', core: {} } }] }));
    expect(run.coverage[0]?.records).toEqual({ read: 0, failed: 1 });
  });
});
