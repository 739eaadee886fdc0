import { type TrainingValue, trainingValues } from '../../../analyzers/model/values.ts';
import type { VerdictFigure } from '../../charts/figures.ts';
import { trainingLabels } from '../../text/names.ts';
import type { Text } from '../../text/text.tsx';

export function verdictFigures(
  counts: Readonly<Record<TrainingValue, number>>,
  text: Text,
): readonly VerdictFigure[] {
  const labels = trainingLabels(text);
  return trainingValues.map((value) => ({ value, label: labels[value], count: counts[value] }));
}
