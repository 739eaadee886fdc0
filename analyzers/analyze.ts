import { openArchive } from './archive/open-archive.ts';
import type { Instant } from './model/time.ts';
import type { Told } from './model/told.ts';
import type { Platform } from './platforms/platform.ts';
import { Report } from './report/report.ts';
import { hashInputs } from './run/hash-inputs.ts';
import type { Clock, ProgressBook } from './run/progress.ts';
import { runAnalysis } from './run/run.ts';

export interface AnalyzeOptions {
  /** Zips and folders on disk. */
  readonly paths: readonly string[];
  readonly platforms: readonly Platform[];
  readonly told: Told;
  /** "Today" of the report. */
  readonly generatedAt: Instant;
  readonly appVersion: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Also the SHA-256 of the zips. */
  readonly hash: boolean;
  onProgress?(progress: ProgressBook): void;
}

/**
 * The whole flow: archives, entries, items, verdicts, report. Never throws for what a path holds; the report's
 * inputs tell what could not be read. Close `report.run` when done.
 */
export async function analyze(options: AnalyzeOptions): Promise<Report> {
  const { paths, platforms, told, generatedAt, appVersion, signal, hash } = options;
  const run = await runAnalysis({ ...options, openArchive });
  const hashes = hash ? await hashInputs(run.inputs, paths, signal) : new Map<number, string>();
  return new Report({ run, platforms, told, generatedAt, appVersion, hashes });
}
