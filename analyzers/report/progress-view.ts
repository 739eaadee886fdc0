import { archiveErrorMessage } from '../archive/error-reasons.ts';
import type { InputProgress, Progress } from '../model/query.ts';
import type { Platform } from '../platforms/platform.ts';
import type { InputSteps, ProgressBook } from '../run/progress.ts';
import { isMessageId, type Sentences } from '../text/catalogue.ts';
import { platformNames } from './input-views.ts';

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
    error: errorSentence(steps, platforms, say),
  };
}

function errorSentence(
  { name, error }: InputSteps,
  platforms: readonly Platform[],
  say: Sentences,
): string | null {
  if (error === null) return null;
  if (error === 'not-recognised') {
    return say('error.not-recognised', { name, platforms: platformNames(platforms) });
  }
  const { id, values } = archiveErrorMessage(error);
  return isMessageId(id) ? say(id, values) : id;
}
