import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterScroll, reveal, type ScrollState, scrollScale, settle } from './scroll-scale.ts';

const viewport = 700;
const rowHeight = 58;
const million = scrollScale(1_000_000, rowHeight, viewport);
const offsets = fc.integer({ min: 0, max: million.maxTrue });

describe('a list of a million rows', () => {
  it('is never drawn higher than the browser can', () => {
    expect(million.physicalHeight).toBe(3_000_000);
  });

  it('has its first and last row where the scroll bar ends', () => {
    expect(million.toTrue(0)).toBe(0);
    expect(million.toTrue(million.maxPhysical)).toBe(million.maxTrue);
  });

  it('finds each place back to within a pixel of the scroll bar', () => {
    fc.assert(
      fc.property(offsets, (v) => {
        expect(million.toTrue(million.toPhysical(v))).toBeCloseTo(v, 3);
      }),
    );
  });

  it('scrolls on and on when the scroll bar moves on', () => {
    fc.assert(
      fc.property(offsets, offsets, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(million.toPhysical(low)).toBeLessThanOrEqual(million.toPhysical(high));
      }),
    );
  });

  it('moves 1:1 under the wheel, wherever it stands', () => {
    fc.assert(
      fc.property(offsets, fc.integer({ min: 1 - 2 * viewport, max: 2 * viewport - 1 }), (v, wheel) => {
        const at = settle(million, v);
        const moved = Math.min(Math.max(at.p + wheel, 0), million.maxPhysical) - at.p;
        const next = afterScroll(million, at, at.p + moved, viewport);
        expect(next.v - at.v).toBeCloseTo(Math.min(Math.max(moved, -at.v), million.maxTrue - at.v), 6);
      }),
    );
  });

  it('jumps to the share of the list that the thumb shows', () => {
    const middle = afterScroll(million, { v: 0, p: 0 }, million.maxPhysical / 2, viewport);
    expect(middle.v / million.maxTrue).toBeCloseTo(0.5, 2);
  });

  it('does not stop where only the drawn box ends', () => {
    let at: ScrollState = { v: million.maxTrue - 50_000, p: million.maxPhysical - 100 };
    const next = afterScroll(million, at, million.maxPhysical, viewport);
    expect(next.stuck).toBe(true);
    at = settle(million, next.v);
    expect(at.p).toBeLessThan(million.maxPhysical - viewport);
  });
});

it('a short list is an ordinary one', () => {
  const short = scrollScale(100, rowHeight, viewport);
  expect(short.physicalHeight).toBe(5800);
  expect(short.toPhysical(1234)).toBe(1234);
  expect(short.maxPhysical).toBe(5100);
});

it('an empty list stands still', () => {
  const empty = scrollScale(0, rowHeight, viewport);
  expect(settle(empty, 500)).toEqual({ v: 0, p: 0 });
});

it('a row is brought into view with the least movement', () => {
  expect(reveal(1000, 2, 50, 500)).toBe(100);
  expect(reveal(1000, 25, 50, 500)).toBe(1000);
  expect(reveal(1000, 40, 50, 500)).toBe(1550);
});
