/** A part of a long list, as the analysis process gives it. */
export interface ListPage<Row> {
  readonly rev: number;
  readonly total: number;
  readonly rows: readonly Row[];
}

/** Null: the question failed. */
export type FetchPage<Row> = (offset: number, limit: number) => Promise<ListPage<Row> | null>;

export interface ListState {
  /** Null until the first page is there. */
  readonly total: number | null;
  readonly failed: boolean;
  /** Grows with every page that arrives, so that readers look again. */
  readonly version: number;
}

const mostPages = 60;
const mostOpen = 4;

/**
 * Rows of one list by pages of 200. At most four questions are open, the newest need first; answers of an older
 * `rev` are dropped. The rows that are shown stay until newer ones are there.
 */
export class PageStore<Row> {
  readonly pageSize: number;
  readonly #fetch: FetchPage<Row>;
  readonly #pages = new Map<number, { readonly rev: number; readonly rows: readonly Row[] }>();
  readonly #open = new Set<number>();
  #wanted: number[] = [];
  #rev: number;
  #state: ListState = { total: null, failed: false, version: 0 };
  readonly #listeners = new Set<() => void>();

  constructor(fetch: FetchPage<Row>, rev: number, pageSize = 200) {
    this.#fetch = fetch;
    this.#rev = rev;
    this.pageSize = pageSize;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): ListState => this.#state;

  row(index: number): Row | undefined {
    return this.#pages.get(Math.floor(index / this.pageSize))?.rows[index % this.pageSize];
  }

  /** The place of a row among the pages that are held; null: not there. */
  find(wanted: (row: Row) => boolean): number | null {
    for (const [page, { rows }] of this.#pages) {
      const place = rows.findIndex(wanted);
      if (place >= 0) return page * this.pageSize + place;
    }
    return null;
  }

  /** The rows that are on screen now; what was needed before and is not here yet falls away. */
  need(from: number, to: number): void {
    const wanted: number[] = [];
    for (let page = Math.floor(from / this.pageSize); page <= Math.floor(to / this.pageSize); page++) {
      if (this.#pages.get(page)?.rev !== this.#rev) wanted.push(page);
    }
    this.#wanted = wanted;
    this.#pump();
  }

  /** The numbers changed: the pages that are held are of before. */
  renew(rev: number): void {
    if (rev <= this.#rev) return;
    this.#rev = rev;
    this.#open.clear();
    this.#wanted = [0];
    this.#pump();
  }

  retry(): void {
    this.#set({ failed: false });
    this.#wanted = this.#wanted.length === 0 ? [0] : this.#wanted;
    this.#pump();
  }

  #pump(): void {
    while (this.#open.size < mostOpen) {
      const page = this.#wanted.find((one) => !this.#open.has(one));
      if (page === undefined) return;
      this.#wanted = this.#wanted.filter((one) => one !== page);
      void this.#load(page);
    }
  }

  async #load(page: number): Promise<void> {
    const { pageSize } = this;
    const askedAt = this.#rev;
    this.#open.add(page);
    const answer = await this.#fetch(page * pageSize, pageSize);
    // A renewal in between has emptied the set, and asks anew by itself.
    if (askedAt !== this.#rev) return;
    this.#open.delete(page);
    if (answer === null) this.#set({ failed: true });
    else if (answer.rev >= this.#rev) this.#keep(page, answer);
    this.#pump();
  }

  #keep(page: number, answer: ListPage<Row>): void {
    if (answer.rev > this.#rev) {
      this.#rev = answer.rev;
      this.#open.clear();
    }
    this.#pages.delete(page);
    this.#pages.set(page, { rev: answer.rev, rows: answer.rows });
    const oldest = this.#pages.keys().next();
    if (this.#pages.size > mostPages && !oldest.done) this.#pages.delete(oldest.value);
    this.#set({ total: answer.total, failed: false });
  }

  #set(change: Partial<ListState>): void {
    this.#state = { ...this.#state, ...change, version: this.#state.version + 1 };
    for (const listener of this.#listeners) listener();
  }
}
