import type { PartialDate } from '../../model/time.ts';
import { type Day, dayOf, formatDay, type Instant } from '../../model/time.ts';

const opened = Date.UTC(2009, 11, 9);
const closed = Date.UTC(2014, 4, 22);

/** What the profile tells, for the readers that come after it. */
export class Person {
  /** Present and former, as conversations and comments show them. */
  readonly names = new Set<string>();
  registeredAt: Instant | null = null;
  birthDay: Day | null = null;

  /**
   * Posts of before 22 May 2014 of accounts that adults opened from 9 December 2009 on: the default of new accounts was
   * "Public" (policy/meta.md section 5). Without a birth date an adult, as everywhere.
   */
  isPublicByDefault(at: PartialDate | null): boolean {
    const { registeredAt } = this;
    if (at === null || registeredAt === null) return false;
    if (at.at >= closed || registeredAt < opened || registeredAt >= closed) return false;
    return this.#isAdultOn(dayOf(registeredAt));
  }

  #isAdultOn(day: Day): boolean {
    if (this.birthDay === null) return true;
    const born = formatDay(this.birthDay);
    return formatDay(day) >= `${Number(born.slice(0, 4)) + 18}${born.slice(4)}`;
  }
}
