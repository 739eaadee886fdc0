import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothingTold } from '../../analyzers/model/told.ts';
import { audienceValues, itemKinds, trainingValues } from '../../analyzers/model/values.ts';
import { fakeItems } from '../dev/fake-items.ts';
import { fakeCube } from '../dev/fake-report.ts';
import { matches } from '../dev/fake-select.ts';
import { fakeJudge } from '../dev/fake-verdict.ts';
import { countBy, countItems, facetCounts } from './cube.ts';

const items = fakeItems(600).map((item) => fakeJudge(item, nothingTold));
const cube = fakeCube(items);
const names = ['@ada', 'Ada Example'];

const someOf = <V>(values: readonly V[]) => fc.subarray([...values], { minLength: 1 });
const filters = fc.record(
  {
    kinds: someOf(itemKinds),
    audiences: someOf(audienceValues),
    training: someOf(trainingValues),
    ahead: someOf(trainingValues),
    years: someOf([null, 2012, 2019, 2020]),
    accounts: someOf(names),
    headline: fc.boolean(),
    withMedia: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('a number of the report', () => {
  it('is the number of items that its list shows, whatever the filter', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(countItems(cube, filter, names)).toBe(items.filter((item) => matches(item, filter)).length);
      }),
      { numRuns: 60 },
    );
  });

  it('is the sum of its parts, by whatever field', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom('kinds', 'years', 'training', 'audiences'), (filter, field) => {
        let sum = 0;
        for (const count of countBy(cube, field, filter, names).values()) sum += count;
        expect(sum).toBe(countItems(cube, filter, names));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a facet', () => {
  it('says for each value what ticking it alone would leave', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const { kinds: _, ...others } = filter;
        for (const [kind, count] of facetCounts(cube, 'kinds', filter, names)) {
          const only = itemKinds.filter((one) => one === kind);
          expect(count).toBe(countItems(cube, { ...others, kinds: only }, names));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('keeps its other values to tick while one is ticked', () => {
    const counts = facetCounts(cube, 'kinds', { kinds: ['video'] }, names);
    expect(counts.get('post')).toBe(countItems(cube, { kinds: ['post'] }, names));
  });
});
