import { describe, expect, it } from 'vitest';
import { mediaFolders, setAside } from './set-aside.ts';
import { shown } from './shown-to.ts';
import text from './text/en.json' with { type: 'json' };

describe('reasons', () => {
  it.each(Object.entries(shown))('have a sentence for who could see: %s', (_, { reason }) => {
    expect(Object.hasOwn(text, `reason.${reason.code}`)).toBe(true);
  });

  it.each([...new Set(setAside.map(({ reason }) => reason.code))])(
    'have a sentence for files set aside: %s',
    (code) => {
      expect(Object.hasOwn(text, `reason.${code}`)).toBe(true);
    },
  );
});

describe('files that are set aside', () => {
  const ruleOf = (path: string): string | undefined =>
    setAside.find((rule) => rule.path.test(path))?.reason.code;

  it.each([
    ['index.html', 'snapchat-viewer'],
    ['html/faq.html', 'snapchat-viewer'],
    ['mydata~1714557200000/html/faq.html', 'snapchat-viewer'],
    ['html/css/style.css', 'snapchat-viewer'],
    ['json/talk_history.json', 'snapchat-calls'],
    ['html/talk_history.html', 'snapchat-calls'],
    ['talk_history (1).json', 'snapchat-calls'],
    ['json/subscriptions.json', 'snapchat-subscriptions'],
    ['json/netsuite_orders.json', 'snapchat-purchases'],
    ['json/snap_ads.json', 'snapchat-ads'],
    ['json/connected_apps.json', 'snapchat-settings'],
    ['json/scans.json', 'snapchat-use'],
  ])('%s: %s', (path, code) => {
    expect(ruleOf(path)).toBe(code);
  });

  it.each([
    'json/new_thing.json',
    'html/new_thing.html',
    'json/my_scans.json',
    'json/scans.txt',
    'notes/index.txt',
  ])('are not files that nobody knows: %s', (path) => {
    expect(ruleOf(path)).toBeUndefined();
  });

  it('are not the media, which count by their folder whatever their ending', () => {
    const isMedia = (path: string): boolean => mediaFolders.some((folder) => folder.test(path));
    expect(isMedia('chat_media/2024-05-01_b~abc')).toBe(true);
    expect(isMedia('memories/2024-05-01_x-overlay.bin')).toBe(true);
    expect(isMedia('html/MyAI/snap_1')).toBe(true);
    expect(isMedia('html/other/snap_1')).toBe(false);
  });
});
