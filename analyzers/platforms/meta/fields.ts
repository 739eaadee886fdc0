import { asList, asObject, isObject, type JsonObject, textField } from '../../formats/json-values.ts';
import type { PartialDate } from '../../model/time.ts';
import { secondsDate } from './times.ts';

/** One thing that a record says, whichever of Meta's dialects it is written in. */
export interface Field {
  /**
   * Labels and titles that lead to it, outermost first, in the account's language: `['Owner', 'Username']`. Its own label is the
   * last; empty where it has none.
   */
  readonly labels: readonly string[];
  /** Meta's own name of it, language-free; up to about the end of 2024. */
  readonly name: string | null;
  /** Null where it is empty, or a date only. */
  readonly value: string | null;
  readonly at: PartialDate | null;
  readonly href: string | null;
}

/** Its own label; '' where it has none. */
export function labelOf({ labels }: Field): string {
  return labels.at(-1) ?? '';
}

/**
 * What a record says in `label_values` (2024 on), `string_map_data` and `string_list_data` (Instagram until 2026), in the
 * order of the file (formats/facebook.md section 3, formats/instagram.md section 3). Media: `mediaOf`.
 */
export function fieldsOf(record: JsonObject): readonly Field[] {
  const fields: Field[] = [];
  for (const node of asList(record.label_values) ?? []) walk(node, [], fields);
  for (const [label, entry] of Object.entries(asObject(record.string_map_data) ?? {})) {
    addEntry(entry, [label], fields);
  }
  for (const entry of asList(record.string_list_data) ?? []) addEntry(entry, [], fields);
  return fields;
}

/** A node of `label_values`: a value, a list of nodes (`dict`, `vec`), or both. */
function walk(node: unknown, above: readonly string[], fields: Field[]): void {
  if (typeof node === 'string') {
    if (node !== '') fields.push({ labels: above, name: null, value: node, at: null, href: null });
    return;
  }
  if (!isObject(node)) return;
  const own = filled(textField(node, 'label')) ?? filled(textField(node, 'title'));
  const labels = own === null ? above : [...above, own];
  addLeaf(node, labels, fields);
  for (const key of ['dict', 'vec'] as const) {
    for (const inner of asList(node[key]) ?? []) walk(inner, labels, fields);
  }
}

function addLeaf(node: JsonObject, labels: readonly string[], fields: Field[]): void {
  const value = filled(textField(node, 'value')) ?? numberText(node.value);
  const at = secondsDate(node.timestamp_value);
  const href = filled(textField(node, 'href'));
  if (value === null && at === null && href === null) return;
  fields.push({ labels, name: filled(textField(node, 'ent_field_name')), value, at, href });
}

function addEntry(entry: unknown, labels: readonly string[], fields: Field[]): void {
  if (!isObject(entry)) return;
  const value = filled(textField(entry, 'value')) ?? numberText(entry.value);
  const at = secondsDate(entry.timestamp);
  const href = filled(textField(entry, 'href'));
  if (value !== null || at !== null || href !== null) fields.push({ labels, name: null, value, at, href });
}

function numberText(value: unknown): string | null {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** Null for what says nothing. */
export function filled(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}

/** The moment of a record: its own `timestamp`, else the first field that is one. */
export function timeOf(record: JsonObject): PartialDate | null {
  const own = secondsDate(record.timestamp) ?? secondsDate(record.creation_timestamp);
  if (own !== null) return own;
  for (const { at } of fieldsOf(record)) if (at !== null) return at;
  return null;
}
