import { instant } from '../../analyzers/model/time.ts';
import { sentences } from '../../analyzers/text/catalogue.ts';
import { version } from '../../package.json' with { type: 'json' };
import { commandLine } from './command-line.ts';
import { exitCodes } from './exit-codes.ts';
import { complain } from './terminal.ts';
import { removeUnfinished } from './write-output.ts';

/** A bug ends in one sentence: a stack trace would tell the person nothing, and could hold what is theirs. */
function bug(): never {
  complain(sentences('en')('cli.bug'));
  process.exit(exitCodes.bug);
}
process.on('uncaughtException', bug);
process.on('unhandledRejection', bug);

// However the process ends, nothing half written stays behind.
process.on('exit', removeUnfinished);

const controller = new AbortController();
/** Longest wait, in ms, for what is being read or written when the person interrupts: a pipe may never take it. */
const patience = 1000;

function interrupt(): void {
  if (controller.signal.aborted) process.exit(exitCodes.interrupted);
  controller.abort();
  setTimeout(() => {
    complain(sentences('en')('cli.interrupted'));
    process.exit(exitCodes.interrupted);
  }, patience).unref();
}
process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);
// Whoever reads standard output may stop: the write that fails says so, and nobody needs the event.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

process.exitCode = await commandLine({
  words: process.argv.slice(2),
  version,
  now: instant(Date.now()) ?? bug(),
  signal: controller.signal,
});
process.removeListener('SIGINT', interrupt);
process.removeListener('SIGTERM', interrupt);
