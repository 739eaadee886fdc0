import type { PolicyView, SourceView } from '../../../analyzers/model/query.ts';

/** The documents behind the rules, each once, numbered from 1 in the order in which the pages name them. */
export interface NumberedSources {
  readonly list: readonly SourceView[];
  numbersOf(policy: PolicyView): readonly number[];
}

export function numberSources(policies: readonly PolicyView[]): NumberedSources {
  const numbers = new Map<string, number>();
  const list: SourceView[] = [];
  const keyOf = (source: SourceView): string => `${source.url} ${source.title} ${source.date}`;
  for (const policy of policies)
    for (const source of policy.sources) {
      if (numbers.has(keyOf(source))) continue;
      list.push(source);
      numbers.set(keyOf(source), list.length);
    }
  return {
    list,
    numbersOf: (policy) => policy.sources.flatMap((source) => numbers.get(keyOf(source)) ?? []),
  };
}
