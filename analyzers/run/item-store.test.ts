import { describe, expect, it } from 'vitest';
import { entryPath } from '../../tests/fixtures/made-up/archive.ts';
import { facts, key, moment, publicFact, source } from '../../tests/fixtures/made-up/items.ts';
import type { ItemFacts } from '../model/item.ts';
import { ItemStore } from './item-store.ts';

function stored(...all: readonly ItemFacts[]): ItemStore {
  const store = new ItemStore();
  for (const each of all) store.add(each, key);
  return store;
}

describe('the items of a run', () => {
  it('keeps two equal records of one export apart, also in different files', () => {
    const first = facts({ source: source(0, 'data/grok.js', '/0') });
    const again = facts({ source: source(0, 'data/grok.js', '/1') });
    const elsewhere = facts({ source: source(0, 'data/grok-part1.js', '/0') });
    const { items } = stored(first, again, elsewhere);
    expect(new Set(items.map(({ id }) => id)).size).toBe(3);
  });

  it('counts the same export given twice once, equal records included', () => {
    const records = ['/0', '/1', '/2'].map((pointer) =>
      facts({ source: source(0, 'data/grok.js', pointer) }),
    );
    const twice = [...records, ...records.map((each) => ({ ...each, source: { ...each.source, input: 1 } }))];
    const { items } = stored(...twice);
    expect(items).toHaveLength(3);
    expect(items.map(({ alsoFrom }) => alsoFrom)).toEqual(
      ['/0', '/1', '/2'].map((pointer) => [source(1, 'data/grok.js', pointer)]),
    );
  });

  it('takes what other files of an export repeat for the same item where the reader says so', () => {
    const identity = { mediaBaseName: 'a.jpg', repeatedInOtherFiles: true } as const;
    const post = facts({ identity, source: source(0, 'posts.json', '/0') });
    const twin = facts({ identity, source: source(0, 'posts.json', '/1') });
    const album = facts({ identity, source: source(0, 'album.json', '/0') });
    const { items } = stored(post, twin, album);
    expect(items.map(({ source: { pointer }, alsoFrom }) => [pointer, alsoFrom.length])).toEqual([
      ['/0', 1],
      ['/1', 0],
    ]);
  });

  it('takes a file that is the item for the same one, also under another date in the same file', () => {
    const identity = { mediaBaseName: 'a.jpg', isTheFile: true } as const;
    const later = { at: moment('2025-01-01'), precision: 'second' } as const;
    const { items } = stored(
      facts({ identity, source: source(0, 'posts.json', '/0') }),
      facts({ identity, createdAt: later, hasUploadAddress: true, source: source(0, 'posts.json', '/1') }),
    );
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ alsoFrom: [{ pointer: '/1' }], hasUploadAddress: true });
  });

  it('keeps apart what differs in account, even when everything else is equal', () => {
    const store = new ItemStore();
    store.add(facts(), key);
    store.add(facts({ source: source(1) }), 'bo' as typeof key);
    expect(store.items).toHaveLength(2);
  });

  it('lists other sources in the order of the inputs, whatever the order of reading, and none twice', () => {
    const own = { own: '1' };
    const from = (input: number): ItemFacts => facts({ identity: own, source: source(input) });
    const { items } = stored(from(1), from(3), from(2), from(0), from(3), from(1));
    expect(items).toHaveLength(1);
    expect(items[0]?.source.input).toBe(1);
    expect(items[0]?.alsoFrom.map(({ input }) => input)).toEqual([0, 2, 3]);
  });

  it('keeps the longer text, the found file, the known date and the link of whichever source has them', () => {
    const own = { own: '1' };
    const at = { at: moment('2024-11-01'), precision: 'day' } as const;
    const held = { entry: entryPath('media/a.jpg'), input: 1, type: 'image' } as const;
    const { items } = stored(
      facts({
        identity: own,
        text: 'cut …',
        createdAt: null,
        media: [{ entry: null, input: null, type: 'image' }],
      }),
      facts({
        identity: own,
        text: 'cut no longer',
        createdAt: at,
        media: [held],
        permalink: 'https://x.com/1',
        source: source(1),
      }),
      facts({ identity: own, text: 'cut', createdAt: null, source: source(2) }),
    );
    expect(items[0]).toMatchObject({
      text: 'cut no longer',
      createdAt: at,
      media: [held],
      permalink: 'https://x.com/1',
    });
  });

  it('remembers what every source says of the audience, once each', () => {
    const own = { own: '1' };
    const { items } = stored(
      facts({ identity: own }),
      facts({ identity: own, shownTo: publicFact, source: source(1) }),
      facts({ identity: own, shownTo: { ...publicFact }, source: source(2) }),
      facts({ identity: own, shownTo: { by: 'account' }, source: source(3) }),
    );
    expect(items[0]?.alsoShownTo).toEqual([publicFact]);
  });

  it('keeps apart what another post says in which the same picture stands', () => {
    const own = { own: '1' };
    const { items } = stored(
      facts({ identity: own, createdAt: { at: moment('2024-01-01T10:00:00Z'), precision: 'second' } }),
      facts({
        identity: own,
        createdAt: { at: moment('2024-01-01T11:00:00Z'), precision: 'second' },
        shownTo: publicFact,
      }),
    );
    expect(items[0]).toMatchObject({ alsoShownTo: [], standsElsewhere: [publicFact] });
  });

  it("counts as the person's own what one of the exports gives as theirs", () => {
    const own = { own: '1' };
    const { items } = stored(
      facts({ identity: own, kind: 'message', by: 'other' }),
      facts({ identity: own, kind: 'message', by: 'self', source: source(1) }),
    );
    expect(items.map(({ by }) => by)).toEqual(['self']);
  });

  it.each([
    ['draft', 'draft', 'draft'],
    ['draft', undefined, undefined],
    [undefined, 'draft', undefined],
    [undefined, 'former-name', 'former-name'],
    ['closed-service', undefined, 'closed-service'],
  ] as const)('calls %s in one export and %s in another %s', (first, later, both) => {
    const given = (corner: ItemFacts['corner']): Partial<ItemFacts> =>
      corner === undefined ? {} : { corner };
    const { items } = stored(
      facts({ identity: { own: '1' }, ...given(first) }),
      facts({ identity: { own: '1' }, ...given(later), source: source(1) }),
    );
    expect(items.map(({ corner }) => corner)).toEqual([both]);
  });

  it('tells which items a later source changed', () => {
    const store = stored(facts({ identity: { own: '1' } }), facts({ identity: { own: '2' } }));
    expect(store.takeChanged()).toEqual([]);
    store.add(facts({ identity: { own: '2' }, source: source(1) }), key);
    expect(store.takeChanged()).toEqual([1]);
    expect(store.takeChanged()).toEqual([]);
  });
});
