import { reportJson } from '../../analyzers/report/json/report-json.ts';
import type { Voice } from '../../analyzers/report/json/voice.ts';
import { itemCsv, itemLines, numberingOf } from '../../analyzers/report/json/write-items.ts';
import type { Report } from '../../analyzers/report/report.ts';
import type { Target } from './output-paths.ts';
import { type Content, type WriteError, type Written, writeOutput } from './write-output.ts';

/**
 * Writes all outputs, and gives them their names only when every one of them is whole. Null when all was written,
 * or the signal aborted: then nothing was named.
 */
export async function writeOutputs(
  report: Report,
  targets: readonly Target[],
  voice: Voice,
  signal: AbortSignal,
): Promise<WriteError | null> {
  const whole: Written[] = [];
  for (const target of targets) {
    const written = await writeOutput(target, contentOf(target, report, voice), signal);
    if (written?.ok === true) {
      whole.push(written.value);
      continue;
    }
    for (const each of whole) await each.discard();
    return written === null ? null : written.error;
  }
  for (const each of whole) {
    const error = await each.commit();
    if (error !== null) return error;
  }
  return null;
}

function contentOf({ output }: Target, report: Report, voice: Voice): Content {
  switch (output.name) {
    case 'items':
      return itemLines(report, voice);
    case 'csv':
      return itemCsv(report, voice);
    default:
      return [`${JSON.stringify(reportJson(report, voice, numberingOf(report)), null, 2)}\n`];
  }
}
