import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, moment, on } from '../../tests/fixtures/verdict/case.ts';
import { reason } from '../model/reason.ts';
import type { Audience } from '../model/verdict.ts';
import { exposureOf, hasDayOutside, optOutDays } from './exposure.ts';

const today = day('2026-11-23');
const audience = (over: Partial<Audience> = {}): Audience => ({
  value: 'public',
  basis: 'inferred',
  reason: reason('synthetic'),
  ...over,
});

describe('the days of an exposure', () => {
  it.each([
    {
      what: 'from its date until today',
      made: '2020-05-01',
      a: audience(),
      want: ['2020-05-01', '2026-11-23'],
    },
    {
      what: 'from when it was opened',
      made: '2020-05-01',
      a: audience({ from: moment('2021-02-01T09:00:00Z') }),
      want: ['2021-02-01', '2026-11-23'],
    },
    {
      what: 'an end at midnight leaves the new day out',
      made: '2020-05-01',
      a: audience({ until: moment('2022-01-01') }),
      want: ['2020-05-01', '2021-12-31'],
    },
    {
      what: 'an end during a day keeps that day',
      made: '2020-05-01',
      a: audience({ until: moment('2022-01-01T00:00:01Z') }),
      want: ['2020-05-01', '2022-01-01'],
    },
    {
      what: 'made and gone on one day',
      made: '2020-05-01T10:00:00Z',
      a: audience({ until: moment('2020-05-01T11:00:00Z') }),
      want: ['2020-05-01', '2020-05-01'],
    },
  ])('$what', ({ made, a, want }) => {
    const exposure = exposureOf(on(made), a, today);
    expect([exposure.first, exposure.last]).toEqual(want.map(day));
  });

  it('without a date it was always there', () => {
    expect(exposureOf(null, audience(), today).first).toBe(-Infinity);
  });

  it('an untold end counts as still open, and says so', () => {
    const exposure = exposureOf(on('2020-05-01'), audience({ until: null }), today);
    expect(exposure).toEqual({ first: day('2020-05-01'), last: today, endUntold: true });
  });

  it('a shortened date counts as its first moment', () => {
    const made = { at: moment('2019-01-01'), precision: 'year' } as const;
    expect(exposureOf(made, audience(), today).first).toBe(day('2019-01-01'));
  });
});

describe('opt-out days', () => {
  it('leave out the day itself and the first day open again', () => {
    expect(optOutDays({ from: day('2024-08-01'), to: day('2024-08-10') })).toEqual({
      from: day('2024-08-02'),
      to: day('2024-08-09'),
    });
  });
});

describe('a day outside of gaps', () => {
  it('is found exactly when counting day by day finds one', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: -1, max: 12 }));
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 5 }), ([from, length], gaps) => {
        const days = { from, to: from + Math.max(length, 0) };
        const closed = gaps.map(([start, size]) => ({ from: start, to: start + size }));
        let expected = false;
        for (let at = days.from; at <= days.to; at++) {
          expected ||= !closed.some((gap) => gap.from <= at && at <= gap.to);
        }
        expect(hasDayOutside(days, closed)).toBe(expected);
      }),
    );
  });

  it('ends with a gap that never ends', () => {
    expect(hasDayOutside({ from: 5, to: Infinity }, [{ from: 0, to: Infinity }])).toBe(false);
    expect(hasDayOutside({ from: 5, to: Infinity }, [{ from: 6, to: Infinity }])).toBe(true);
  });
});
