import { describe, expect, it } from 'vitest';
import { facebookArchive } from '../../../tests/fixtures/facebook/archive.ts';
import { instagramArchive, threadsArchive } from '../../../tests/fixtures/instagram/archive.ts';
import { readMeta } from '../../../tests/fixtures/meta/read.ts';
import { memoryArchive } from '../../../tests/fixtures/x/memory-archive.ts';
import { platforms } from '../registry.ts';

describe("one zip of an Accounts Center with Facebook's, Instagram's and Threads' export", () => {
  const instagram = instagramArchive({ activity: true });
  const threads = threadsArchive({ mediaFiles: false });
  const facebook = facebookArchive();

  it('gives each of them what it gives alone', async () => {
    const together = new Map([...facebook.files, ...instagram.files, ...threads.files]);
    const { items, coverage } = await readMeta(platforms, together);
    const alone = [
      ...(await readMeta(platforms, facebook.files)).items,
      ...(await readMeta(platforms, new Map([...instagram.files, ...threads.files]))).items,
    ];
    const rows = (list: typeof items): readonly string[] => list.map(({ id }) => id).sort();
    expect(rows(items)).toEqual(rows(alone));
    expect(coverage[0]).toMatchObject({ notUnderstood: [], failed: [], records: { failed: 0 } });
  });

  it.each([
    ['an export of Instagram', instagram.files, ['instagram']],
    ['its pages', instagramArchive({ activity: true, page: 'main' }).files, ['instagram']],
    ['an export of Facebook', facebook.files, ['facebook']],
  ])('is told from %s', async (_, files, want) => {
    const archive = memoryArchive(files);
    const found = await Promise.all(
      platforms.map(async (each) => ((await each.recognise(archive)) === null ? [] : [each.id])),
    );
    expect(found.flat()).toEqual(want);
  });
});
