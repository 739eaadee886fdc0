import type { PartialDate } from '../../model/time.ts';

/** Phrases in which titles name a group, in the languages in which they are known. */
const phrases = [
  /\bposted in (.+?)\.?$/,
  /\bto the group:? (.+?)\.?$/,
  /\bin the group:? (.+?)\.?$/,
  / in (?:die|der) Gruppe:? (.+?)\.?$/,
  / en el grupo:? (.+?)\.?$/,
  / dans le groupe:? (.+?)\.?$/,
  / in de groep:? (.+?)\.?$/,
  / no grupo:? (.+?)\.?$/,
  / nel gruppo:? (.+?)\.?$/,
];

/** The groups that the person is in, and what they posted there. */
export class Groups {
  readonly #names = new Set<string>();
  #longestFirst: readonly string[] | null = null;
  readonly #posts = new Map<string, string | null>();

  addName(name: string): void {
    this.#names.add(name);
    this.#longestFirst = null;
  }

  /**
   * The group that a title speaks of ("Ada Example posted in Beekeepers."): titles are in the account's language, names
   * are not, so a group that the archive lists is found in any of them.
   */
  nameIn(title: string | null): string | null {
    if (title === null) return null;
    this.#longestFirst ??= [...this.#names].toSorted((a, b) => b.length - a.length);
    const listed = this.#longestFirst.find((name) => title.includes(name));
    if (listed !== undefined) return listed;
    for (const phrase of phrases) {
      const name = phrase.exec(title)?.[1]?.trim();
      if (name !== undefined && name !== '') return name;
    }
    return null;
  }

  addPost(key: string, group: string | null): void {
    this.#posts.set(key, group);
  }

  /** `undefined`: not posted in a group. Null: in one that is not named. */
  ofPost(key: string): string | null | undefined {
    return this.#posts.get(key);
  }
}

/** What makes two records the same post or comment: the second, the words, the file (formats page, section 5.1). */
export function sameKey(at: PartialDate | null, words: string | null, file: string | null): string {
  return `${at?.at ?? ''} ${file ?? ''} ${words?.trim() ?? ''}`;
}
