/** A stretch of the zip that one entry claims for itself. */
export interface Stretch {
  readonly offset: number;
  readonly packedSize: number;
}

const localHeaderLength = 30;

/**
 * The entries that reach into the next one or begin where another begins. What is left has its bytes to itself, so that
 * nothing can be unpacked twice: zip bombs live on that. Of a damaged size only the entry itself is lost.
 */
export function overlapping<S extends Stretch>(stretches: readonly S[]): ReadonlySet<S> {
  const inOrder = inOffsetOrder(stretches);
  const found = new Set<S>();
  for (let i = 0; i + 1 < inOrder.length; i++) {
    const one = inOrder[i];
    const next = inOrder[i + 1];
    if (one === undefined || next === undefined) break;
    if (one.offset + localHeaderLength + one.packedSize > next.offset) found.add(one);
  }
  return found;
}

function inOffsetOrder<S extends Stretch>(stretches: readonly S[]): readonly S[] {
  let last = Number.NEGATIVE_INFINITY;
  for (const { offset } of stretches) {
    // Stable, so that of several at one place the last in the directory is kept: as with one name twice.
    if (offset < last) return stretches.toSorted((a, b) => a.offset - b.offset);
    last = offset;
  }
  return stretches;
}
