import { resolve } from 'node:path';
import { failed, ok, type Result } from '../../analyzers/model/result.ts';
import { reportJson } from '../../analyzers/report/json/report-json.ts';
import type { Voice } from '../../analyzers/report/json/voice.ts';
import { itemCsv, itemLines, numberingOf } from '../../analyzers/report/json/write-items.ts';
import { printDocument } from '../../analyzers/report/print-document.ts';
import type { Report } from '../../analyzers/report/report.ts';
import type { Sentences } from '../../analyzers/text/catalogue.ts';
import { printWithRuntime } from '../print/spawn.ts';
import { findRuntime } from '../setup/find-runtime.mjs';
import type { Target } from './output-paths.ts';
import { type Content, type WriteError, type Written, writeOutput } from './write-output.ts';

/** Why an output was not written; no sentence where whoever reads standard output stopped reading. */
export interface NotWritten {
  readonly sentence: string | null;
}

/** The folder of package.json, as seen from `out/cli/index.js`. */
const root = resolve(import.meta.dirname, '../..');

/**
 * Writes all outputs, and gives them their names only when every one of them is whole. Null when all was written,
 * or the signal aborted: then nothing was named.
 */
export async function writeOutputs(
  report: Report,
  targets: readonly Target[],
  voice: Voice,
  signal: AbortSignal,
): Promise<NotWritten | null> {
  const whole: Written[] = [];
  const error = await writeAll(report, targets, voice, signal, whole);
  if (error !== null || signal.aborted) {
    for (const each of whole) await each.discard();
    return signal.aborted ? null : error;
  }
  for (const each of whole) {
    const unnamed = await each.commit();
    if (unnamed !== null) return notWritten(unnamed, voice);
  }
  return null;
}

async function writeAll(
  report: Report,
  targets: readonly Target[],
  voice: Voice,
  signal: AbortSignal,
  whole: Written[],
): Promise<NotWritten | null> {
  for (const target of targets) {
    const content = await contentOf(target, report, voice, signal);
    if (!content.ok) return content.error;
    const written = await writeOutput(target, content.value, signal);
    if (written === null) return null;
    if (!written.ok) return notWritten(written.error, voice);
    whole.push(written.value);
  }
  return null;
}

function notWritten(error: WriteError, voice: Voice): NotWritten {
  if (error.quiet === true) return { sentence: null };
  const { output } = error.values;
  const shown = output === '-' ? voice.say('cli.output.standard') : (output ?? '');
  return { sentence: voice.say(error.id, { ...error.values, output: shown }) };
}

async function contentOf(
  { output }: Target,
  report: Report,
  voice: Voice,
  signal: AbortSignal,
): Promise<Result<Content, NotWritten>> {
  switch (output.name) {
    case 'json':
      return ok([`${JSON.stringify(reportJson(report, voice, numberingOf(report)), null, 2)}\n`]);
    case 'items':
      return ok(itemLines(report, voice));
    case 'csv':
      return ok(itemCsv(report, voice));
    case 'pdf':
    case 'pdf-with-texts':
      return pdf(report, voice, output.name === 'pdf-with-texts', signal);
  }
}

async function pdf(
  report: Report,
  voice: Voice,
  withTexts: boolean,
  signal: AbortSignal,
): Promise<Result<Content, NotWritten>> {
  const runtime = findRuntime(root);
  if (runtime === null) return failed({ sentence: voice.say('cli.pdf.no-runtime') });
  const document = printDocument(report, voice, {
    withTexts,
    redact: voice.redacted,
    locale: new Intl.DateTimeFormat().resolvedOptions().locale,
    hashes: report.options.hashes,
  });
  const printed = await printWithRuntime(runtime.executable, root, document, signal);
  return printed.ok ? ok([printed.value]) : failed({ sentence: printed.error.message });
}

/** Whether what the PDF needs is there; a sentence where it is not. Fetches nothing. */
export function missingRuntime(targets: readonly Target[], say: Sentences): string | null {
  const wanted = targets.some(({ output }) => output.name.startsWith('pdf'));
  return wanted && findRuntime(root) === null ? say('cli.pdf.no-runtime') : null;
}
