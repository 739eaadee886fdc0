import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts, moment, publicFact, source } from '../../tests/fixtures/made-up/items.ts';
import { madeUpReport, textsOf } from '../../tests/fixtures/made-up/report.ts';
import type { ItemFacts, ShownTo } from '../model/item.ts';
import type { Filter } from '../model/query.ts';
import { reason } from '../model/reason.ts';
import { authors, itemKinds, trainingValues } from '../model/values.ts';

let serial = 0;
function post(text: string | null, day: string | null, given: Partial<ItemFacts> = {}): ItemFacts {
  serial += 1;
  return facts({
    identity: { own: String(serial) },
    text,
    createdAt: day === null ? null : { at: moment(day), precision: 'second' },
    shownTo: publicFact,
    source: source(0, 'data/tweets.js', `/${serial}`),
    ...given,
  });
}

const limited = {
  by: 'fact',
  value: 'limited',
  basis: 'stated',
  reason: reason('x-circle'),
} as const;

describe('lists of items', () => {
  const { report } = madeUpReport([
    post('b 2020', '2020-01-02'),
    post('undated', null),
    post('a 2020', '2020-01-01'),
    post('limited 2024', '2024-01-01', { shownTo: limited }),
    post('2024', '2024-01-01T00:00:01Z'),
    post('received', '2025-01-01', { kind: 'message', subject: 'dm', by: 'other' }),
  ]);

  it.each([
    ['newest', ['received', '2024', 'limited 2024', 'b 2020', 'a 2020', 'undated']],
    ['oldest', ['a 2020', 'b 2020', 'limited 2024', '2024', 'received', 'undated']],
    ['most-exposed', ['2024', 'b 2020', 'a 2020', 'undated', 'limited 2024', 'received']],
  ] as const)('stand in the order %s, what has no date last', (order, texts) => {
    expect(textsOf(report, report.indexes({}, order))).toEqual(texts);
  });

  const filters: readonly { filter: Filter; texts: readonly string[] }[] = [
    { filter: { audiences: ['limited'] }, texts: ['limited 2024'] },
    { filter: { years: [2020, null] }, texts: ['b 2020', 'a 2020', 'undated'] },
    { filter: { headline: false }, texts: ['received'] },
    { filter: { by: ['self'], text: '2020 B' }, texts: ['b 2020'] },
    { filter: { accounts: ['nobody'] }, texts: [] },
    { filter: { kinds: ['message'], platforms: ['x'] }, texts: ['received'] },
    { filter: { finding: 'mentions.x' }, texts: [] },
    { filter: { finding: 'no such finding' }, texts: [] },
  ];
  it.each(filters)('keep what fits $filter', ({ filter, texts }) => {
    expect(textsOf(report, report.indexes(filter, 'newest'))).toEqual(texts);
  });
});

describe('search', () => {
  const { report } = madeUpReport([
    post('Ein Süßes Café', '2024-01-01'),
    post('CAFE noir', '2024-01-02'),
    post('日本語のテスト', '2024-01-03'),
    post(null, '2024-01-04'),
  ]);

  it.each([
    ['cafe', ['CAFE noir', 'Ein Süßes Café']],
    ['CAFÉ su', ['Ein Süßes Café']],
    ['cafe noirs', []],
    ['本語', ['日本語のテスト']],
    ['caf', ['CAFE noir', 'Ein Süßes Café']],
  ])('finds %s without regard to case and accents, also after other words', (text, found) => {
    expect(textsOf(report, report.indexes({ text }, 'newest'))).toEqual(found);
  });

  it('finds a longer text that a later export brought', () => {
    const { report: growing, store } = madeUpReport([
      post('cut', '2024-01-01', { identity: { own: 'same' } }),
    ]);
    expect(growing.indexes({ text: 'whole' }, 'newest')).toHaveLength(0);
    store.add(
      post('the whole text', '2024-01-01', { identity: { own: 'same' }, source: source(1) }),
      growing.judged.items[0]?.account ?? never(),
    );
    growing.update();
    expect(growing.indexes({ text: 'whole' }, 'newest')).toHaveLength(1);
  });
});

function never(): never {
  throw new Error('no item');
}

describe('every number leads to its items', () => {
  it('shows as many items as the cube counts, for any filter', () => {
    const some = fc.record({
      text: fc.constantFrom('bees', 'hives', null),
      day: fc.constantFrom('2019-05-05', '2024-05-05', null),
      kind: fc.constantFrom(...itemKinds),
      by: fc.constantFrom(...authors),
      shownTo: fc.constantFrom<ShownTo>({ by: 'account' }, publicFact, limited),
    });
    const filter = fc.record(
      {
        kinds: fc.subarray([...itemKinds], { minLength: 1 }),
        training: fc.subarray([...trainingValues], { minLength: 1 }),
        years: fc.subarray([2019, 2024, null], { minLength: 1 }),
        headline: fc.boolean(),
        text: fc.constantFrom('bees', 'es'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(some, { maxLength: 30 }), filter, (items, wanted) => {
        const { report } = madeUpReport(
          items.map(({ text, day, ...rest }) => post(text, day, { ...rest, subject: rest.kind })),
        );
        const { text, ...columns } = wanted;
        const rows = report.selections.cube(text === undefined ? {} : { text });
        const counted = rows
          .filter(
            (row) =>
              (columns.kinds?.includes(row.kind) ?? true) &&
              (columns.training?.includes(row.training) ?? true) &&
              (columns.years?.includes(row.year) ?? true) &&
              (columns.headline ?? row.headline) === row.headline,
          )
          .reduce((sum, { count }) => sum + count, 0);
        expect(report.indexes(wanted, 'newest')).toHaveLength(counted);
        expect(report.indexes(wanted, 'most-exposed').toSorted()).toEqual(
          report.indexes(wanted, 'oldest').toSorted(),
        );
      }),
      { numRuns: 60 },
    );
  });
});
