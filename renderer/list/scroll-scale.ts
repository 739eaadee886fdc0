/**
 * Chromium cannot place an element lower than 33,554,428 px divided by the pixel ratio, so a list of a million
 * rows is drawn in a shorter box. The first and the last 20,000 px are 1:1 (without that the last rows could not be
 * reached); between them the thumb moves in proportion. Measured in Electron 33 at pixel ratios 1, 2 and 4.
 */
export interface ScrollScale {
  /** Height of the scrolled box, px. */
  readonly physicalHeight: number;
  /** Greatest true offset and greatest scrollTop, px. */
  readonly maxTrue: number;
  readonly maxPhysical: number;
  toPhysical(trueOffset: number): number;
  toTrue(scrollTop: number): number;
}

const maxHeight = 3_000_000;
const edge = 20_000;

export function scrollScale(
  rows: number,
  rowHeight: number,
  viewport: number,
  limit = maxHeight,
): ScrollScale {
  const full = rows * rowHeight;
  const physicalHeight = Math.min(full, limit);
  const maxTrue = Math.max(0, full - viewport);
  const maxPhysical = Math.max(0, physicalHeight - viewport);
  const plain = full <= limit || maxPhysical <= 2 * edge;
  const stretch = (maxTrue - 2 * edge) / (maxPhysical - 2 * edge);
  return {
    physicalHeight,
    maxTrue,
    maxPhysical,
    toPhysical(v) {
      if (plain || v <= edge) return v;
      if (v >= maxTrue - edge) return maxPhysical - (maxTrue - v);
      return edge + (v - edge) / stretch;
    },
    toTrue(p) {
      if (plain || p <= edge) return p;
      if (p >= maxPhysical - edge) return maxTrue - (maxPhysical - p);
      return edge + (p - edge) * stretch;
    },
  };
}

/** Where the list stands: the true offset, and the scrollTop that belongs to it. */
export interface ScrollState {
  readonly v: number;
  readonly p: number;
}

export interface Scrolled extends ScrollState {
  /** The box stands at its own end, the list does not: scrollTop must be moved so that it can go on. */
  readonly stuck: boolean;
}

/** What a scroll event means: a wheel or key moves 1:1, a jump of the thumb by ratio. */
export function afterScroll(
  scale: ScrollScale,
  old: ScrollState,
  scrollTop: number,
  viewport: number,
): Scrolled {
  const moved = scrollTop - old.p;
  const small = Math.abs(moved) < 2 * viewport;
  const v = small ? clamp(old.v + moved, scale.maxTrue) : scale.toTrue(scrollTop);
  const atEnd = scrollTop <= 0 || scrollTop >= scale.maxPhysical;
  const trueEnd = v <= 0 || v >= scale.maxTrue;
  return { v, p: scrollTop, stuck: atEnd && !trueEnd };
}

/** Puts the scrollTop where it belongs for a true offset; nothing moves on the screen. */
export function settle(scale: ScrollScale, v: number): ScrollState {
  const at = clamp(v, scale.maxTrue);
  return { v: at, p: Math.round(scale.toPhysical(at)) };
}

/** The offset that brings a row into view with the least movement. */
export function reveal(v: number, row: number, rowHeight: number, viewport: number): number {
  const top = row * rowHeight;
  if (top < v) return top;
  if (top + rowHeight > v + viewport) return top + rowHeight - viewport;
  return v;
}

function clamp(value: number, max: number): number {
  return Math.min(Math.max(value, 0), max);
}
