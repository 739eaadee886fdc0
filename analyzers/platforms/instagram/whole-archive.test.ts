import { describe, expect, it } from 'vitest';
import { type InstagramArchiveOptions, instagramArchive } from '../../../tests/fixtures/instagram/archive.ts';
import { readMeta } from '../../../tests/fixtures/meta/read.ts';
import { rowsOf } from '../../../tests/fixtures/meta/truth.ts';
import { instagram } from './index.ts';

const variants: readonly { readonly what: string; readonly options: InstagramArchiveOptions }[] = [
  { what: 'today', options: { allPosts: true, activity: true } },
  { what: 'labels of 2026', options: { dialect: 'labels', allPosts: true, activity: true } },
  { what: '2024', options: { layout: 'activity-content', activity: true } },
  { what: '2022', options: { layout: 'sections', activity: true } },
  { what: '2021', options: { layout: 'content', activity: true } },
  { what: 'posts in three files', options: { posts: 20, postFiles: 3 } },
  { what: 'files of one record', options: { posts: 1, bareObjects: true } },
  { what: 'German', options: { language: 'de', allPosts: true, activity: true } },
  { what: 'Turkish, labels', options: { language: 'tr', dialect: 'labels', allPosts: true, activity: true } },
  { what: 'a private account', options: { closed: true } },
  { what: 'an account that does not tell', options: { closed: null } },
  {
    what: 'a private account with its history',
    options: { closed: true, switches: [{ at: Date.UTC(2024, 0, 1) / 1000, to: 'closed' }], activity: true },
  },
  { what: 'no media files', options: { mediaFiles: false, activity: true } },
  { what: 'another seed', options: { seed: 99, posts: 30, allPosts: true, activity: true } },
];

describe('a whole Instagram archive', () => {
  it.each(variants)('gives each item once, with kind, author and audience: $what', async ({ options }) => {
    const { files, truth } = instagramArchive(options);
    expect(rowsOf((await readMeta([instagram], files)).items)).toEqual(truth.rows());
  });

  it.each(variants)('accounts for every file and record: $what', async ({ options }) => {
    const { files, truth } = instagramArchive(options);
    const [coverage] = (await readMeta([instagram], files)).coverage;
    expect(coverage?.notUnderstood).toEqual([]);
    expect(coverage?.failed).toEqual([]);
    expect([...(coverage?.read ?? [])].sort()).toEqual([...truth.read].sort());
    expect([...(coverage?.media ?? [])].sort()).toEqual([...truth.media].sort());
    expect(coverage?.setAside.map(({ entry }) => entry).sort()).toEqual([...truth.setAside].sort());
    expect(coverage?.records).toEqual({ read: truth.records, failed: 0 });
  });
});
