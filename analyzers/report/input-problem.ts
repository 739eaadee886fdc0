import { archiveErrorMessage } from '../archive/error-reasons.ts';
import type { Platform } from '../platforms/platform.ts';
import type { InputProblem } from '../run/inputs.ts';
import type { Sentences } from '../text/catalogue.ts';

/** Why an input gave nothing, and what to do, as a sentence that calls it `name`. */
export function problemSentence(
  problem: InputProblem,
  name: string,
  platforms: readonly Platform[],
  say: Sentences,
): string {
  if (problem.kind === 'not-recognised') {
    return say('error.not-recognised', { name, platforms: platforms.map((each) => each.name).join(', ') });
  }
  if (problem.kind === 'holds-zips') return say('error.holds-zips', { name });
  if (problem.kind === 'holds-archives') {
    const found = problem.platforms.map((each) => each.name).join(', ');
    return say('error.holds-archives', { name, platforms: found });
  }
  const { id, values } = archiveErrorMessage(problem);
  return say.find(id, { ...values, name }) ?? id;
}
