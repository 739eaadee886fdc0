import { expect, it } from 'vitest';
import { type Area, opening, type Placement } from './placement.ts';

const laptop: Area = { x: 0, y: 25, width: 1440, height: 875 };
const beside: Area = { x: 1440, y: 0, width: 2560, height: 1440 };

function left(change: Partial<Placement> = {}): Placement {
  return { x: 100, y: 120, width: 900, height: 700, maximised: false, ...change };
}

it('opens in the usual size the first time', () => {
  expect(opening(null, [laptop])).toEqual({ width: 1180, height: 800, maximised: false });
});

it('opens no larger than a small display', () => {
  expect(opening(null, [{ x: 0, y: 0, width: 1024, height: 600 }])).toEqual({
    width: 1024,
    height: 600,
    maximised: false,
  });
});

it('opens where it was left, on any display', () => {
  expect(opening(left(), [laptop])).toEqual(left());
  expect(opening(left({ x: 2000 }), [laptop, beside])).toEqual(left({ x: 2000 }));
});

it('stays maximised, and remembers its size beneath', () => {
  expect(opening(left({ maximised: true }), [laptop])).toEqual(left({ maximised: true }));
});

it.each([
  ['the display it was on is gone', { x: 2000 }],
  ['only a sliver is on a display', { x: 1400 }],
  ['its title bar is above the display', { y: -50 }],
  ['its title bar is below the display', { y: 890 }],
])('comes back into view when %s', (_what, change) => {
  expect(opening(left(change), [laptop])).toEqual({ width: 900, height: 700, maximised: false });
});

it('never opens smaller than it can be used, nor larger than its display', () => {
  expect(opening(left({ width: 10, height: 10, x: 5, y: 30 }), [laptop])).toMatchObject({
    width: 320,
    height: 480,
  });
  expect(opening(left({ width: 9000, height: 9000 }), [laptop])).toMatchObject({ width: 1440, height: 875 });
});
