/** Guards for values out of an archive. A missing and a wrongly typed value are both null: readers treat them alike. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asObject(value: unknown): JsonObject | null {
  return isObject(value) ? value : null;
}

export function asList(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}

/** Own keys only: `constructor` or `__proto__` of an object that does not carry them give undefined. */
function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

export function objectField(object: JsonObject, key: string): JsonObject | null {
  return asObject(own(object, key));
}

export function listField(object: JsonObject, key: string): readonly unknown[] | null {
  return asList(own(object, key));
}

export function textField(object: JsonObject, key: string): string | null {
  const value = own(object, key);
  return typeof value === 'string' ? value : null;
}

export function booleanField(object: JsonObject, key: string): boolean | null {
  const value = own(object, key);
  return typeof value === 'boolean' ? value : null;
}

export function numberField(object: JsonObject, key: string): number | null {
  return numberLike(own(object, key));
}

const decimal = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** A number, or a number written as text, as X does. Not for ids: above 2^53 digits get lost. */
export function numberLike(value: unknown): number | null {
  if (typeof value !== 'number' && !(typeof value === 'string' && decimal.test(value))) return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}
