import type { AccountFacts } from '../model/account.ts';
import type { Item, ShownTo } from '../model/item.ts';
import { itemKinds } from '../model/values.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Judge } from '../verdict/judge.ts';
import { Interned } from './interned.ts';

const msPerDay = 86_400_000;
/** Days around a use of the privacy switch on which hours decide: what lasts for a day may reach into the next. */
const nearSwitch = 2;
const undated = 0;

/**
 * Judges alike items of one day once. The verdict looks at platform, account, kind, subject, what the archive says of
 * the audience, and the date; dates matter by whole days, but near a use of the account's privacy switch and exactly
 * at midnight. Items that tell moments of their own are judged one by one.
 *
 * What comes out is a verdict of an alike item: right in its values and rules, not in the values of its reasons.
 */
export class VerdictMemo {
  readonly #judge: Judge;
  readonly #alike = new Interned<number>();
  readonly #subjects = new Interned<string>();
  readonly #facts = new Interned<string>();
  readonly #verdicts = new Map<number, Verdict>();
  readonly #switchDays: (ReadonlySet<number> | undefined)[] = [];

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  verdictOf(item: Item, accountNumber: number, account: AccountFacts): Verdict {
    const key = this.#keyOf(item, accountNumber, account);
    if (key === null) return this.#judge(item);
    const known = this.#verdicts.get(key);
    if (known !== undefined) return known;
    const verdict = this.#judge(item);
    this.#verdicts.set(key, verdict);
    return verdict;
  }

  /** Null: must be judged by itself. The account's number stands for the platform too. */
  #keyOf(item: Item, accountNumber: number, account: AccountFacts): number | null {
    const when = this.#dateKey(item, accountNumber, account);
    const alone = item.alsoShownTo.length === 0 && item.standsElsewhere === undefined;
    const fact = !alone ? null : this.#factKey(item.shownTo);
    if (when === null || fact === null) return null;
    let alike = accountNumber * itemKinds.length + itemKinds.indexOf(item.kind);
    alike = alike * 1024 + this.#subjects.number(item.subject);
    alike = alike * 65_536 + fact;
    return this.#alike.number(alike) * 2 ** 29 + when;
  }

  #factKey(shownTo: ShownTo): number | null {
    if (shownTo.ended !== undefined) return null;
    // A story's end is its own, to the second.
    if (shownTo.by === 'account') return shownTo.story === undefined ? this.#facts.number('account') : null;
    if (shownTo.from !== undefined) return null;
    const { value, basis, now, settledBy } = shownTo;
    const settled = settledBy === undefined ? '' : JSON.stringify(settledBy);
    return this.#facts.number(`${value} ${basis} ${now} ${settled}`);
  }

  #dateKey(item: Item, accountNumber: number, account: AccountFacts): number | null {
    if (item.createdAt === null) return undated;
    const { at } = item.createdAt;
    const day = Math.floor(at / msPerDay);
    if (this.#nearSwitch(accountNumber, account).has(day)) return null;
    const fromStart = day + 100_000_000;
    return 1 + fromStart * 2 + (at === day * msPerDay ? 1 : 0);
  }

  #nearSwitch(accountNumber: number, account: AccountFacts): ReadonlySet<number> {
    const known = this.#switchDays[accountNumber];
    if (known !== undefined) return known;
    const days = new Set<number>();
    for (const { at } of account.switches) {
      const day = Math.floor(at / msPerDay);
      for (let near = day - nearSwitch; near <= day + nearSwitch; near++) days.add(near);
    }
    this.#switchDays[accountNumber] = days;
    return days;
  }
}
