import type { Filter } from '../model/query.ts';
import type { Instant } from '../model/time.ts';
import type { Told } from '../model/told.ts';
import type { Platform } from '../platforms/platform.ts';
import type { Run } from '../run/run.ts';
import { findingMarks } from './findings/finding-list.ts';
import { PublicFindings } from './findings/public-findings.ts';
import { GroupList } from './group-list.ts';
import { Judged } from './judged.ts';
import type { Order } from './order.ts';
import { TextSearch } from './search.ts';
import { Selections } from './selection.ts';

export interface ReportOptions {
  readonly run: Run;
  readonly platforms: readonly Platform[];
  readonly told: Told;
  readonly generatedAt: Instant;
  readonly appVersion: string;
  /** SHA-256 in hex by index of the input; only zips that were asked for. */
  readonly hashes: ReadonlyMap<number, string>;
}

/** A run under the answers of the person. Grows with the run by `update`; other answers come in by `tell`. */
export class Report {
  readonly options: ReportOptions;
  readonly inPublic = new PublicFindings();
  readonly groups = new GroupList();
  readonly #search = new TextSearch();
  #judged: Judged;
  #selections: Selections;
  #findings = 0;

  constructor(options: ReportOptions) {
    this.options = options;
    this.#judged = new Judged(options);
    this.#selections = this.#newSelections();
  }

  get run(): Run {
    return this.options.run;
  }

  get judged(): Judged {
    return this.#judged;
  }

  get told(): Told {
    return this.#judged.told;
  }

  get selections(): Selections {
    return this.#selections;
  }

  /** Takes in what the run read since the last time; false where nothing is new. */
  update(): boolean {
    const { changed, rewritten } = this.#judged.update();
    if (rewritten) {
      this.#search.forget();
      this.inPublic.forget();
      this.groups.forget();
    }
    const found = this.run.findings.length > this.#findings;
    this.#findings = this.run.findings.length;
    if (changed || found) this.#selections = this.#newSelections();
    return changed || found;
  }

  /** Judges every item again. No file is opened. */
  tell(told: Told): void {
    this.#judged = this.#judged.withTold(told);
    this.#selections = this.#newSelections();
  }

  indexes(filter: Filter, order: Order): Uint32Array {
    return this.#selections.indexes(filter, order);
  }

  #newSelections(): Selections {
    return new Selections(this.#judged, this.#search, (id) =>
      findingMarks(id, this.#judged, this.inPublic, this.run.findings),
    );
  }
}
