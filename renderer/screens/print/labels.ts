import { type AudienceValue, type TrainingValue, trainingValues } from '../../../analyzers/model/values.ts';
import type { TrainingLabels, VerdictFigure } from '../../charts/figures.ts';
import type { Text } from '../../text/text.tsx';

export function trainingLabels(text: Text): TrainingLabels {
  return {
    confirmed: text('print.training.confirmed'),
    likely: text('print.training.likely'),
    possible: text('print.training.possible'),
    unlikely: text('print.training.unlikely'),
    excluded: text('print.training.excluded'),
  };
}

export function audienceLabels(text: Text): Readonly<Record<AudienceValue, string>> {
  return {
    public: text('print.audience.public'),
    limited: text('print.audience.limited'),
    private: text('print.audience.private'),
    unknown: text('print.audience.unknown'),
  };
}

export function verdictFigures(
  counts: Readonly<Record<TrainingValue, number>>,
  text: Text,
): readonly VerdictFigure[] {
  const labels = trainingLabels(text);
  return trainingValues.map((value) => ({ value, label: labels[value], count: counts[value] }));
}
