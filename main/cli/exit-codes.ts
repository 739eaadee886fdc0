/** What the process ends with (design.md section 3). */
export const exitCodes = {
  reportMade: 0,
  bug: 1,
  wrongUsage: 2,
  nothingRead: 3,
  noPlatform: 4,
  notWritten: 5,
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An end that is not a report: a catalogue sentence for standard error. */
export interface Failure {
  readonly code: ExitCode;
  readonly sentence: string;
}
