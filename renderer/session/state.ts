import type { Progress, ReportView } from '../../analyzers/model/query.ts';
import type { StartInfo } from '../../main/contract.ts';

/** What all screens draw from. Replaced as a whole, never changed in place. */
export interface SessionState {
  readonly start: StartInfo;
  /** Network requests that main refused since the app began. */
  readonly refused: number;
  /** `died`: the analysis process stopped; the inputs are kept by main. */
  readonly analysis: 'running' | 'died';
  readonly progress: Progress | null;
  /** Null until the first one is there. */
  readonly report: ReportView | null;
  /** Questions that were looked at: "no" and "I don't know" change no answer. */
  readonly answered: ReadonlySet<string>;
}

export function isBusy(state: SessionState): boolean {
  return state.progress?.busy ?? false;
}

/** A report with something in it. */
export function openReport(state: SessionState): ReportView | null {
  const { report } = state;
  return report?.inputs.some((input) => input.error === null) ? report : null;
}
