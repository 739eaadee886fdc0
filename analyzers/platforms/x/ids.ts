/** An id written as digits, or as a number that is exact. Null for anything else, and for the `-1` of lost accounts. */
export function idText(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? String(value) : null;
  return typeof value === 'string' && /^\d+$/.test(value) ? value : null;
}

const mostBits = (1n << 64n) - 1n;

/** Many ids in 8 bytes each: a million of them must not cost more than the tweets. */
export class IdList {
  #ids = new BigUint64Array(1024);
  #length = 0;

  get size(): number {
    return this.#length;
  }

  add(id: string): void {
    if (id.length > 20) return;
    const number = BigInt(id);
    if (number > mostBits) return;
    if (this.#length === this.#ids.length) {
      const larger = new BigUint64Array(this.#length * 2);
      larger.set(this.#ids);
      this.#ids = larger;
    }
    this.#ids[this.#length++] = number;
  }

  /** How many different ids stand here and not in the other list. */
  countMissingIn(other: IdList): number {
    const mine = this.#sorted();
    const theirs = other.#sorted();
    let missing = 0;
    let at = 0;
    let last: bigint | null = null;
    for (const id of mine) {
      if (id === last) continue;
      last = id;
      while ((theirs[at] ?? mostBits) < id) at++;
      if (theirs[at] !== id) missing++;
    }
    return missing;
  }

  #sorted(): BigUint64Array {
    return this.#ids.subarray(0, this.#length).slice().sort();
  }
}

/** Whether a key is met for the first time in an input: rows that are equal in every column are one. */
export class FirstTimes {
  readonly #byInput = new Map<number, Set<string>>();

  isFirst(input: number, key: string): boolean {
    const seen = this.#byInput.get(input) ?? new Set<string>();
    this.#byInput.set(input, seen);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  }
}
