import { isObject, type JsonObject } from '../../formats/json-values.ts';

/** The same few labels come with every record. */
const folded = new Map<string, string>();
const mostKept = 5000;

/** Snapchat's keys are labels for people (`Is Public?`, `Created(microseconds)`): compared without case, spaces and marks. */
export function foldKey(label: string): string {
  const known = folded.get(label);
  if (known !== undefined) return known;
  const key = label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  if (folded.size < mostKept) folded.set(label, key);
  return key;
}

/** What Snapchat writes where there is nothing. */
const nothing = /^(?:n\/a|null|undefined)?$/i;

/** The values of one record by folded key. A missing, empty and wrongly typed value are all null. */
export class Fields {
  readonly #values = new Map<string, unknown>();

  constructor(object: JsonObject) {
    for (const [key, value] of Object.entries(object)) this.#values.set(foldKey(key), value);
  }

  get isEmpty(): boolean {
    return this.#values.size === 0;
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  /** The first of the keys that says something, as text. */
  text(...keys: readonly string[]): string | null {
    for (const key of keys) {
      const text = textOf(this.#values.get(key));
      if (text !== null) return text;
    }
    return null;
  }

  /** `true`, `"True"`, `"Yes"`; null for what is neither yes nor no. */
  flag(key: string): boolean | null {
    const text = this.text(key);
    if (text === null) return null;
    if (/^(?:true|yes|1)$/i.test(text)) return true;
    return /^(?:false|no|0)$/i.test(text) ? false : null;
  }

  /** A list of texts, or one text. */
  texts(key: string): readonly string[] {
    const value = this.#values.get(key);
    const values = Array.isArray(value) ? value : [value];
    return values.flatMap((each) => textOf(each) ?? []);
  }

  /** Folded keys with what they say, in the order of the file. */
  entries(): readonly (readonly [string, string])[] {
    return [...this.#values].flatMap(([key, value]) => {
      const text = textOf(value);
      return text === null ? [] : [[key, text] as const];
    });
  }
}

/** A value as text; null for what says nothing, and for lists and objects. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && !nothing.test(value.trim()) ? value : null;
}

export function fieldsOf(value: unknown): Fields {
  return new Fields(isObject(value) ? value : {});
}

/** All texts inside a value of unknown shape, in its order. */
export function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (isObject(value)) return Object.values(value).flatMap(textsIn);
  const text = textOf(value);
  return text === null ? [] : [text];
}
