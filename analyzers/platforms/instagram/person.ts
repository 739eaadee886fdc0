import type { AccountFacts } from '../../model/account.ts';
import type { Instant } from '../../model/time.ts';

/** What is known of the person when a record is read: their names, and since when a story may be for close friends. */
export class Person {
  readonly account: AccountFacts;
  /** Present and former user names, in small letters. */
  readonly handles = new Set<string>();
  /** Present and former names as messages show them. */
  readonly names = new Set<string>();
  closeFriendsSince: Instant | null = null;
  /** A professional account may show its e-mail address and telephone number. */
  isProfessional = false;
  /** Current values of the profile: a former value that is in use again is none. */
  readonly current = new Set<string>();

  constructor(account: AccountFacts) {
    this.account = account;
    if (account.name !== null) this.addHandle(account.name);
  }

  addHandle(handle: string): void {
    this.handles.add(handle.trim().replace(/^@/, '').toLowerCase());
    this.names.add(handle.trim());
  }

  addName(name: string): void {
    this.names.add(name.trim());
  }

  startsCloseFriends(at: Instant): void {
    if (this.closeFriendsSince === null || at < this.closeFriendsSince) this.closeFriendsSince = at;
  }

  isOwn(handle: string): boolean {
    return this.handles.has(handle.trim().replace(/^@/, '').toLowerCase());
  }
}
