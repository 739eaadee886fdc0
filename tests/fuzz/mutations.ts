import fc from 'fast-check';

/** One thing that goes wrong with a file. Places are shares of the length, so that a mutation fits any file. */
export type Mutation =
  | { readonly what: 'set'; readonly place: number; readonly byte: number }
  | { readonly what: 'set-near-end'; readonly back: number; readonly byte: number }
  | { readonly what: 'remove'; readonly place: number; readonly length: number }
  | { readonly what: 'insert'; readonly place: number; readonly bytes: Uint8Array }
  | { readonly what: 'cut'; readonly place: number };

const place = fc.double({ min: 0, max: 1, noNaN: true });
/** Zeros and full bytes make the boldest claims. */
const byte = fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.integer({ min: 0, max: 255 }));

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ what: fc.constant('set' as const), place, byte }) },
    {
      weight: 4,
      // The directory of a zip stands at its end.
      arbitrary: fc.record({
        what: fc.constant('set-near-end' as const),
        back: fc.integer({ min: 1, max: 700 }),
        byte,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        what: fc.constant('remove' as const),
        place,
        length: fc.integer({ min: 1, max: 60 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        what: fc.constant('insert' as const),
        place,
        bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('cut' as const), place }) },
  ),
  { minLength: 1, maxLength: 4 },
);

/** The mutated file, and the first byte that may differ. */
export function mutate(
  file: Buffer,
  all: readonly Mutation[],
): { readonly bytes: Buffer; readonly firstChange: number } {
  let bytes: Buffer = Buffer.from(file);
  let firstChange = file.length;
  for (const mutation of all) {
    const at = positionOf(mutation, bytes.length);
    firstChange = Math.min(firstChange, at);
    bytes = applied(bytes, mutation, at);
  }
  return { bytes, firstChange };
}

function positionOf(mutation: Mutation, length: number): number {
  if (mutation.what === 'set-near-end') return Math.max(0, length - mutation.back);
  return Math.min(length, Math.floor(mutation.place * length));
}

function applied(bytes: Buffer, mutation: Mutation, at: number): Buffer {
  switch (mutation.what) {
    case 'set':
    case 'set-near-end':
      if (at < bytes.length) bytes[at] = mutation.byte;
      return bytes;
    case 'remove':
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + mutation.length)]);
    case 'insert':
      return Buffer.concat([bytes.subarray(0, at), mutation.bytes, bytes.subarray(at)]);
    case 'cut':
      return bytes.subarray(0, at);
  }
}
