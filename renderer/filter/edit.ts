import type { Filter } from '../../analyzers/model/query.ts';

/** The fields whose values can be ticked one by one. */
export type ListField =
  | 'platforms'
  | 'accounts'
  | 'kinds'
  | 'by'
  | 'audiences'
  | 'bases'
  | 'training'
  | 'ahead'
  | 'years';

type ValueOf<F extends ListField> = NonNullable<Filter[F]>[number];

/** Adds the value to the field's list, or takes it out; an empty list is no restriction and falls away. */
export function toggled<F extends ListField>(filter: Filter, field: F, value: ValueOf<F>): Filter {
  const old: readonly ValueOf<F>[] = filter[field] ?? [];
  const list = old.includes(value) ? old.filter((one) => one !== value) : [...old, value];
  const rest = without(filter, field);
  return list.length === 0 ? rest : { ...rest, [field]: list };
}

export function without(filter: Filter, field: keyof Filter): Filter {
  const { [field]: _, ...rest } = filter;
  return rest;
}

export function withText(filter: Filter, text: string): Filter {
  const rest = without(filter, 'text');
  return text.trim() === '' ? rest : { ...rest, text };
}

export function isEmpty(filter: Filter): boolean {
  return Object.keys(filter).length === 0;
}

/** The same filter gives the same key, in whatever order its fields and values were chosen. */
export function filterKey(filter: Filter): string {
  const entries = Object.entries(filter).map(([field, value]): [string, unknown] => [
    field,
    Array.isArray(value) ? value.map(String).sort() : value,
  ]);
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
