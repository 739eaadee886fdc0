import * as v from 'valibot';

const pixels = v.pipe(v.number(), v.integer());

/** Place and size of the window, in the screen's own points; kept when the window is closed. */
export const placementSchema = v.strictObject({
  x: pixels,
  y: pixels,
  width: pixels,
  height: pixels,
  maximised: v.boolean(),
});
export type Placement = v.InferOutput<typeof placementSchema>;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallest = { width: 320, height: 480 } as const;
const usual = { width: 1180, height: 800 } as const;

/** Enough of the window to take hold of it with the mouse. */
const graspable = { width: 120, height: 40 } as const;

export interface Opening {
  readonly width: number;
  readonly height: number;
  /** Absent: the system chooses, usually the middle. */
  readonly x?: number;
  readonly y?: number;
  readonly maximised: boolean;
}

/**
 * Where the window opens: as it was left, if some display still shows it; else in the usual size, no larger than the
 * first display. Displays are work areas, the first display first.
 */
export function opening(left: Placement | null, displays: readonly Area[]): Opening {
  const [first] = displays;
  if (left === null || first === undefined) return { ...fitted(usual, first), maximised: false };
  const home = displays.find((area) => overlaps(left, area));
  const size = fitted(left, home ?? first);
  const { maximised } = left;
  return home === undefined ? { ...size, maximised } : { ...size, x: left.x, y: left.y, maximised };
}

function fitted(
  { width, height }: { readonly width: number; readonly height: number },
  area: Area | undefined,
): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(smallest.width, Math.min(width, area?.width ?? width)),
    height: Math.max(smallest.height, Math.min(height, area?.height ?? height)),
  };
}

/** The title bar, at the window's top, must be within reach. */
function overlaps(window: Area, area: Area): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const below = area.y + area.height - window.y;
  return across >= graspable.width && window.y >= area.y && below >= graspable.height;
}
