import { describe, expect, it } from 'vitest';
import { nothingTold } from '../../../analyzers/model/told.ts';
import { fakeItems } from '../../dev/fake-items.ts';
import { fakeCube } from '../../dev/fake-report.ts';
import { fakeJudge } from '../../dev/fake-verdict.ts';
import { countItems } from '../../filter/cube.ts';
import { withDefaultAudience } from '../../told/edits.ts';
import { filters, openPoints } from './assumptions.ts';

const cubeOf = (told = nothingTold) => fakeCube(fakeItems(800, 0.3).map((item) => fakeJudge(item, told)));
const held = ['x', 'linkedin'] as const;

describe('what is open', () => {
  it('adds up, over the platforms, to what the figure says is assumed', () => {
    const cube = cubeOf();
    let sum = 0;
    for (const one of openPoints(cube, held, nothingTold)) sum += one.assumed;
    expect(sum).toBe(countItems(cube, filters.assumed));
  });

  it('asks for the usual audience where we do not know who saw it, on platforms with an audience for each post', () => {
    const cube = cubeOf();
    const points = openPoints(cube, held, nothingTold);
    expect(points.find((one) => one.platform === 'linkedin')?.unknown).toBe(
      countItems(cube, { ...filters.unknownAudience, platforms: ['linkedin'] }),
    );
    expect(points.find((one) => one.platform === 'x')?.unknown).toBe(0);
  });

  it('keeps a platform whose answer was given, so that it can be changed', () => {
    const told = withDefaultAudience(nothingTold, 'linkedin', 'public');
    const point = openPoints(cubeOf(told), held, told).find((one) => one.platform === 'linkedin');
    expect(point).toEqual({ platform: 'linkedin', assumed: 0, unknown: 0 });
  });

  it('never asks about a platform that is not among the archives', () => {
    const told = withDefaultAudience(nothingTold, 'facebook', 'public');
    const platforms = openPoints(cubeOf(told), held, told).map((one) => one.platform);
    expect(platforms).toEqual(['x', 'linkedin']);
  });
});

it('the two kinds of "can’t tell" are all of it, and do not overlap', () => {
  const cube = cubeOf();
  const parts = countItems(cube, filters.unknownAudience) + countItems(cube, filters.unclearPolicy);
  expect(parts).toBe(countItems(cube, filters.possible));
});
