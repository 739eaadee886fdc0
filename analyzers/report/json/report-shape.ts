import type { CoverageView, InputView, SourceView, Summary } from '../../model/query.ts';
import type { Told } from '../../model/told.ts';
import type { PlatformId, Region } from '../../model/values.ts';
import type { Tables } from '../totals.ts';

export const reportSchema = 'trained-on-me/report@1';

export type Span = readonly [string | null, string | null];

/** The report without its items (design.md section 3, schema/report.schema.json). */
export interface ReportJson {
  readonly schema: typeof reportSchema;
  readonly generatedAt: string;
  readonly app: { readonly version: string };
  readonly policyPack: { readonly version: string; readonly lastReviewed: string };
  readonly context: ContextJson;
  readonly inputs: readonly InputJson[];
  readonly summary: Summary & Tables;
  readonly findings: readonly FindingJson[];
  readonly coverage: readonly CoverageJson[];
  readonly policies: readonly PolicyJson[];
  readonly optOut: readonly OptOutJson[];
  /** Sentences about what the person told that has no or another effect than they may think. */
  readonly warnings: readonly string[];
}

export interface ContextJson {
  readonly region: Region | null;
  readonly minor: boolean;
  readonly optedOut: Partial<Record<PlatformId, Record<string, readonly Span[]>>>;
  readonly defaultAudience: Told['defaultAudience'];
  readonly groupAudience: Told['groupAudience'];
  readonly privatePeriods: Partial<Record<PlatformId, readonly Span[]>>;
}

export type InputJson =
  | { readonly name: string | null; readonly bytes: number; readonly error: string }
  | {
      readonly name: string | null;
      readonly bytes: number;
      readonly sha256?: string | null;
      readonly platform: PlatformId;
      readonly platforms: readonly PlatformId[];
      readonly format: NonNullable<InputView['format']>;
      readonly layout: string;
      readonly confidence: number;
      readonly account: {
        readonly id?: string | null;
        readonly name: string | null;
        readonly isPrivate?: boolean;
      };
      readonly exportedAt: string | null;
    };

interface FindingJson {
  readonly id: string;
  readonly platform: PlatformId;
  readonly title: string;
  readonly count: number;
  readonly detail: string;
  /** Ids of the items that it is about, as in `--items`; absent where it leads to none. */
  readonly items?: readonly string[];
}

export interface LineJson {
  readonly entry: string | null;
  readonly reason: string;
}

export interface CoverageJson extends CoverageView {
  readonly files: {
    readonly setAside: readonly LineJson[];
    readonly notUnderstood: readonly (string | null)[];
    readonly failed: readonly LineJson[];
  };
}

interface PolicyJson {
  readonly platform: PlatformId;
  readonly ruleId: string;
  readonly statement: string;
  readonly since: string | null;
  readonly unconfirmed?: true;
  readonly sources: readonly SourceView[];
}

export interface OptOutJson {
  readonly platform: PlatformId;
  readonly switch: string | null;
  readonly title: string;
  readonly steps: readonly string[];
  readonly url: string | null;
  readonly effect: string;
  readonly lastReviewed: string;
}
