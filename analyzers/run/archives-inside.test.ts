import { describe, expect, it } from 'vitest';
import { facebookArchive } from '../../tests/fixtures/facebook/archive.ts';
import { instagramArchive } from '../../tests/fixtures/instagram/archive.ts';
import { linkedinArchive } from '../../tests/fixtures/linkedin/archive.ts';
import { xArchive } from '../../tests/fixtures/x/archive.ts';
import { memoryArchive } from '../../tests/fixtures/x/memory-archive.ts';
import type { Files } from '../../tests/fixtures/x/read.ts';
import { platforms } from '../platforms/registry.ts';
import { platformsInside } from './archives-inside.ts';

async function inside(files: Files): Promise<readonly string[]> {
  return (await platformsInside(memoryArchive(files), platforms)).map(({ id }) => id).toSorted();
}

const under = (folder: string, files: Files): Files =>
  new Map([...files].map(([path, data]) => [`${folder}/${path}`, data]));

describe('archives in the folders of an archive', () => {
  it('are told by platform', async () => {
    const files = new Map([
      ...under('a', xArchive().files),
      ...under('b', linkedinArchive().files),
      ...under('c', xArchive().files),
      ...under('d', new Map([['orders.txt', 'synthetic']])),
    ]);
    expect(await inside(files)).toEqual(['linkedin', 'x']);
  });

  it.each([
    ['x', xArchive().files],
    ['linkedin', linkedinArchive().files],
    ['facebook', facebookArchive().files],
    ['facebook', facebookArchive({ layout: 'V1' }).files],
    ['facebook', facebookArchive({ layout: 'V2' }).files],
    ['instagram', instagramArchive().files],
    ['instagram', instagramArchive({ layout: 'content' }).files],
    ['instagram', instagramArchive({ layout: 'activity-media' }).files],
  ])('are of no other platform where the archive is one of %s', async (own, files) => {
    expect((await inside(files)).filter((id) => id !== own)).toEqual([]);
  });
});
