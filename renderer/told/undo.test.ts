import fc from 'fast-check';
import { expect, it } from 'vitest';
import { did, redone, undoable, undone } from './undo.ts';

it('undo and redo walk the same way', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 30 }), (answers) => {
      let state = undoable(0);
      for (const answer of answers) state = did(state, answer);
      for (let at = answers.length - 2; at >= 0; at--) {
        state = undone(state);
        expect(state.present).toBe(answers[at]);
      }
      state = undone(state);
      expect(state.present).toBe(0);
      for (const answer of answers) {
        state = redone(state);
        expect(state.present).toBe(answer);
      }
    }),
    { numRuns: 30 },
  );
});

it('a new answer ends what could be done again', () => {
  const state = did(undone(did(undoable('a'), 'b')), 'c');
  expect(redone(state)).toBe(state);
});

it('there is nothing to undo at the beginning', () => {
  const state = undoable('a');
  expect(undone(state)).toBe(state);
});
