import type { InputProgress, Progress } from '../model/query.ts';
import type { Platform } from '../platforms/platform.ts';
import type { InputSteps, ProgressBook } from '../run/progress.ts';
import type { Sentences } from '../text/catalogue.ts';
import { problemSentence } from './input-problem.ts';

/** How far the inputs are, in the words of the reading screen. */
export function progressView(
  progress: ProgressBook,
  rev: number,
  busy: boolean,
  platforms: readonly Platform[],
  say: Sentences,
): Progress {
  return {
    rev,
    busy,
    inputs: progress.inputs.map((steps) => inputProgress(steps, platforms, say)),
    secondsLeft: busy ? progress.secondsLeft() : null,
  };
}

function inputProgress(steps: InputSteps, platforms: readonly Platform[], say: Sentences): InputProgress {
  const { entry, error, ...rest } = steps;
  return {
    ...rest,
    entry: entry === null ? null : say('report.reading-entry', { family: entry.family, path: entry.path }),
    error: error === null ? null : problemSentence(error, steps.name, platforms, say),
  };
}
