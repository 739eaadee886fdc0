import {
  canGo,
  changeHere,
  current,
  go,
  goTo,
  type History,
  rememberScroll,
  type Stop,
  startAt,
} from './history.ts';
import type { Place } from './place.ts';

/** The history as a store for `useSyncExternalStore`. */
export class Navigator {
  #history: History;
  readonly #listeners = new Set<() => void>();

  constructor(first: Place) {
    this.#history = startAt(first);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): History => this.#history;

  get here(): Stop {
    return current(this.#history);
  }

  open(place: Place): void {
    this.#set(goTo(this.#history, place));
  }

  change(place: Place): void {
    this.#set(changeHere(this.#history, place));
  }

  /** Forgets the whole way: another set of archives. */
  restart(place: Place): void {
    this.#set({
      ...startAt(place),
      stops: [{ key: this.#history.nextKey, place, scroll: 0 }],
      nextKey: this.#history.nextKey + 1,
    });
  }

  go(steps: 1 | -1): void {
    if (canGo(this.#history, steps)) this.#set(go(this.#history, steps));
  }

  /** Nobody draws it, so nobody is told. */
  rememberScroll(scroll: number): void {
    this.#history = rememberScroll(this.#history, scroll);
  }

  #set(history: History): void {
    this.#history = history;
    for (const listener of this.#listeners) listener();
  }
}
