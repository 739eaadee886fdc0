import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { type TrainingValue, trainingValues } from '../../analyzers/model/values.ts';
import { type TrainingCounts, textWidth, total } from './figures.ts';

/** Items of one year in UTC; `year` null: no date is known. */
export interface YearCounts {
  readonly year: number | null;
  readonly counts: TrainingCounts;
}
/** `day` is `YYYY-MM-DD`. */
export interface PolicyMark {
  readonly day: string;
  readonly label: string;
}
/** Days `YYYY-MM-DD`; null: open end. */
export interface ClosedSpan {
  readonly from: string | null;
  readonly to: string | null;
}

export interface YearLayoutInput {
  readonly years: readonly YearCounts[];
  readonly policyStarts: readonly PolicyMark[];
  readonly closedSpans: readonly ClosedSpan[];
  readonly width: number;
  readonly plotHeight: number;
  readonly fontSize: number;
  readonly rtl: boolean;
}

export interface Piece {
  readonly value: TrainingValue;
  readonly y: number;
  readonly height: number;
}
export interface Column {
  readonly year: number | null;
  readonly counts: TrainingCounts;
  readonly x: number;
  readonly width: number;
  readonly pieces: readonly Piece[];
  /** The year's number has room below. */
  readonly labelled: boolean;
}
export interface Line extends PolicyMark {
  readonly x: number;
  readonly labelY: number;
  readonly anchor: 'start' | 'end';
}
export interface YearLayout {
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  readonly shades: readonly { readonly x: number; readonly width: number }[];
  readonly ticks: readonly { readonly y: number; readonly count: number }[];
  readonly plot: { readonly top: number; readonly left: number; readonly right: number };
  readonly height: number;
}

const axisHeight = 20;
const lineLabelHeight = 16;
/** Px between the years and the column of the undated. */
const unknownGap = 18;
const dayPerYear = 365.25;

/** Places everything in px, from the left top. The years run without a gap and reach to the last policy start. */
export function layOutYears(input: YearLayoutInput): YearLayout {
  const { years, policyStarts, width, plotHeight, fontSize, rtl } = input;
  const dated = new Map<number, TrainingCounts>();
  let undated: TrainingCounts | null = null;
  for (const { year, counts } of years) {
    if (year === null) undated = total(counts) > 0 ? counts : null;
    else dated.set(year, counts);
  }
  const marks = [...policyStarts].sort((a, b) => a.day.localeCompare(b.day));
  const [first, last] = range([...dated.keys()], marks);
  const all = [...dated.values(), ...(undated === null ? [] : [undated])];
  const yScale = scaleLinear([0, Math.max(1, ...all.map(total))], [0, plotHeight]).nice(3);
  const ticks = yScale.ticks(3).filter(Number.isInteger);

  const axisWidth = 8 + Math.max(...ticks.map((tick) => textWidth(tick.toLocaleString('en'), fontSize)));
  const span = width - axisWidth;
  const band =
    (span - (undated === null ? 0 : unknownGap)) / (last - first + 1 + (undated === null ? 0 : 1.4));
  const flip = (x: number, own: number): number => (rtl ? width - x - own : x);
  const yearX = (year: number): number => axisWidth + (year - first) * band;
  const top = 6 + marks.length * lineLabelHeight;

  const columns: Column[] = [];
  const pad = Math.min(band * 0.14, 6);
  const every = Math.max(1, Math.ceil((textWidth('0000', fontSize) + 8) / band));
  for (let year = first; year <= last; year++) {
    const counts = dated.get(year) ?? {};
    columns.push({
      year,
      counts,
      x: flip(yearX(year) + pad, band - 2 * pad),
      width: band - 2 * pad,
      pieces: pile(counts, yScale, top + plotHeight),
      labelled: (last - year) % every === 0,
    });
  }
  if (undated !== null) {
    const own = band * 1.4 - 2 * pad;
    columns.push({
      year: null,
      counts: undated,
      x: flip(yearX(last + 1) + unknownGap + pad, own),
      width: own,
      pieces: pile(undated, yScale, top + plotHeight),
      labelled: true,
    });
  }
  return {
    columns,
    lines: layOutLines(marks, (day) => flip(yearX(yearsSince(day)), 0), width, fontSize),
    shades: input.closedSpans.flatMap((closed) => {
      const from = Math.max(first, closed.from === null ? first : yearsSince(closed.from));
      const to = Math.min(last + 1, closed.to === null ? last + 1 : yearsSince(closed.to));
      if (to <= from) return [];
      return [{ x: flip(yearX(from), (to - from) * band), width: (to - from) * band }];
    }),
    ticks: ticks.map((count) => ({ count, y: top + plotHeight - yScale(count) })),
    plot: { top, left: rtl ? 0 : axisWidth, right: rtl ? width - axisWidth : width },
    height: top + plotHeight + axisHeight,
  };
}

/**
 * A label a row, above the plot. Labels that do not fit after their line stand before it; then the latest takes the top
 * row, so that no line runs through the label of another.
 */
function layOutLines(
  marks: readonly PolicyMark[],
  xOf: (day: string) => number,
  width: number,
  fontSize: number,
): readonly Line[] {
  const placed = marks.map((mark) => {
    const x = xOf(mark.day);
    const fits = x + textWidth(mark.label, fontSize) + 8 < width;
    return { ...mark, x, anchor: fits ? ('start' as const) : ('end' as const) };
  });
  const before = placed.some((mark) => mark.anchor === 'end');
  return placed.map((mark, index) => {
    const row = before ? placed.length - 1 - index : index;
    return { ...mark, anchor: before ? 'end' : 'start', labelY: 6 + row * lineLabelHeight + fontSize * 0.8 };
  });
}

function range(years: readonly number[], marks: readonly PolicyMark[]): readonly [number, number] {
  const known = [...years, ...marks.map((mark) => Math.floor(yearsSince(mark.day)))];
  if (known.length === 0) return [new Date(0).getUTCFullYear(), new Date(0).getUTCFullYear()];
  return [Math.min(...known), Math.max(...known)];
}

/** "2023-07-02" is 2023.5. */
function yearsSince(day: string): number {
  const at = Date.parse(`${day}T00:00:00Z`);
  const year = new Date(at).getUTCFullYear();
  return year + (at - Date.UTC(year, 0, 1)) / 86_400_000 / dayPerYear;
}

/** Most exposing at the bottom, where the eye compares best. */
function pile(counts: TrainingCounts, scale: (n: number) => number, floor: number): readonly Piece[] {
  const series = stack<TrainingCounts, TrainingValue>()
    .keys(trainingValues)
    .value((row, key) => row[key] ?? 0)([counts]);
  return series.flatMap((one) => {
    const [from, to] = one[0] ?? [0, 0];
    if (to <= from) return [];
    return [{ value: one.key, y: floor - scale(to), height: scale(to) - scale(from) }];
  });
}
