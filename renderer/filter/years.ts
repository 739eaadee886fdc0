/** A run of years without a gap; `null` stands alone for items without a known date. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** Years as spans, oldest first: 2014, 2015, 2019 are 2014 to 2015 and 2019. */
export function yearSpans(years: readonly (number | null)[]): readonly YearSpan[] {
  const known = [...new Set(years)].filter((year) => year !== null).sort((a, b) => a - b);
  const spans: { from: number; to: number }[] = [];
  for (const year of known) {
    const last = spans.at(-1);
    if (last !== undefined && last.to === year - 1) last.to = year;
    else spans.push({ from: year, to: year });
  }
  return spans;
}

/** All years from one to the other, both counted, whichever is later. */
export function yearsBetween(one: number, other: number): readonly number[] {
  const from = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, step) => from + step);
}
