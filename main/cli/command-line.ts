import { analyze } from '../../analyzers/analyze.ts';
import { dayOf, type Instant } from '../../analyzers/model/time.ts';
import { regions } from '../../analyzers/model/values.ts';
import { platforms } from '../../analyzers/platforms/registry.ts';
import { inputError } from '../../analyzers/report/input-views.ts';
import { plainVoice, redactedVoice, type Voice } from '../../analyzers/report/json/voice.ts';
import { redactedView } from '../../analyzers/report/print-document.ts';
import type { Report } from '../../analyzers/report/report.ts';
import { inputNames, reportView } from '../../analyzers/report/report-view.ts';
import { type Sentences, sentences } from '../../analyzers/text/catalogue.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { type Command, parseCommand } from './options.ts';
import { resolveTargets, type Target } from './output-paths.ts';
import { missingRuntime, writeOutputs } from './outputs.ts';
import { ProgressLine } from './progress-line.ts';
import { summaryLines } from './summary.ts';
import { complain, printable } from './terminal.ts';
import { mayWrite } from './write-output.ts';

export interface Surroundings {
  readonly words: readonly string[];
  readonly version: string;
  readonly now: Instant;
  readonly signal: AbortSignal;
}

/** The whole command; returns the exit code. Every expected end is a sentence on standard error, never a stack. */
export async function commandLine({ words, version, now, signal }: Surroundings): Promise<ExitCode> {
  const say = sentences('en', ...platforms.map(({ text }) => text));
  const asked = parseCommand(words, platforms, dayOf(now));
  if (!asked.ok) return end(say(asked.error.id, asked.error.values), exitCodes.wrongUsage);
  if (asked.value.is === 'help') return tell(helpText(say));
  if (asked.value.is === 'version') return tell(version);

  const command = asked.value;
  const targets = await resolveTargets(command.outputs, command.paths);
  if (!targets.ok) return end(say(targets.error.id, targets.error.values), exitCodes.wrongUsage);
  const unwritable = (await firstUnwritable(targets.value, say)) ?? missingRuntime(targets.value, say);
  if (unwritable !== null) return end(unwritable, exitCodes.notWritten);

  const report = await read(command, { words, version, now, signal }, say);
  try {
    return await finish(report, command, targets.value, signal, say);
  } finally {
    await report.run.close();
  }
}

async function read(
  command: Command,
  { version, now, signal }: Surroundings,
  say: Sentences,
): Promise<Report> {
  const line = process.stderr.isTTY ? new ProgressLine(process.stderr, say) : null;
  const report = await analyze({
    paths: command.paths,
    platforms,
    told: command.told,
    generatedAt: now,
    appVersion: version,
    clock: () => performance.now(),
    signal,
    hash: command.hash || command.outputs.some(({ name }) => name.startsWith('pdf')),
    ...(line === null ? {} : { onProgress: (progress) => line.show(progress) }),
  });
  line?.clear();
  return report;
}

async function finish(
  report: Report,
  command: Command,
  targets: readonly Target[],
  signal: AbortSignal,
  say: Sentences,
): Promise<ExitCode> {
  if (signal.aborted) return interrupted(say);
  const voice = command.redact ? redactedVoice(say) : plainVoice(say);
  const { inputs } = report.run;
  for (const input of inputs) {
    // Names of files on standard error are for whoever typed them; what is written holds none under --redact.
    const sentence = inputError(input, platforms, say, inputNames(report, plainVoice(say)));
    if (sentence !== null) complain(sentence);
  }
  if (!inputs.some(({ archive }) => archive.ok)) return exitCodes.nothingRead;
  if (!inputs.some(({ recognised }) => recognised !== null)) return exitCodes.noPlatform;
  if (targets.length === 0) return tell(summaryText(report, voice, say));
  const failure = await writeOutputs(report, targets, voice, signal);
  if (signal.aborted) return interrupted(say);
  if (failure === null) return exitCodes.reportMade;
  if (failure.sentence !== null) complain(failure.sentence);
  return exitCodes.notWritten;
}

async function firstUnwritable(targets: readonly Target[], say: Sentences): Promise<string | null> {
  for (const { file, output } of targets) {
    if (file === null) continue;
    const allowed = await mayWrite(file, output.path);
    if (!allowed.ok) return say(allowed.error.id, allowed.error.values);
  }
  return null;
}

function summaryText(report: Report, voice: Voice, say: Sentences): string {
  const view = voice.redacted ? redactedView(report, voice) : reportView(report, 1, voice);
  return summaryLines(view, say).join('\n');
}

function helpText(say: Sentences): string {
  return say('cli.help', {
    regions: regions.join(', '),
    platforms: platforms.map(({ id }) => id).join(', '),
  });
}

function interrupted(say: Sentences): ExitCode {
  return end(say('cli.interrupted'), exitCodes.interrupted);
}

function end(sentence: string, code: ExitCode): ExitCode {
  complain(sentence);
  return code;
}

function tell(text: string): ExitCode {
  process.stdout.write(`${printable(text)}\n`);
  return exitCodes.reportMade;
}
