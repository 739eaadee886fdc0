import { ok, type Result } from '../../analyzers/model/result.ts';
import { isSame, type Place, placeOf, touches } from '../inputs/place.ts';
import type { Output } from './options.ts';
import { type UsageError, usage } from './usage.ts';

/** An output and the file that it really means, links followed; null: standard output. */
export interface Target {
  readonly output: Output;
  readonly file: string | null;
}

/**
 * Where the outputs really go. Wrong usage when one is an input, lies inside an input folder, or is the same file as
 * another output; also through links, and through hard links of an existing file.
 */
export async function resolveTargets(
  outputs: readonly Output[],
  inputs: readonly string[],
): Promise<Result<readonly Target[], UsageError>> {
  const inputPlaces = await Promise.all(inputs.map(placeOf));
  const taken: Place[] = [];
  const targets: Target[] = [];
  for (const output of outputs) {
    if (output.path === '-') {
      targets.push({ output, file: null });
      continue;
    }
    const place = await placeOf(output.path);
    if (inputPlaces.some((input) => touches(place, input))) {
      return usage('cli.usage.output-is-input', { output: output.path });
    }
    if (taken.some((other) => isSame(other, place)) && !place.isDevice) {
      return usage('cli.usage.same-output', { output: output.path });
    }
    taken.push(place);
    targets.push({ output, file: place.path });
  }
  return ok(targets);
}
