import type { AccountFacts, PrivacySwitch } from '../model/account.ts';
import type { AccountKey } from '../model/item.ts';
import type { Instant } from '../model/time.ts';
import type { PlatformId } from '../model/values.ts';
import type { Input, Platform } from '../platforms/platform.ts';

/** An input and what it says of its account; null where it says nothing. */
export interface InputAccount {
  readonly platform: Platform;
  readonly input: Input;
  readonly facts: AccountFacts | null;
}

/** All inputs of one account of one platform: parts of one export, an older and a newer one. */
export interface AccountGroup {
  readonly platform: Platform;
  readonly account: AccountFacts;
  readonly inputs: readonly Input[];
  /** By index of the input; null or none: the export does not tell. */
  readonly exportedAt: ReadonlyMap<number, Instant | null>;
}

export const unknownAccount = 'unknown' as AccountKey;

/**
 * Groups inputs by account, in the order in which they were given. An input that does not tell its account
 * takes that of the only other account of its platform in the run, else `unknown`.
 */
export function groupByAccount(inputs: readonly InputAccount[]): readonly AccountGroup[] {
  const groups = new Map<string, { platform: Platform; key: AccountKey; members: InputAccount[] }>();
  for (const member of inputs) {
    const key = keyOf(member, inputs);
    const name = `${member.platform.id} ${key}`;
    const group = groups.get(name) ?? { platform: member.platform, key, members: [] };
    group.members.push(member);
    groups.set(name, group);
  }
  return [...groups.values()].map(({ platform, key, members }) => ({
    platform,
    account: joinAccounts(
      platform.id,
      key,
      members.flatMap(({ facts }) => (facts === null ? [] : [facts])),
    ),
    inputs: members.map(({ input }) => input),
    exportedAt: new Map(members.map(({ input, facts }) => [input.index, surelyExportedAt(facts)])),
  }));
}

/** A day that may be too early would make one part of an export older than the other. */
function surelyExportedAt(facts: AccountFacts | null): Instant | null {
  return facts === null || facts.exportedAtIsEarliest === true ? null : facts.exportedAt;
}

function keyOf(member: InputAccount, all: readonly InputAccount[]): AccountKey {
  if (tellsAccount(member)) return member.facts.key;
  const others = new Set<AccountKey>();
  for (const other of all) {
    if (other.platform.id === member.platform.id && tellsAccount(other)) others.add(other.facts.key);
  }
  const [only] = others;
  return others.size === 1 && only !== undefined ? only : unknownAccount;
}

function tellsAccount(member: InputAccount): member is InputAccount & { readonly facts: AccountFacts } {
  return member.facts !== null && member.facts.key !== unknownAccount;
}

/**
 * Several exports of one account as one: all switches that any of them tells, the newest word on all else. What an
 * export states of its own day (X until 2019) counts only while no other export may be newer: it says nothing of later.
 */
export function joinAccounts(
  platform: PlatformId,
  key: AccountKey,
  exports: readonly AccountFacts[],
): AccountFacts {
  const newestFirst = exports.toSorted((a, b) => (b.exportedAt ?? -Infinity) - (a.exportedAt ?? -Infinity));
  return {
    platform,
    key,
    id: newest(newestFirst, ({ id }) => id),
    name: newest(newestFirst, ({ name }) => name),
    switches: joinSwitches(newestFirst),
    ...(exports.some(({ startsUnclear }) => startsUnclear === true) ? { startsUnclear: true as const } : {}),
    history: joinHistory(newestFirst),
    stated: joinStated(newestFirst),
    exportedAt: newest(newestFirst, ({ exportedAt }) => exportedAt),
    suggests: {
      birthDay: newest(newestFirst, ({ suggests }) => suggests.birthDay),
      country: newest(newestFirst, ({ suggests }) => suggests.country),
    },
    sources: exports.flatMap(({ sources }) => sources),
  };
}

function newest<T>(exports: readonly AccountFacts[], get: (facts: AccountFacts) => T | null): T | null {
  for (const facts of exports) {
    const value = get(facts);
    if (value !== null) return value;
  }
  return null;
}

function joinStated(newestFirst: readonly AccountFacts[]): AccountFacts['stated'] {
  const [last, ...others] = newestFirst;
  if (last === undefined || last.stated === null) return null;
  const mayBeNewer = ({ stated, exportedAt }: AccountFacts): boolean =>
    stated === null && (exportedAt === null || last.exportedAt === null);
  return others.some(mayBeNewer) ? null : last.stated;
}

/** What an older export tells again is the same switch, also where one of the two cuts its time to the minute. */
function joinSwitches(newestFirst: readonly AccountFacts[]): readonly PrivacySwitch[] {
  const joined: PrivacySwitch[] = [];
  for (const { switches } of newestFirst) {
    const known = [...joined];
    joined.push(...switches.filter(({ at }) => !known.some((other) => isSameMoment(at, other.at))));
  }
  return joined.toSorted((a, b) => a.at - b.at);
}

const minute = 60_000;

function isSameMoment(one: Instant, other: Instant): boolean {
  if (one === other) return true;
  const isCut = one % minute === 0 || other % minute === 0;
  return isCut && Math.floor(one / minute) === Math.floor(other / minute);
}

function joinHistory(exports: readonly AccountFacts[]): AccountFacts['history'] {
  if (exports.some(({ history }) => history === 'present')) return 'present';
  return exports.some(({ history }) => history === 'empty') ? 'empty' : 'absent';
}
