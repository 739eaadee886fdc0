import type { Item } from '../model/item.ts';
import type { Instant } from '../model/time.ts';
import type { Told } from '../model/told.ts';
import type { PlatformId } from '../model/values.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Platform } from '../platforms/platform.ts';
import type { Run } from '../run/run.ts';
import { createJudge, type Judge } from '../verdict/judge.ts';
import { AccountList } from './account-list.ts';
import { type Cell, Cells } from './cells.ts';
import { VerdictMemo } from './verdict-memo.ts';

export interface JudgedOptions {
  readonly run: Pick<Run, 'items' | 'accounts' | 'takeChanged'>;
  readonly platforms: readonly Platform[];
  readonly told: Told;
  readonly generatedAt: Instant;
}

/**
 * All items of a run with what the verdicts of each come to. Verdicts themselves are not kept: they are computed
 * again for the few items that are looked at.
 */
export class Judged {
  readonly accounts: AccountList;
  readonly #options: JudgedOptions;
  readonly #judge: Judge;
  readonly #memo: VerdictMemo;
  readonly #cells = new Cells();
  #cellOf = new Uint32Array(1024);
  #size = 0;

  constructor(options: JudgedOptions) {
    this.#options = options;
    this.accounts = new AccountList(options.run.accounts.map(({ account }) => account));
    const platforms = new Map<PlatformId, Platform>(options.platforms.map((each) => [each.id, each]));
    this.#judge = createJudge({
      platformOf: (item) => {
        const platform = platforms.get(item.platform);
        if (platform === undefined) throw new Error(`no platform ${item.platform} in the registry`);
        return platform;
      },
      accountOf: (item) => this.accounts.of(item),
      told: options.told,
      generatedAt: options.generatedAt,
    });
    this.#memo = new VerdictMemo(this.#judge);
    this.update();
  }

  get told(): Told {
    return this.#options.told;
  }

  get items(): readonly Item[] {
    return this.#options.run.items;
  }

  /** How many of the items are judged: all, as of the last `update`. */
  get size(): number {
    return this.#size;
  }

  get cells(): readonly Cell[] {
    return this.#cells.all;
  }

  /** Number of the cell by index of the item; longer than `size`. */
  get cellOf(): Uint32Array {
    return this.#cellOf;
  }

  judge(item: Item): Verdict {
    return this.#judge(item);
  }

  /** The same items under other answers of the person. */
  withTold(told: Told): Judged {
    return new Judged({ ...this.#options, told });
  }

  /** Takes in what the run added and changed since the last time. `rewritten`: items judged before have changed. */
  update(): { readonly changed: boolean; readonly rewritten: boolean } {
    const { items, takeChanged } = this.#options.run;
    const before = this.#size;
    const changed = takeChanged().filter((index) => index < before);
    for (const index of changed) this.#place(index, true);
    this.#reserve(items.length);
    for (let index = before; index < items.length; index++) this.#place(index, false);
    this.#size = items.length;
    const rewritten = changed.length > 0;
    return { changed: rewritten || this.#size > before, rewritten };
  }

  #place(index: number, again: boolean): void {
    const item = this.items[index];
    if (item === undefined) return;
    if (again) this.#count(this.#cellOf[index], -1);
    const account = this.accounts.numberOf(item);
    const verdict = this.#memo.verdictOf(item, account, this.accounts.at(account));
    const cell = this.#cells.numberOf(item, account, verdict);
    this.#cellOf[index] = cell;
    this.#count(cell, 1);
  }

  #count(number: number | undefined, by: 1 | -1): void {
    const cell = number === undefined ? undefined : this.#cells.all[number];
    if (cell !== undefined) cell.count += by;
  }

  #reserve(items: number): void {
    if (items <= this.#cellOf.length) return;
    const longer = new Uint32Array(Math.max(items, this.#cellOf.length * 2));
    longer.set(this.#cellOf.subarray(0, this.#size));
    this.#cellOf = longer;
  }
}
