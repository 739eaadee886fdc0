import { describe, expect, it } from 'vitest';
import { mediaFolders, setAside } from './set-aside.ts';
import { ended, shown } from './shown-to.ts';
import text from './text/en.json' with { type: 'json' };

describe('reasons', () => {
  it.each(Object.entries(shown))('has a sentence for who could see: %s', (_, shownTo) => {
    const code = 'reason' in shownTo ? shownTo.reason.code : null;
    expect(code === null || Object.hasOwn(text, `reason.${code}`)).toBe(true);
  });

  it.each([...new Set(setAside.map(({ reason }) => reason.code))])(
    'has a sentence for files set aside: %s',
    (code) => {
      expect(Object.hasOwn(text, `reason.${code}`)).toBe(true);
    },
  );

  it('keeps who could see it when it ends', () => {
    expect(ended(shown.profile, null, 'x-deleted')).toMatchObject({
      value: 'public',
      ended: { at: null, now: 'private' },
    });
  });
});

describe('files that are set aside', () => {
  const ruleOf = (path: string): string | undefined =>
    setAside.find((rule) => rule.path.test(path))?.reason.code;

  it.each([
    ['Your archive.html', 'x-viewer'],
    ['index.html', 'x-viewer'],
    ['assets/images/emoji.png', 'x-viewer'],
    ['data/README.txt', 'x-readme'],
    ['data/follower.js', 'x-follows'],
    ['data/direct-message-mute.js', 'x-blocks'],
    ['data/ad-mobile-conversions-unattributed.js', 'x-ads'],
    ['data/ad-impressions-part12.js', 'x-ads'],
    ['data/ip-audit.js', 'x-logins'],
    ['data/direct-message-group-headers.js', 'x-message-headers'],
    ['data/twitter-circle-member.js', 'x-circle-members'],
    ['data/shop-module.js', 'x-shop'],
    ['follower.js', 'x-follows'],
  ])('%s: %s', (path, code) => {
    expect(ruleOf(path)).toBe(code);
  });

  it.each([
    'data/new-thing.js',
    'data/tweets.json',
    'data/notes/follower.js',
    'my.html',
    'data/README.md',
    'data/advert.js',
  ])('are not files that nobody knows: %s', (path) => {
    expect(ruleOf(path)).toBeUndefined();
  });

  it('are not the media, which count by their folder whatever their ending', () => {
    const isMedia = (path: string): boolean => mediaFolders.some((folder) => folder.test(path));
    expect(isMedia('data/grok_chat_media/1-1')).toBe(true);
    expect(isMedia('data/moments_tweets_media/1-1.bin')).toBe(true);
    expect(isMedia('data/other/1-1.bin')).toBe(false);
  });
});
