import type { Item } from '../model/item.ts';

/** An input that holds nothing but what another one holds, and all of it. Both are indexes of inputs. */
export interface RepeatedInput {
  readonly input: number;
  /** The first input that holds the same. */
  readonly of: number;
}

/** The same zip twice, a copy, a zip and the folder that was unpacked from it: whatever gives the same items. */
export function repeatedInputs(items: readonly Item[]): readonly RepeatedInput[] {
  const held = new Map<number, number>();
  const shared = new Map<number, Map<number, number>>();
  for (const { source, alsoFrom } of items) {
    const inputs = [...new Set([source.input, ...alsoFrom.map(({ input }) => input)])].sort((a, b) => a - b);
    for (const [at, input] of inputs.entries()) {
      held.set(input, (held.get(input) ?? 0) + 1);
      for (const of of inputs.slice(0, at)) {
        const counts = shared.get(input) ?? new Map<number, number>();
        counts.set(of, (counts.get(of) ?? 0) + 1);
        shared.set(input, counts);
      }
    }
  }
  return [...shared].flatMap(([input, counts]) => {
    const all = held.get(input);
    const first = [...counts]
      .filter(([of, count]) => count === all && count === held.get(of))
      .map(([of]) => of)
      .sort((a, b) => a - b)[0];
    return first === undefined ? [] : [{ input, of: first }];
  });
}
