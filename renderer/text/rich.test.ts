import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutRich, guardValue } from './rich.ts';

it('cuts a sentence at its tags', () => {
  expect(cutRich('<n>12</n> of your posts <b>here</b>.')).toEqual([
    { tag: 'n', text: '12' },
    { tag: null, text: ' of your posts ' },
    { tag: 'b', text: 'here' },
    { tag: null, text: '.' },
  ]);
});

it('never takes a value for a tag, and gives it back unchanged', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const pieces = cutRich(`Before ${guardValue(value)} after <b>x</b>`);
      expect(pieces.map((piece) => piece.text).join('')).toBe(`Before ${value} after x`);
      expect(pieces.filter((piece) => piece.tag !== null)).toEqual([{ tag: 'b', text: 'x' }]);
    }),
  );
});
