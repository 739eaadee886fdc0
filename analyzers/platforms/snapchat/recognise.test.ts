import { describe, expect, it } from 'vitest';
import { inParts, snapchatArchive } from '../../../tests/fixtures/snapchat/archive.ts';
import { memoryArchive } from '../../../tests/fixtures/x/memory-archive.ts';
import { recognise } from './recognise.ts';

const recognised = (files: Record<string, string>, name = 'synthetic.zip') =>
  recognise({ ...memoryArchive(new Map(Object.entries(files))), name });

describe('recognise', () => {
  it.each([
    ['2022', '2022'],
    ['2023', '2023'],
    ['2025', '2025'],
    ['2026', '2026'],
  ] as const)('knows an export of %s', async (era, layout) => {
    const found = await recognise(memoryArchive(snapchatArchive({ era }).files));
    expect(found).toMatchObject({ confidence: 1, layout, format: 'json' });
  });

  it('knows pages', async () => {
    const found = await recognise(memoryArchive(snapchatArchive({ format: 'html' }).files));
    expect(found).toMatchObject({ confidence: 1, format: 'html' });
  });

  it('knows an export that lies beside other things', async () => {
    const { files } = snapchatArchive({ topFolder: 'Downloads/mydata~1714557200000' });
    const found = await recognise(memoryArchive(new Map([...files, ['holiday.txt', 'x']])));
    expect(found?.owns?.('Downloads/mydata~1714557200000/json/friends.json' as never)).toBe(true);
    expect(found?.owns?.('holiday.txt' as never)).toBe(false);
  });

  it('knows later parts, which hold media alone', async () => {
    const [, media] = inParts(snapchatArchive({ era: '2025' }).files);
    expect(await recognise(memoryArchive(media ?? new Map()))).toMatchObject({ layout: 'media-part' });
  });

  it('knows a later part without telling names by the name of the zip', async () => {
    const files = { 'shared_story/abc.mp4': 'x' };
    expect(await recognised(files, 'mydata~1714557200000-2.zip')).toMatchObject({ layout: 'media-part' });
    expect(await recognised(files)).toBeNull();
  });

  it('knows a later part to which somebody added a file', async () => {
    const memory = { 'memories/2024-05-01_x-main.jpg': 'x' };
    const overlay = { 'memories/2024-05-01_x-overlay.png': 'x', 'read me.txt': 'x' };
    const part = { layout: 'media-part' };
    expect(await recognised({ ...memory, 'read me.txt': 'x' }, 'mydata~1714557200000-2.zip')).toMatchObject(
      part,
    );
    expect(await recognised({ ...memory, ...overlay })).toMatchObject(part);
  });

  it.each([
    ['json/snap_pro.json', '{"Profile":{},"Spotlights":[]}'],
    ['chat_history.json', '{"bob":[{"From":"bob","Media Type":"TEXT"}]}'],
    ['json/memories_history.json', '{"Saved Media":[]}'],
    ['html/memories_history.html', '<h1>Memories</h1><h3>Saved Media</h3>'],
  ])('takes a hand-picked %s', async (path, content) => {
    expect((await recognised({ [path]: content }))?.confidence).toBe(0.8);
  });

  it('takes two empty files in the right folder', async () => {
    const found = await recognised({ 'json/ranking.json': '{}', 'json/talk_history.json': '{}' });
    expect(found?.confidence).toBe(0.75);
  });

  it.each([
    [{ 'account.json': '{"name":"x"}' }],
    [{ 'json/account.json': '{"Basic Information":{}}' }],
    [{ 'friends.json': '{"friends":[]}' }],
    [{ 'json/friends.json': '{"Friends":[]}' }],
    [{ 'index.html': '<html>Snapchat</html>' }],
    [{ 'chat_history.json': '[{"role":"user"}]' }],
    [{ 'messages/chat_history.html': '<p>hi</p>' }],
    [{ 'json/ranking.json': '{"teams":[]}' }],
    [{ 'html/faq.html': 'FAQ', 'index.html': 'x' }],
    [{ 'data/account.js': 'window.YTD.account.part0 = []' }],
    [{ 'memories/holiday.jpg': 'x' }],
    [{ 'memories/2024-05-01_x-main.jpg': 'x', 'taxes.pdf': 'x' }],
    [{}],
  ])("leaves other sites' files of the same names alone: %j", async (files) => {
    expect(await recognised(files as Record<string, string>)).toBeNull();
  });
});
