import type { Told } from './told.ts';
import type {
  AudienceBasis,
  AudienceValue,
  Author,
  ItemKind,
  MediaType,
  PlatformId,
  Region,
  Scope,
  TrainingValue,
} from './values.ts';

/** Which items: every list is "any of these"; an absent field does not restrict. */
export interface Filter {
  readonly platforms?: readonly PlatformId[];
  readonly accounts?: readonly string[];
  readonly kinds?: readonly ItemKind[];
  readonly by?: readonly Author[];
  readonly audiences?: readonly AudienceValue[];
  readonly bases?: readonly AudienceBasis[];
  readonly training?: readonly TrainingValue[];
  readonly ahead?: readonly TrainingValue[];
  /** Years in UTC; null: no date is known. */
  readonly years?: readonly (number | null)[];
  /** True: own items of the headline kinds. False: all others. */
  readonly headline?: boolean;
  readonly withMedia?: boolean;
  /** Id of a finding that names items. */
  readonly finding?: string;
  /** All words must stand in the text; case and accents do not matter. */
  readonly text?: string;
}

/** Items that are alike in all that tables, charts and facets show, and how many. */
export interface CubeRow {
  readonly platform: PlatformId;
  /** Index into `ReportView.accounts`. */
  readonly account: number;
  readonly kind: ItemKind;
  readonly by: Author;
  readonly audience: AudienceValue;
  readonly basis: AudienceBasis;
  readonly training: TrainingValue;
  readonly ahead: TrainingValue;
  readonly year: number | null;
  readonly headline: boolean;
  readonly withMedia: boolean;
  readonly count: number;
}

/** Own items of the headline kinds. */
export interface Headline {
  readonly of: number;
  readonly trainingInputs: number;
  readonly ahead: number;
  /** Of `trainingInputs`, those whose audience is the platform's default. */
  readonly assumed: number;
  readonly possible: number;
}

export interface Summary {
  readonly headline: Headline;
  /** All items, by whoever. */
  readonly items: number;
  readonly own: number;
  readonly trainingInputs: number;
  readonly ahead: number;
  readonly assumed: number;
  readonly possible: number;
}

export interface SourceView {
  readonly title: string;
  readonly url: string;
  readonly date: string;
  readonly strength: 'primary' | 'secondary' | 'weak';
}

export interface PolicyView {
  readonly platform: PlatformId;
  readonly ruleId: string;
  readonly statement: string;
  /** First day of the clause in the person's region, `YYYY-MM-DD`; null where the rule has none. */
  readonly since: string | null;
  readonly certainty: 'exact' | 'at-latest' | 'at-earliest' | 'about' | null;
  readonly unconfirmed: boolean;
  readonly scope: Scope;
  readonly sources: readonly SourceView[];
}

export interface FindingView {
  readonly id: string;
  readonly platform: PlatformId;
  readonly title: string;
  readonly count: number;
  readonly detail: string;
  /** True: `Filter.finding` lists the items. */
  readonly hasItems: boolean;
}

export interface OptOutView {
  readonly platform: PlatformId;
  readonly id: string;
  readonly switch: string | null;
  readonly title: string;
  readonly minutes: number;
  readonly steps: readonly string[];
  readonly url: string | null;
  readonly does: string;
  readonly doesNot: string;
  readonly effect: string;
  readonly lastReviewed: string;
}

export interface CoverageView {
  readonly input: number;
  readonly entries: number;
  readonly read: number;
  readonly media: number;
  readonly setAside: number;
  readonly notUnderstood: number;
  readonly failed: number;
  readonly records: { readonly read: number; readonly failed: number };
}

export interface InputView {
  readonly name: string;
  readonly bytes: number;
  readonly form: 'zip' | 'folder' | null;
  readonly platform: PlatformId | null;
  readonly platforms: readonly PlatformId[];
  readonly format: 'json' | 'csv' | 'html' | 'js' | null;
  readonly layout: string | null;
  readonly confidence: number | null;
  readonly account: { readonly id: string | null; readonly name: string | null } | null;
  /** ISO UTC. */
  readonly exportedAt: string | null;
  /** A sentence; such an input gave nothing. */
  readonly error: string | null;
}

export interface AccountView {
  readonly platform: PlatformId;
  /** Handle or name. */
  readonly name: string;
  /** Whether the archive tells of the account's protection. */
  readonly history: 'present' | 'empty' | 'absent';
  /** Spans in which the account was closed, `YYYY-MM-DD`, for the Years screen; null: open end. */
  readonly closedSpans: readonly {
    readonly from: string | null;
    readonly to: string | null;
    readonly declared: boolean;
  }[];
}

/** First day of each clause of the platform in the person's region, for the lines in the charts. */
export interface PolicyStart {
  readonly platform: PlatformId;
  readonly day: string;
  readonly certainty: 'exact' | 'at-latest' | 'at-earliest' | 'about';
  readonly label: string;
}

/** What the archive suggests; offered, never applied silently. */
export interface Suggestion {
  readonly platform: PlatformId;
  readonly about: 'minor' | 'region' | 'default-audience';
  readonly region?: Region;
  readonly minor?: boolean;
  readonly audience?: 'public' | 'limited';
}

/** A group whose openness the person can tell. */
export interface GroupView {
  readonly platform: PlatformId;
  /** As the archive writes it; what `Told.groupAudience` names. */
  readonly name: string;
  /** Items that the answer settles. */
  readonly count: number;
}

/** Everything that the report page, the years page, the opt-out page and the sources page draw from. */
export interface ReportView {
  /** Grows with every answer and every input; pages of an older one are dropped. */
  readonly rev: number;
  readonly generatedAt: string;
  readonly app: { readonly version: string };
  readonly policyPack: { readonly version: string; readonly lastReviewed: string };
  /** False while archives are still being read: the numbers grow. */
  readonly complete: boolean;
  readonly told: Told;
  readonly warnings: readonly string[];
  readonly inputs: readonly InputView[];
  readonly accounts: readonly AccountView[];
  readonly summary: Summary;
  readonly cube: readonly CubeRow[];
  readonly findings: readonly FindingView[];
  readonly coverage: readonly CoverageView[];
  readonly policies: readonly PolicyView[];
  readonly policyStarts: readonly PolicyStart[];
  readonly optOut: readonly OptOutView[];
  readonly suggestions: readonly Suggestion[];
  /** The largest first. */
  readonly groups: readonly GroupView[];
}

export interface ItemRow {
  /** Position in the analysis; valid for this `rev` and later ones of the same run. */
  readonly index: number;
  readonly platform: PlatformId;
  readonly account: number;
  readonly kind: ItemKind;
  readonly by: Author;
  /** ISO UTC, cut short where less is known. */
  readonly createdAt: string | null;
  /** At most 280 characters. */
  readonly snippet: string | null;
  readonly audience: AudienceValue;
  readonly basis: AudienceBasis;
  readonly training: TrainingValue;
  readonly ahead: TrainingValue;
  readonly media: readonly { readonly type: MediaType; readonly present: boolean }[];
}

export interface ItemPage {
  readonly rev: number;
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly ItemRow[];
}

/** One answer of the verdict in sentences, with the policy behind it. */
export interface VerdictView {
  readonly value: TrainingValue;
  readonly ruleId: string;
  readonly scope: Scope;
  /** Day from which the clause reaches the item: the later of the clause and the start of the exposure. */
  readonly since: string | null;
  readonly sentence: string;
}

export interface ItemDetail extends ItemRow {
  readonly rev: number;
  readonly id: string;
  readonly subject: string;
  readonly text: string | null;
  readonly group: string | null;
  readonly permalink: string | null;
  readonly audienceView: {
    readonly sentence: string;
    readonly from: string | null;
    /** `unknown-day`: ended on a day that is not told. */
    readonly until: string | null;
    readonly now: AudienceValue | null;
    readonly settledBy: 'default-audience' | 'group-audience' | null;
  };
  readonly trainingView: VerdictView;
  readonly aheadView: VerdictView;
  readonly also: readonly VerdictView[];
  readonly policies: readonly PolicyView[];
  readonly sources: readonly {
    readonly input: number;
    readonly inputName: string;
    readonly entry: string;
    readonly pointer: string;
  }[];
}

/** The record behind an item as its file holds it, at most 200,000 characters; or a sentence why it cannot be shown. */
export type RawView =
  /** JSON, indented. */
  | { readonly is: 'text'; readonly text: string; readonly cut: boolean }
  /** A row of a table, column by column as the file names them; from 1 without the header. */
  | {
      readonly is: 'row';
      readonly row: number;
      readonly fields: readonly { readonly name: string; readonly value: string }[];
      readonly cut: boolean;
    }
  /** A record of a page, line by line in the order of the page; words with their line breaks, never markup. From 1. */
  | {
      readonly is: 'record';
      readonly record: number;
      readonly lines: readonly {
        readonly is: 'text' | 'field' | 'file' | 'link';
        /** The label of a field as the page has it; '' for all else, and where it has none. */
        readonly name: string;
        readonly value: string;
      }[];
      readonly cut: boolean;
    }
  | { readonly is: 'sentence'; readonly sentence: string };

export type FileGroup = 'read' | 'media' | 'setAside' | 'notUnderstood' | 'failed';

export interface FilePage {
  readonly rev: number;
  readonly total: number;
  readonly offset: number;
  readonly files: readonly { readonly entry: string; readonly reason: string | null }[];
}

export type InputState = 'waiting' | 'opening' | 'reading' | 'done' | 'failed' | 'cancelled';

/** One row of the reading screen. */
export interface InputProgress {
  readonly input: number;
  readonly name: string;
  readonly state: InputState;
  readonly platform: PlatformId | null;
  readonly confidence: number | null;
  /** What is being read now, as the person would name it, and the file. */
  readonly entry: string | null;
  readonly entriesDone: number;
  readonly entriesTotal: number;
  readonly items: number;
  /** Bytes of data read, not of media. */
  readonly bytesDone: number;
  readonly bytesTotal: number;
  /** A sentence when failed. */
  readonly error: string | null;
}

export interface Progress {
  readonly rev: number;
  readonly busy: boolean;
  readonly inputs: readonly InputProgress[];
  /** Null until it can be told. */
  readonly secondsLeft: number | null;
}
