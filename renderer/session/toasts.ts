/** A short message with at most one thing to do about it. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

const shownFor = 8000;

/** At most one toast at a time: a newer one takes the place of the older. */
export class ToastStore {
  #toast: Toast | null = null;
  #nextId = 1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): Toast | null => this.#toast;

  show(text: string, action: Toast['action'] = null): void {
    this.#set({ id: this.#nextId, text, action });
    this.#nextId += 1;
    this.resume();
  }

  dismiss(): void {
    clearTimeout(this.#timer);
    this.#set(null);
  }

  /** While the pointer or the focus is on it, it stays. */
  hold(): void {
    clearTimeout(this.#timer);
  }

  resume(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#set(null), shownFor);
  }

  #set(toast: Toast | null): void {
    this.#toast = toast;
    for (const listener of this.#listeners) listener();
  }
}
