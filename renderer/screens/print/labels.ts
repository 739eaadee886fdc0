import type { CubeRow } from '../../../analyzers/model/query.ts';
import { type ItemKind, type TrainingValue, trainingValues } from '../../../analyzers/model/values.ts';
import type { VerdictFigure } from '../../charts/figures.ts';
import { headlineNoun, trainingLabels } from '../../text/names.ts';
import type { Text } from '../../text/text.tsx';

export function verdictFigures(
  counts: Readonly<Record<TrainingValue, number>>,
  text: Text,
): readonly VerdictFigure[] {
  const labels = trainingLabels(text);
  return trainingValues.map((value) => ({ value, label: labels[value], count: counts[value] }));
}

/** "posts, replies and pictures": what these rows are, in the words of the screen. */
export function nounOf(rows: readonly CubeRow[], text: Text): string {
  const counts = new Map<ItemKind, number>();
  for (const { kind, count } of rows) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return headlineNoun(text, counts);
}
