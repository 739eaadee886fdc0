import { describe, expect, it } from 'vitest';
import type { CubeRow } from '../model/query.ts';
import { summarise, tabulate } from './totals.ts';

function row(given: Partial<CubeRow>): CubeRow {
  return {
    platform: 'x',
    account: 0,
    kind: 'post',
    by: 'self',
    audience: 'public',
    basis: 'stated',
    training: 'confirmed',
    ahead: 'confirmed',
    year: 2024,
    headline: true,
    withMedia: false,
    count: 1,
    ...given,
  };
}

const rows: readonly CubeRow[] = [
  row({ count: 10 }),
  row({ training: 'likely', basis: 'platform-default', ahead: 'unlikely', year: null, count: 5 }),
  row({ training: 'possible', audience: 'unknown', basis: 'none', ahead: 'possible', count: 3 }),
  row({ kind: 'message', headline: false, training: 'possible', audience: 'private', count: 7 }),
  row({ kind: 'message', by: 'other', headline: false, audience: 'private', training: 'likely', count: 100 }),
  row({
    kind: 'search',
    headline: false,
    training: 'likely',
    ahead: 'likely',
    audience: 'private',
    count: 2,
  }),
  row({ training: 'excluded', count: 0 }),
];

describe('the figures', () => {
  it('count likely training inputs of the person only, and `possible` apart', () => {
    expect(summarise(rows)).toEqual({
      headline: { of: 18, trainingInputs: 15, ahead: 10, assumed: 5, possible: 3 },
      items: 127,
      own: 27,
      trainingInputs: 17,
      ahead: 19,
      assumed: 5,
      possible: 10,
    });
  });

  it('stand in tables that count all items and name only what occurs', () => {
    const { matrix, ...tables } = tabulate(rows);
    expect(tables).toEqual({
      byPlatform: { x: 127 },
      byKind: { post: 18, message: 107, search: 2 },
      byAudience: { public: 15, unknown: 3, private: 109 },
      byTraining: { confirmed: 10, likely: 107, possible: 10 },
      byYear: { '2024': 122, unknown: 5 },
    });
    expect(matrix.x?.message).toEqual({ private: { possible: 7, likely: 100 } });
  });
});
