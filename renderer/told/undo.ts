/** A value with the steps that led to it, for undo and redo. */
export interface Undoable<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

const deepest = 100;

export function undoable<T>(present: T): Undoable<T> {
  return { past: [], present, future: [] };
}

/** A new step; what was undone before cannot be done again after it. */
export function did<T>(state: Undoable<T>, next: T): Undoable<T> {
  return { past: [...state.past, state.present].slice(-deepest), present: next, future: [] };
}

export function undone<T>(state: Undoable<T>): Undoable<T> {
  const last = state.past.at(-1);
  if (last === undefined) return state;
  return { past: state.past.slice(0, -1), present: last, future: [state.present, ...state.future] };
}

export function redone<T>(state: Undoable<T>): Undoable<T> {
  const next = state.future[0];
  if (next === undefined) return state;
  return { past: [...state.past, state.present], present: next, future: state.future.slice(1) };
}
