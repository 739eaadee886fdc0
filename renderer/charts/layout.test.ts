import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CubeRow } from '../../analyzers/model/query.ts';
import { audienceValues, itemKinds, trainingValues } from '../../analyzers/model/values.ts';
import { share, total } from './figures.ts';
import { audienceCounts, kindCounts, size, trainingCounts, yearCounts } from './from-cube.ts';
import { layOutYears } from './year-layout.ts';

const counts = fc.record({ likely: fc.nat(5_000), possible: fc.nat(500), excluded: fc.nat(50) });
const chart = fc.record({
  years: fc.uniqueArray(fc.record({ year: fc.option(fc.integer({ min: 2004, max: 2030 })), counts }), {
    selector: (row) => row.year,
    maxLength: 20,
  }),
  policyStarts: fc.array(
    fc.record({
      day: fc.constantFrom('2023-09-29', '2024-11-15', '2025-05-27'),
      label: fc.string({ maxLength: 40 }),
    }),
    { maxLength: 4 },
  ),
  width: fc.integer({ min: 240, max: 1600 }),
  rtl: fc.boolean(),
});

describe('the years', () => {
  it('stay inside the picture, in proportion, whatever they hold', () => {
    fc.assert(
      fc.property(chart, (given) => {
        const layout = layOutYears({ ...given, closedSpans: [], plotHeight: 150, fontSize: 12 });
        const floor = layout.plot.top + 150;
        const heights: number[] = [];
        for (const column of layout.columns) {
          expect(column.x).toBeGreaterThanOrEqual(0);
          expect(column.x + column.width).toBeLessThanOrEqual(given.width + 0.01);
          const height = column.pieces.reduce((sum, piece) => sum + piece.height, 0);
          if (total(column.counts) > 0) heights.push(height / total(column.counts));
          for (const piece of column.pieces) {
            expect(piece.y).toBeGreaterThanOrEqual(layout.plot.top - 0.01);
            expect(piece.y + piece.height).toBeLessThanOrEqual(floor + 0.01);
          }
        }
        for (const height of heights) expect(height).toBeCloseTo(heights[0] ?? 0, 6);
        for (const line of layout.lines) expect(line.x).toBeLessThanOrEqual(given.width + 0.01);
      }),
      { numRuns: 200 },
    );
  });

  it('put no line through the label of another', () => {
    const layout = layOutYears({
      years: [{ year: 2015, counts: { likely: 1 } }],
      policyStarts: [
        { day: '2023-09-29', label: 'A long label of the first policy' },
        { day: '2024-11-15', label: 'A long label of the second policy' },
      ],
      closedSpans: [],
      width: 500,
      plotHeight: 100,
      fontSize: 12,
      rtl: false,
    });
    const [first, second] = layout.lines;
    expect(first?.anchor).toBe('end');
    // Each line begins at its own label: the earlier one must begin below the later one's label.
    expect(first?.labelY).toBeGreaterThan(second?.labelY ?? Number.POSITIVE_INFINITY);
  });
});

describe('the sums of the cube', () => {
  const row: fc.Arbitrary<CubeRow> = fc.record({
    platform: fc.constantFrom('x' as const, 'linkedin' as const),
    account: fc.nat(1),
    kind: fc.constantFrom(...itemKinds),
    by: fc.constant('self' as const),
    audience: fc.constantFrom(...audienceValues),
    basis: fc.constant('stated' as const),
    training: fc.constantFrom(...trainingValues),
    ahead: fc.constantFrom(...trainingValues),
    year: fc.option(fc.integer({ min: 2006, max: 2026 })),
    headline: fc.boolean(),
    withMedia: fc.boolean(),
    count: fc.integer({ min: 1, max: 9_999 }),
  });

  it('agree with each other, however they are cut', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (cube) => {
        const all = size(cube);
        const sum = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0);
        expect(total(trainingCounts(cube))).toBe(all);
        expect(sum(kindCounts(cube).map((part) => total(part.counts)))).toBe(all);
        expect(sum(yearCounts(cube).map((part) => total(part.counts)))).toBe(all);
        expect(sum(audienceCounts(cube).flatMap((part) => Object.values(part.counts)))).toBe(all);
      }),
      { numRuns: 100 },
    );
  });
});

it.each([
  [0, 10, '0%'],
  [10, 10, '100%'],
  [1, 1_000, '<1%'],
  [999, 1_000, '>99%'],
  [1, 3, '33%'],
  [0, 0, '0%'],
])('%i of %i is %s', (part, of, words) => {
  expect(share(part, of, 'en')).toBe(words);
});
