import { sentences } from '../../analyzers/text/catalogue.ts';

/** Why there is no PDF, and the exit code by which the printing process says so to the one that started it. */
export const printExitCodes = {
  /** What came in is no document of ours. */
  'bad-document': 10,
  /** The page could not be loaded or drawn. */
  'page-failed': 11,
  /** The page's process ended, mostly for want of memory. */
  crashed: 12,
  timeout: 13,
  /** The PDF could not be handed over. */
  'not-delivered': 14,
  /** The Electron runtime could not be started, or ended without a word. */
  'no-runtime': 15,
} as const;
export type PrintFailureKind = keyof typeof printExitCodes;

export interface PrintFailure {
  readonly kind: PrintFailureKind;
  /** A sentence that says what happened and what to do. */
  readonly message: string;
}

const say = sentences();

export function printFailure(kind: PrintFailureKind): PrintFailure {
  return { kind, message: say(`print.error.${kind}`) };
}

export function printFailureOf(exitCode: number | null): PrintFailure {
  for (const kind of failureKinds) if (printExitCodes[kind] === exitCode) return printFailure(kind);
  return printFailure('no-runtime');
}

const failureKinds = [
  'bad-document',
  'page-failed',
  'crashed',
  'timeout',
  'not-delivered',
  'no-runtime',
] as const satisfies readonly PrintFailureKind[];
