import { describe, expect, it } from 'vitest';
import {
  type InstagramArchiveOptions,
  instagramArchive,
  threadsArchive,
} from '../../../tests/fixtures/instagram/archive.ts';
import { readMeta } from '../../../tests/fixtures/meta/read.ts';
import type { Item } from '../../model/item.ts';
import { formatInstant } from '../../model/time.ts';
import { threads } from '../threads/index.ts';
import { instagram } from './index.ts';

const variants: readonly { readonly what: string; readonly options: InstagramArchiveOptions }[] = [
  { what: 'today', options: { allPosts: true, activity: true } },
  { what: 'with its history', options: { closed: true, switches: [{ at: 1_700_000_000, to: 'closed' }] } },
  { what: 'labels', options: { dialect: 'labels', allPosts: true, activity: true } },
  { what: '2022', options: { layout: 'sections', activity: true } },
];

/** What both forms tell, times cut to the minute: a line an item. */
function told({
  id,
  kind,
  subject,
  by,
  text,
  createdAt,
  media,
  shownTo,
  mentions,
  hasCoordinates,
}: Item): string {
  const minute = (at: number): string => formatInstant(at as never).slice(0, 16);
  const shown = JSON.stringify(shownTo, (key, value) =>
    key === 'at' && typeof value === 'number' ? minute(value) : value,
  );
  const when = createdAt === null ? null : minute(createdAt.at);
  return JSON.stringify([
    kind,
    subject,
    by,
    text,
    when,
    media.map(({ entry }) => entry),
    mentions,
    hasCoordinates,
    id,
    shown,
  ]);
}

const byId = (items: readonly Item[]): readonly string[] => items.map(told).toSorted();

describe('the pages of an export', () => {
  describe.each(['div', 'main'] as const)('of the time of %s', (page) => {
    it.each(variants)('give the same items with the same ids as its JSON: $what', async ({ options }) => {
      const json = await readMeta([instagram], instagramArchive(options).files);
      const html = await readMeta([instagram], instagramArchive({ ...options, page }).files);
      expect(byId(html.items)).toEqual(byId(json.items));
    });

    it.each(variants)('are accounted for, record by record: $what', async ({ options }) => {
      const { files, truth } = instagramArchive({ ...options, page });
      const [coverage] = (await readMeta([instagram], files)).coverage;
      expect(coverage?.notUnderstood).toEqual([]);
      expect(coverage?.failed).toEqual([]);
      expect([...(coverage?.read ?? [])].sort()).toEqual([...truth.read].sort());
    });
  });

  it('tell the account and its history', async () => {
    const options = { closed: true, switches: [{ at: 1_700_000_000, to: 'closed' }] } as const;
    const { accounts } = await readMeta([instagram], instagramArchive({ ...options, page: 'main' }).files);
    expect(accounts[0]?.account).toMatchObject({
      key: 'ada.synthetic',
      stated: { closed: true },
      history: 'present',
      switches: [{ at: Math.floor(1_700_000_000 / 60) * 60_000, to: 'closed' }],
      suggests: { country: 'DE' },
    });
  });

  it('are set aside where the JSON of the same name stands beside', async () => {
    const both = new Map([...instagramArchive({ page: 'div' }).files, ...instagramArchive().files]);
    const run = await readMeta([instagram], both);
    expect(run.items.length).toBe((await readMeta([instagram], instagramArchive().files)).items.length);
    expect(run.coverage[0]?.setAside.map(({ reason }) => reason.code)).toContain('page-with-json-twin');
  });

  it('give what an export as JSON and one as pages have in common once', async () => {
    const json = instagramArchive({ activity: true }).files;
    const run = await readMeta([instagram], json, instagramArchive({ activity: true, page: 'main' }).files);
    expect(run.items.length).toBe((await readMeta([instagram], json)).items.length);
  });

  it('of Threads give the same, but no page tells a reply', async () => {
    const json = await readMeta([threads], threadsArchive().files);
    const html = await readMeta([threads], threadsArchive({ page: 'main' }).files);
    const withoutReplies = (items: readonly Item[]): readonly Item[] =>
      items.filter(({ text, kind }) => kind !== 'comment' && text !== reply?.text);
    const reply = json.items.find(({ kind }) => kind === 'comment');
    expect(html.items).toHaveLength(json.items.length);
    expect(byId(withoutReplies(html.items))).toEqual(byId(withoutReplies(json.items)));
  });
});
