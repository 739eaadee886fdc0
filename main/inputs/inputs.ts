import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { placeOf, touches } from './place.ts';

/** What the person chose, in the order of choosing. Paths never reach the screen: it names inputs by position. */
export class ChosenInputs {
  #paths: readonly string[] = [];
  #beforeRemoval: readonly string[] | null = null;

  get paths(): readonly string[] {
    return this.#paths;
  }

  /** Adds what is not there yet, however it is spelled; returns how many were added. */
  async add(paths: readonly string[]): Promise<number> {
    const known = new Set(await Promise.all(this.#paths.map(realPath)));
    const added: string[] = [];
    for (const path of paths) {
      const real = await realPath(path);
      if (known.has(real)) continue;
      known.add(real);
      added.push(resolve(path));
    }
    this.#paths = [...this.#paths, ...added];
    return added.length;
  }

  remove(position: number): void {
    this.#beforeRemoval = this.#paths;
    this.#paths = this.#paths.filter((_, at) => at !== position);
  }

  /** Puts back what was removed last; what was added since stays. False: there is nothing to put back. */
  undoRemove(): boolean {
    const before = this.#beforeRemoval;
    if (before === null) return false;
    this.#paths = [...before, ...this.#paths.filter((path) => !before.includes(path))];
    this.#beforeRemoval = null;
    return true;
  }

  /** Whether writing there would change an archive: the zip itself, or any file inside a folder. */
  async holds(path: string): Promise<boolean> {
    const target = await placeOf(path);
    const inputs = await Promise.all(this.#paths.map(placeOf));
    return inputs.some((input) => touches(target, input));
  }

  clear(): void {
    this.#paths = [];
    this.#beforeRemoval = null;
  }
}

/** A missing path keeps its own spelling: the analysis says that it is missing. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return resolve(path);
  }
}
