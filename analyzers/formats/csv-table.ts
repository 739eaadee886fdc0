/** Column names compare without case, spaces, underscores and hyphens: `SharedURL`, `Shared Url`. */
export function columnKey(name: string): string {
  return name.toLowerCase().replace(/[\s_/?-]+/g, '');
}

/** Where the columns of one file stand. A name that comes several times has several places. */
export class CsvColumns {
  readonly names: readonly string[];
  readonly #places = new Map<string, number[]>();

  constructor(header: readonly string[]) {
    this.names = header.map((name) => name.trim());
    for (const [index, name] of header.entries()) {
      const key = columnKey(name);
      if (key === '') continue;
      const places = this.#places.get(key);
      if (places === undefined) this.#places.set(key, [index]);
      else places.push(index);
    }
  }

  get count(): number {
    return this.names.length;
  }

  /** The place of the first of the names that the file has, else null. Names as `columnKey` gives them. */
  placeOf(...keys: readonly string[]): number | null {
    for (const key of keys) {
      const place = this.#places.get(key)?.[0];
      if (place !== undefined) return place;
    }
    return null;
  }

  has(key: string): boolean {
    return this.#places.has(key);
  }
}

/** One record of a file with a header. */
export class CsvRecord {
  readonly columns: CsvColumns;
  readonly fields: readonly string[];

  constructor(columns: CsvColumns, fields: readonly string[]) {
    this.columns = columns;
    this.fields = fields;
  }

  /** As the file has it; empty where the column is missing. The first of the names that the file has counts. */
  text(...keys: readonly string[]): string {
    const place = this.columns.placeOf(...keys);
    return place === null ? '' : (this.fields[place] ?? '');
  }

  /** Null for what is empty. */
  words(...keys: readonly string[]): string | null {
    const text = this.text(...keys);
    return text.trim() === '' ? null : text;
  }

  has(key: string): boolean {
    return this.columns.has(key);
  }
}
