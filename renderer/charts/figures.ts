import type { TrainingValue } from '../../analyzers/model/values.ts';

/** One training verdict with its word in the person's language. */
export interface VerdictFigure {
  readonly value: TrainingValue;
  readonly label: string;
  readonly count: number;
}

export type TrainingCounts = Readonly<Partial<Record<TrainingValue, number>>>;
/** The five words, from the catalogue. */
export type TrainingLabels = Readonly<Record<TrainingValue, string>>;

export function total(counts: TrainingCounts): number {
  let sum = 0;
  for (const count of Object.values(counts)) sum += count;
  return sum;
}

/** "named by the policy 3,020; covered by its wording 850": what `<desc>`, and so the PDF's alternative text, holds. */
export function describeFigures(
  figures: readonly { readonly label: string; readonly count: number }[],
  locale: string,
): string {
  const number = new Intl.NumberFormat(locale);
  return figures.map((figure) => `${figure.label} ${number.format(figure.count)}`).join('; ');
}

/** Share of a whole for the eye; never "100 %" for less than all nor "0 %" for more than nothing. */
export function share(count: number, of: number, locale: string): string {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  if (of === 0) return percent.format(0);
  const part = count / of;
  if (count > 0 && part < 0.01) return `<${percent.format(0.01)}`;
  if (count < of && part > 0.99) return `>${percent.format(0.99)}`;
  return percent.format(part);
}

/** Width of a text in px, on the safe side: charts drop a label that might not fit. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const char of text) ems += (char.codePointAt(0) ?? 0) > 0x2e7f ? 1.05 : 0.6;
  return ems * fontSize;
}
