import type { Item } from '../model/item.ts';

/** Case and accents do not matter: ASCII is lowered, all else decomposed, stripped of marks and lowered. */
export function fold(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII as a whole
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

interface Hits {
  readonly words: readonly string[];
  /** One byte an item: 1 where every word stands in the text. */
  readonly marks: Uint8Array;
  readonly size: number;
}

/**
 * Finds items by words of their text. The folded texts are built at the first search; while a query grows, only
 * the last hits are looked at again.
 */
export class TextSearch {
  readonly #folded: (string | null)[] = [];
  #last: Hits | null = null;

  /** One byte an item, for the first `size` items; null: the query has no words and every item fits. */
  find(items: readonly Item[], size: number, query: string): Uint8Array | null {
    const words = fold(query)
      .split(/\s+/)
      .filter((word) => word !== '');
    if (words.length === 0) return null;
    this.#fold(items, size);
    const last = this.#last;
    if (last !== null && last.size === size && sameWords(last.words, words)) return last.marks;
    const narrower = last !== null && last.size === size && narrows(last.words, words) ? last.marks : null;
    const marks = new Uint8Array(size);
    for (let index = 0; index < size; index++) {
      if (narrower !== null && narrower[index] === 0) continue;
      const text = this.#folded[index];
      if (typeof text === 'string' && words.every((word) => text.includes(word))) marks[index] = 1;
    }
    this.#last = { words, marks, size };
    return marks;
  }

  /** A later source may have brought a longer text. */
  forget(): void {
    this.#folded.length = 0;
    this.#last = null;
  }

  #fold(items: readonly Item[], size: number): void {
    for (let index = this.#folded.length; index < size; index++) {
      const text = items[index]?.text ?? null;
      this.#folded.push(text === null ? null : fold(text));
    }
  }
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, at) => word === other[at]);
}

/** Every earlier word stands in one of the present ones, so that no new item can fit. */
function narrows(earlier: readonly string[], now: readonly string[]): boolean {
  return earlier.every((word) => now.some((longer) => longer.includes(word)));
}
