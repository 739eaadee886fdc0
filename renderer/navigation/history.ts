import type { Place } from './place.ts';

/** One stop of the way, with how far its page was scrolled. */
export interface Stop {
  readonly key: number;
  readonly place: Place;
  readonly scroll: number;
}

/** The way so far and where the person stands on it, as in a browser. */
export interface History {
  readonly stops: readonly Stop[];
  readonly at: number;
  readonly nextKey: number;
}

const longest = 200;

export function startAt(place: Place): History {
  return { stops: [{ key: 0, place, scroll: 0 }], at: 0, nextKey: 1 };
}

export function current(history: History): Stop {
  const stop = history.stops[history.at];
  if (stop === undefined) throw new Error('a history always stands somewhere');
  return stop;
}

/** Goes on to a new place; what lay ahead is forgotten, and so is the oldest of more than 200 stops. */
export function goTo(history: History, place: Place): History {
  const stops = [...history.stops.slice(0, history.at + 1), { key: history.nextKey, place, scroll: 0 }];
  const kept = stops.slice(-longest);
  return { stops: kept, at: kept.length - 1, nextKey: history.nextKey + 1 };
}

/** Changes where the person stands without a new stop: typing in the search field, moving in a list. */
export function changeHere(history: History, place: Place): History {
  return mapHere(history, (stop) => ({ ...stop, place }));
}

export function rememberScroll(history: History, scroll: number): History {
  return mapHere(history, (stop) => ({ ...stop, scroll }));
}

export function canGo(history: History, steps: 1 | -1): boolean {
  return history.stops[history.at + steps] !== undefined;
}

export function go(history: History, steps: 1 | -1): History {
  return canGo(history, steps) ? { ...history, at: history.at + steps } : history;
}

function mapHere(history: History, change: (stop: Stop) => Stop): History {
  return { ...history, stops: history.stops.map((stop, at) => (at === history.at ? change(stop) : stop)) };
}
