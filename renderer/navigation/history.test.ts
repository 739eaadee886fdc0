import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canGo, changeHere, current, go, goTo, rememberScroll, startAt } from './history.ts';
import { itemsOf, type Place } from './place.ts';

const report: Place = { page: 'report' };
const years: Place = { page: 'years' };

describe('back and forward', () => {
  it('bring back the filter that was left', () => {
    const filtered = itemsOf({ kinds: ['post'] });
    const away = goTo(goTo(startAt(report), filtered), years);
    expect(current(go(away, -1)).place).toEqual(filtered);
    expect(current(go(go(away, -1), 1)).place).toEqual(years);
  });

  it('end at both ends', () => {
    const history = startAt(report);
    expect(go(history, -1)).toBe(history);
    expect(canGo(history, 1)).toBe(false);
  });

  it('forget what lay ahead once another way is taken', () => {
    const history = goTo(go(goTo(startAt(report), years), -1), { page: 'opt-out', platform: null });
    expect(history.stops.map((stop) => stop.place.page)).toEqual(['report', 'opt-out']);
  });

  it('bring back how far a page was scrolled', () => {
    const history = goTo(rememberScroll(startAt(report), 420), years);
    expect(current(go(history, -1)).scroll).toBe(420);
  });

  it('take no stop for a letter typed in the search', () => {
    const history = changeHere(goTo(startAt(report), itemsOf({})), itemsOf({ text: 'b' }));
    expect(current(go(history, -1)).place).toEqual(report);
  });
});

it('a history always stands on one of at most 200 stops, each with a key of its own', () => {
  const steps = fc.array(fc.constantFrom('open', 'back', 'forward'), { maxLength: 400 });
  fc.assert(
    fc.property(steps, (taken) => {
      let history = startAt(report);
      for (const step of taken) {
        history = step === 'open' ? goTo(history, years) : go(history, step === 'back' ? -1 : 1);
      }
      expect(current(history)).toBeDefined();
      expect(history.stops.length).toBeLessThanOrEqual(200);
      expect(new Set(history.stops.map((stop) => stop.key)).size).toBe(history.stops.length);
    }),
    { numRuns: 40 },
  );
});
