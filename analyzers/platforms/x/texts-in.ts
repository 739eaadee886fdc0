import { isObject } from '../../formats/json-values.ts';

/** Keys whose texts are technical: ids, addresses of files, times. */
const technical = /(?:^|_)id(?:_str)?$|Id$|(?:At|Ms|Url)$|^(?:source|value|originalName|annotations)$/;

/** All texts inside a value of unknown shape, in its order, without those that are technical or say nothing. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => (technical.test(key) ? [] : textsIn(inner)));
}
