/**
 * What was refused since the start. Only a number and the schemes: an address could be someone's life, and is kept
 * nowhere.
 */
class NetworkRefusals {
  #count = 0;
  readonly #schemes = new Set<string>();
  readonly #listeners = new Set<(count: number) => void>();

  get count(): number {
    return this.#count;
  }

  /** Schemes that were asked for, as `https:`, each once. */
  get schemes(): readonly string[] {
    return [...this.#schemes];
  }

  /** Calls `listener` with the new count at each refusal; returns what ends that. */
  subscribe(listener: (count: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  record(url: string): void {
    this.#count += 1;
    this.#schemes.add(URL.canParse(url) ? new URL(url).protocol : '');
    for (const listener of this.#listeners) listener(this.#count);
  }
}

export const networkRefusals = new NetworkRefusals();
