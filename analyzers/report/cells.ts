import type { Item } from '../model/item.ts';
import type { CubeRow } from '../model/query.ts';
import {
  audienceBases,
  audienceValues,
  authors,
  headlineKinds,
  itemKinds,
  platformIds,
  trainingValues,
} from '../model/values.ts';
import type { Verdict } from '../model/verdict.ts';
import { Interned } from './interned.ts';

/** Behind the last year that a date can have. */
const noYear = 300_000;

/** Items that are alike in all that tables, charts, facets and the list of policies show, and how many. */
export interface Cell extends Omit<CubeRow, 'count'> {
  readonly trainingRule: string;
  readonly aheadRule: string;
  readonly alsoRules: readonly string[];
  count: number;
}

/**
 * Sorts judged items into cells. A million items make some hundred cells, so that filters and totals look at the
 * cells, and at each item only for its cell's number.
 */
export class Cells {
  readonly #cells: Cell[] = [];
  readonly #numberByKey = new Map<number, number>();
  readonly #facts = new Interned<number>();
  readonly #rules = new Interned<number>();
  readonly #ruleIds = new Interned<string>();

  get all(): readonly Cell[] {
    return this.#cells;
  }

  /** Number of the cell of an item; a new cell has the count 0. */
  numberOf(item: Item, account: number, verdict: Verdict): number {
    const key = this.#keyOf(item, account, verdict);
    const known = this.#numberByKey.get(key);
    if (known !== undefined) return known;
    const number = this.#cells.push(newCell(item, account, verdict)) - 1;
    this.#numberByKey.set(key, number);
    return number;
  }

  /** All that tells two cells apart, packed into one number below 2^53. */
  #keyOf(item: Item, account: number, verdict: Verdict): number {
    const { audience, training, ahead } = verdict;
    let facts = yearOf(item) ?? noYear;
    facts = facts * 4096 + account;
    facts = facts * platformIds.length + platformIds.indexOf(item.platform);
    facts = facts * itemKinds.length + itemKinds.indexOf(item.kind);
    facts = facts * authors.length + authors.indexOf(item.by);
    facts = facts * 2 + (item.media.length > 0 ? 1 : 0);
    let rules = this.#ruleIds.number(training.ruleId) * 1024 + this.#ruleIds.number(ahead.ruleId);
    for (const { ruleId } of training.also) rules = rules * 1024 + this.#ruleIds.number(ruleId) + 1;
    let key = this.#facts.number(facts) * 65_536 + this.#rules.number(rules);
    key = key * audienceValues.length + audienceValues.indexOf(audience.value);
    key = key * audienceBases.length + audienceBases.indexOf(audience.basis);
    key = key * trainingValues.length + trainingValues.indexOf(training.value);
    return key * trainingValues.length + trainingValues.indexOf(ahead.value);
  }
}

function newCell(item: Item, account: number, verdict: Verdict): Cell {
  const { audience, training, ahead } = verdict;
  return {
    platform: item.platform,
    account,
    kind: item.kind,
    by: item.by,
    audience: audience.value,
    basis: audience.basis,
    training: training.value,
    ahead: ahead.value,
    year: yearOf(item),
    headline: item.by === 'self' && headlineKinds.has(item.kind),
    withMedia: item.media.length > 0,
    trainingRule: training.ruleId,
    aheadRule: ahead.ruleId,
    alsoRules: training.also.map(({ ruleId }) => ruleId),
    count: 0,
  };
}

/** Year in UTC; null where no date is known. */
function yearOf(item: Pick<Item, 'createdAt'>): number | null {
  return item.createdAt === null ? null : new Date(item.createdAt.at).getUTCFullYear();
}
