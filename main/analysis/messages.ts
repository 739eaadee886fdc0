import type { PrintDocument } from '../../analyzers/model/print.ts';
import type { Filter, Progress } from '../../analyzers/model/query.ts';
import type { Told } from '../../analyzers/model/told.ts';

/** Main to the analysis process. */
export type ToAnalysis =
  /** Read these paths, in place of whatever was read before. An empty list closes everything. */
  | { readonly do: 'read'; readonly paths: readonly string[]; readonly told: Told | null }
  | { readonly do: 'cancel' }
  /** One MessagePort comes with it: the screen's. */
  | { readonly do: 'connect' }
  | {
      readonly do: 'print-document';
      readonly id: number;
      readonly withTexts: boolean;
      readonly locale: string;
    }
  | { readonly do: 'write-csv'; readonly id: number; readonly filter: Filter; readonly path: string };

/** The analysis process to main. */
export type FromAnalysis =
  | { readonly is: 'progress'; readonly progress: Progress }
  /** What the person told, so that a restarted process knows it again. */
  | { readonly is: 'told'; readonly told: Told }
  | { readonly is: 'print-document'; readonly id: number; readonly document: PrintDocument | null }
  /** A sentence when it could not be written. */
  | { readonly is: 'csv-written'; readonly id: number; readonly error: string | null };
