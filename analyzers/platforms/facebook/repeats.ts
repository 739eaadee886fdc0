import type { PartialDate } from '../../model/time.ts';
import type { Place } from '../new-item.ts';

export interface Repeat {
  /** The very same stood in this file before. */
  readonly here: boolean;
  /** It stood in another file of the export. */
  readonly elsewhere: boolean;
}

/**
 * Records that come again: the trees of two years in one zip, a post of a group among the posts, a crosspost. Two that
 * differ by a second are two, though an id knows minutes only. Where only the day is known (a page whose clock has no zone),
 * nothing tells that two in one file are the same: each counts.
 */
export class Repeats {
  readonly #seen = new Map<string, { readonly first: string; last: string }>();

  look({ source: { input, entry } }: Place, key: string, at: PartialDate | null): Repeat {
    const name = `${input} ${key}`;
    const seen = this.#seen.get(name);
    if (seen === undefined) {
      this.#seen.set(name, { first: entry, last: entry });
      return { here: false, elsewhere: false };
    }
    const here = seen.last === entry && at?.precision !== 'day';
    seen.last = entry;
    return { here, elsewhere: seen.first !== entry };
  }
}
