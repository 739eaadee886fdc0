import { describe, expect, it } from 'vitest';
import { xArchive } from '../../../tests/fixtures/x/archive.ts';
import { memoryArchive } from '../../../tests/fixtures/x/memory-archive.ts';
import { dataFiles, type Files } from '../../../tests/fixtures/x/read.ts';
import type { Recognition } from '../platform.ts';
import { recognise } from './recognise.ts';

const recogniseFiles = (files: Files): Promise<Recognition | null> => recognise(memoryArchive(files));

const without = (files: Files, ...names: readonly string[]): Files =>
  new Map([...files].filter(([path]) => !names.includes(path)));

describe('recognising an X archive', () => {
  it.each(['V2', 'V3'] as const)('is certain of a whole one: %s', async (layout) => {
    const { files } = xArchive({ layout, tweets: 10 });
    expect(await recogniseFiles(files)).toEqual({ confidence: 1, layout, format: 'js' });
  });

  it('does without manifest, account and viewer', async () => {
    const { files } = xArchive({ tweets: 10, manifest: 'absent', account: 'absent', viewer: 'absent' });
    expect(await recogniseFiles(files)).toMatchObject({ confidence: 0.95, layout: 'V3' });
  });

  it.each([
    ['tweets', 'V3'],
    ['tweet', 'V2'],
    ['like', 'V3'],
    ['direct-messages', 'V3'],
    ['protected-history', 'V3'],
    ['account', 'V3'],
  ])('knows a trimmed one by data/%s.js alone', async (name, layout) => {
    expect(await recogniseFiles(dataFiles({ [name]: [{ a: {} }] }))).toMatchObject({ layout });
  });

  it('knows one whose files start with a byte order mark', async () => {
    const { files } = xArchive({ wrapping: { bom: true, opening: 'one-line' } });
    expect(await recogniseFiles(without(files, 'data/manifest.js'))).toMatchObject({ confidence: 1 });
  });

  it.each(['V2', 'V3'] as const)('knows the data folder when it is handed over alone: %s', async (layout) => {
    const { files } = xArchive({ layout, tweets: 3 });
    const inner = new Map(
      [...files].flatMap(([path, text]) =>
        path.startsWith('data/') ? [[path.slice(5), text] as const] : [],
      ),
    );
    expect(await recogniseFiles(inner)).toEqual({ confidence: 1, layout, format: 'js' });
  });

  it('believes two typical names more than it believes one folder of media', async () => {
    const names = new Map([
      ['data/tweets.js', '?'],
      ['data/like.js', '?'],
    ]);
    const media = new Map([['data/tweets_media/1900000000000000001-a.jpg', '?']]);
    expect([await recogniseFiles(names), await recogniseFiles(media)]).toMatchObject([
      { confidence: 0.7 },
      { confidence: 0.5 },
    ]);
  });

  it.each<{ what: string; files: Files }>([
    { what: 'nothing', files: new Map() },
    {
      what: 'a web project with the same paths',
      files: new Map([
        ['data/manifest.js', 'export default {}'],
        ['index.html', ''],
      ]),
    },
    { what: 'one typical name without the content', files: new Map([['data/like.js', 'const like = 1;']]) },
    {
      what: 'an archive of Instagram',
      files: new Map([['your_instagram_activity/content/posts_1.json', '[]']]),
    },
    { what: 'a folder that only has the name of one', files: new Map([['twitter-2026-07-01-abc.txt', 'x']]) },
    { what: 'an empty data file', files: new Map([['data/tweets.js', '']]) },
  ])('does not take for one: $what', async ({ files }) => {
    expect(await recogniseFiles(files)).toBeNull();
  });
});
