import { describe, expect, it } from 'vitest';
import {
  day,
  type FactSketch,
  fact,
  judgeOne,
  on,
  switches,
  syntheticAccount,
  syntheticItem,
} from '../../../tests/fixtures/verdict/case.ts';
import { expectRow, type VerdictRow } from '../../../tests/fixtures/verdict/table.ts';
import type { Item } from '../../model/item.ts';
import type { Told } from '../../model/told.ts';
import { accountAudience } from './audience.ts';
import { policy } from './policy.ts';

const x = { policy, accountAudience };

const stated: FactSketch = { value: 'public', basis: 'inferred' };
const limited: FactSketch = { value: 'limited', basis: 'inferred' };
const priv: FactSketch = { value: 'private', basis: 'platform-rule' };
const assumed: FactSketch = { value: 'public', basis: 'platform-default' };
const repost: Partial<Item> = { kind: 'repost' };
const profile: Partial<Item> = { kind: 'profile', subject: 'profile' };
const grok: Partial<Item> = { kind: 'ai-chat', subject: 'grok' };
const dm: Partial<Item> = { kind: 'message', subject: 'dm' };

const rows: readonly VerdictRow[] = [
  // x.post.r
  {
    what: 'a public post, no region given',
    shown: stated,
    training: ['confirmed', 'x.post.r', '2023-09-29'],
    ahead: ['confirmed', 'x.post.r'],
  },
  {
    what: 'a public post in the US',
    shown: stated,
    region: 'us',
    training: ['confirmed', 'x.post.r', '2023-09-29'],
    ahead: ['confirmed', 'x.post.r'],
  },
  {
    what: 'an assumed public post is at most likely',
    shown: assumed,
    training: ['likely', 'x.post.r', '2023-09-29'],
    ahead: ['likely', 'x.post.r'],
  },
  {
    what: 'a picture of a public post',
    shown: stated,
    item: { kind: 'image' },
    training: ['confirmed', 'x.post.r', '2023-09-29'],
    ahead: ['confirmed', 'x.post.r'],
  },
  {
    what: 'a reply',
    shown: stated,
    item: { kind: 'comment' },
    training: ['confirmed', 'x.post.r', '2023-09-29'],
    ahead: ['confirmed', 'x.post.r'],
  },
  {
    what: 'a community post, assumed public',
    shown: assumed,
    item: { subject: 'community-post' },
    training: ['likely', 'x.post.r', '2023-09-29'],
    ahead: ['likely', 'x.post.r'],
  },
  {
    what: 'a published article',
    shown: stated,
    item: { kind: 'article', subject: 'article' },
    training: ['confirmed', 'x.post.r', '2023-09-29'],
    ahead: ['confirmed', 'x.post.r'],
  },
  {
    what: 'a minor outside Europe: no exception found',
    shown: stated,
    region: 'us',
    minor: true,
    training: ['confirmed', 'x.post.r', '2023-09-29'],
    ahead: ['confirmed', 'x.post.r'],
  },
  {
    what: 'the UK before the addendum',
    shown: stated,
    region: 'uk',
    training: ['confirmed', 'x.post.r', '2023-09-29'],
    ahead: ['likely', 'x.post.e'],
  },
  {
    what: 'Switzerland before the addendum',
    shown: stated,
    region: 'ch',
    made: '2025-04-23',
    training: ['confirmed', 'x.post.r', '2023-09-29'],
    ahead: ['likely', 'x.post.e'],
  },
  // x.post.e
  {
    what: 'the UK on the day of the addendum',
    shown: stated,
    region: 'uk',
    made: '2025-04-24',
    training: ['likely', 'x.post.e', '2025-04-24'],
    ahead: ['likely', 'x.post.e'],
  },
  {
    what: 'the EU before the undertaking',
    shown: stated,
    region: 'eu',
    training: ['likely', 'x.post.e', '2023-09-29'],
    ahead: ['likely', 'x.post.e'],
  },
  {
    what: 'the EU, made during the undertaking, still standing',
    shown: stated,
    region: 'eu',
    made: '2024-10-01',
    training: ['likely', 'x.post.e', '2025-04-24'],
    ahead: ['likely', 'x.post.e'],
  },
  {
    what: 'the EU, standing only during the undertaking',
    shown: { ...stated, until: '2025-01-01' },
    region: 'eu',
    made: '2024-10-01',
    training: ['unlikely', 'x.post.e'],
    ahead: ['unlikely', 'x.other'],
  },
  {
    what: 'the EU, gone before the first interval',
    shown: { ...stated, until: '2023-09-29' },
    region: 'eu',
    training: ['possible', 'x.post.e'],
    ahead: ['unlikely', 'x.other'],
  },
  // protected
  {
    what: 'a protected post outside Europe',
    shown: limited,
    training: ['unlikely', 'x.post.prot.r'],
    ahead: ['unlikely', 'x.post.prot.r'],
  },
  {
    what: 'a protected post in the EU',
    shown: limited,
    region: 'eu',
    training: ['excluded', 'x.post.prot.e'],
    ahead: ['excluded', 'x.post.prot.e'],
  },
  {
    what: 'a protected post in the UK',
    shown: limited,
    region: 'uk',
    training: ['excluded', 'x.post.prot.e'],
    ahead: ['excluded', 'x.post.prot.e'],
  },
  {
    what: 'a circle post',
    shown: { value: 'limited' },
    item: { subject: 'circle-post' },
    training: ['unlikely', 'x.post.prot.r'],
    ahead: ['unlikely', 'x.post.prot.r'],
  },
  {
    what: 'public until protected after the clause began',
    shown: { ...stated, until: '2025-10-01T05:00:07Z', now: 'limited' },
    training: ['confirmed', 'x.post.r', '2023-09-29'],
    ahead: ['unlikely', 'x.post.prot.r'],
  },
  {
    what: 'public only before the clause',
    shown: { ...stated, until: '2023-09-29', now: 'limited' },
    training: ['possible', 'x.post.r'],
    ahead: ['unlikely', 'x.post.prot.r'],
  },
  {
    what: 'public into the first hour of the clause',
    shown: { ...stated, until: '2023-09-29T01:00:00Z', now: 'limited' },
    training: ['confirmed', 'x.post.r', '2023-09-29'],
    ahead: ['unlikely', 'x.post.prot.r'],
  },
  {
    what: 'deleted after the clause began',
    shown: { ...stated, until: '2026-06-20' },
    training: ['confirmed', 'x.post.r', '2023-09-29'],
    ahead: ['unlikely', 'x.other'],
  },
  {
    what: 'no date counts as always there',
    shown: stated,
    made: null,
    training: ['confirmed', 'x.post.r', '2023-09-29'],
    ahead: ['confirmed', 'x.post.r'],
  },
  // x.repost
  {
    what: 'a repost',
    shown: stated,
    item: repost,
    training: ['possible', 'x.repost', '2023-09-29'],
    ahead: ['possible', 'x.repost'],
  },
  {
    what: 'a protected repost in the EU',
    shown: limited,
    item: repost,
    region: 'eu',
    training: ['possible', 'x.repost', '2023-09-29'],
    ahead: ['possible', 'x.repost'],
  },
  {
    what: 'an assumed repost needs no cap',
    shown: assumed,
    item: repost,
    training: ['possible', 'x.repost', '2023-09-29'],
    ahead: ['possible', 'x.repost'],
  },
  // x.minor.e
  {
    what: 'a minor in the EU, from the addendum on',
    shown: stated,
    region: 'eu',
    minor: true,
    made: '2025-04-24',
    training: ['excluded', 'x.minor.e'],
    ahead: ['excluded', 'x.minor.e'],
  },
  {
    what: 'a minor in the EU, earlier',
    shown: stated,
    region: 'eu',
    minor: true,
    training: ['possible', 'x.minor.e', '2023-09-29'],
    ahead: ['excluded', 'x.minor.e'],
  },
  {
    what: 'a minor in the UK, earlier',
    shown: stated,
    region: 'uk',
    minor: true,
    training: ['possible', 'x.minor.e', '2023-09-29'],
    ahead: ['excluded', 'x.minor.e'],
  },
  {
    what: 'a minor in the EU, earlier and protected: never raised',
    shown: limited,
    region: 'eu',
    minor: true,
    training: ['excluded', 'x.minor.e'],
    ahead: ['excluded', 'x.minor.e'],
  },
  {
    what: 'a minor in the EU, a repost',
    shown: stated,
    item: repost,
    region: 'eu',
    minor: true,
    training: ['possible', 'x.minor.e', '2023-09-29'],
    ahead: ['excluded', 'x.minor.e'],
  },
  {
    what: "a minor's profile in the EU is not meant",
    shown: { value: 'public', basis: 'platform-rule' },
    item: profile,
    region: 'eu',
    minor: true,
    training: ['likely', 'x.profile', '2023-09-29'],
    ahead: ['likely', 'x.profile'],
  },
  {
    what: "an adult's post in the EU is not meant",
    shown: stated,
    region: 'eu',
    made: '2025-05-01',
    training: ['likely', 'x.post.e', '2025-04-24'],
    ahead: ['likely', 'x.post.e'],
  },
  // profile, contact data
  {
    what: 'a profile field',
    shown: { value: 'public', basis: 'platform-rule' },
    item: profile,
    training: ['likely', 'x.profile', '2023-09-29'],
    ahead: ['likely', 'x.profile'],
  },
  {
    what: 'a former handle, gone before the clause',
    shown: { value: 'public', basis: 'platform-rule', until: '2019-01-01' },
    item: { ...profile, createdAt: null },
    training: ['possible', 'x.profile'],
    ahead: ['unlikely', 'x.other'],
  },
  {
    what: 'an e-mail address',
    shown: priv,
    item: { kind: 'profile', subject: 'contact-data' },
    training: ['possible', 'x.contact', '2023-09-29'],
    ahead: ['possible', 'x.contact'],
  },
  {
    what: 'a birth date whose audience is not told',
    shown: { value: 'unknown', basis: 'none' },
    item: { kind: 'profile', subject: 'contact-data' },
    training: ['possible', 'x.contact', '2023-09-29'],
    ahead: ['possible', 'x.contact'],
  },
  // messages
  {
    what: 'a direct message',
    shown: priv,
    item: dm,
    training: ['possible', 'x.dm', '2023-09-29'],
    ahead: ['possible', 'x.dm'],
  },
  {
    what: 'an encrypted message',
    shown: priv,
    item: { ...dm, subject: 'dm-encrypted' },
    training: ['unlikely', 'x.dm.enc'],
    ahead: ['unlikely', 'x.dm.enc'],
  },
  // grok
  {
    what: 'a Grok talk',
    shown: priv,
    item: grok,
    made: '2025-10-01',
    training: ['confirmed', 'x.grok', '2024-07-25'],
    ahead: ['confirmed', 'x.grok'],
  },
  {
    what: 'a Grok talk in the EU: the pause clips its own start too',
    shown: priv,
    item: grok,
    made: '2024-10-01',
    region: 'eu',
    training: ['confirmed', 'x.grok', '2025-04-24'],
    ahead: ['confirmed', 'x.grok'],
  },
  {
    what: 'a Grok talk of a minor',
    shown: priv,
    item: grok,
    minor: true,
    region: 'eu',
    made: '2025-10-01',
    training: ['confirmed', 'x.grok', '2025-04-24'],
    ahead: ['confirmed', 'x.grok'],
  },
  // likes, drafts, collected, rest
  {
    what: 'a like',
    shown: priv,
    item: { kind: 'reaction', subject: 'like', createdAt: null },
    training: ['possible', 'x.like', '2023-09-29'],
    ahead: ['possible', 'x.like'],
  },
  {
    what: 'a like of the public time',
    shown: { value: 'unknown', basis: 'none' },
    item: { kind: 'reaction', subject: 'like', createdAt: null },
    training: ['possible', 'x.like', '2023-09-29'],
    ahead: ['possible', 'x.like'],
  },
  {
    what: 'a draft',
    shown: { value: 'private' },
    item: { kind: 'article', subject: 'draft' },
    training: ['unlikely', 'x.draft'],
    ahead: ['unlikely', 'x.draft'],
  },
  {
    what: 'a saved search',
    shown: priv,
    item: { kind: 'search', subject: 'search' },
    training: ['possible', 'x.collect', '2023-09-29'],
    ahead: ['possible', 'x.collect'],
  },
  {
    what: 'an interest',
    shown: priv,
    item: { kind: 'ad-interest', subject: 'ad-interest' },
    training: ['possible', 'x.collect', '2023-09-29'],
    ahead: ['possible', 'x.collect'],
  },
  {
    what: 'a contact',
    shown: priv,
    item: { kind: 'contact', subject: 'contact' },
    training: ['possible', 'x.collect', '2023-09-29'],
    ahead: ['possible', 'x.collect'],
  },
  {
    what: 'a list whose audience is not told',
    shown: { value: 'unknown', basis: 'none' },
    item: { kind: 'other', subject: 'other' },
    training: ['possible', 'x.other', '2023-09-29'],
    ahead: ['possible', 'x.other'],
  },
  {
    what: 'a community note',
    shown: { value: 'public', basis: 'platform-rule' },
    item: { kind: 'other', subject: 'other' },
    training: ['possible', 'x.other', '2023-09-29'],
    ahead: ['possible', 'x.other'],
  },
  {
    what: 'something private without a clause',
    shown: priv,
    item: { kind: 'other', subject: 'other' },
    training: ['unlikely', 'x.other'],
    ahead: ['unlikely', 'x.other'],
  },
  // unknown audience of a post: the rows for public and limited differ
  {
    what: 'a post whose audience is unknown',
    shown: { value: 'unknown', basis: 'none' },
    training: ['possible', 'x.post.r', '2023-09-29'],
    ahead: ['possible', 'x.post.r'],
  },
  // opt-outs
  {
    what: 'opted out before the clause',
    shown: stated,
    out: '2023-09-28',
    training: ['unlikely', 'x.optout'],
    ahead: ['unlikely', 'x.optout'],
  },
  {
    what: 'opted out on the first day: that day counts',
    shown: stated,
    out: '2023-09-29',
    training: ['confirmed', 'x.post.r', '2023-09-29'],
    ahead: ['unlikely', 'x.optout'],
  },
  {
    what: 'opted out later lowers only ahead',
    shown: stated,
    out: '2024-08-01',
    training: ['confirmed', 'x.post.r', '2023-09-29'],
    ahead: ['unlikely', 'x.optout'],
  },
  {
    what: 'first exposed on the day of the opt-out',
    shown: stated,
    made: '2024-08-01',
    out: '2024-08-01',
    training: ['confirmed', 'x.post.r', '2023-09-29'],
    ahead: ['unlikely', 'x.optout'],
  },
  {
    what: 'first exposed after the opt-out',
    shown: stated,
    made: '2024-08-02',
    out: '2024-08-01',
    training: ['unlikely', 'x.optout'],
    ahead: ['unlikely', 'x.optout'],
  },
  {
    what: 'opted in again',
    shown: stated,
    made: '2024-08-02',
    out: '2024-08-01..2025-01-01',
    training: ['confirmed', 'x.post.r', '2023-09-29'],
    ahead: ['confirmed', 'x.post.r'],
  },
  {
    what: 'opted in again on the day it was taken down',
    shown: { ...stated, until: '2025-01-01T12:00:00Z' },
    made: '2024-08-02',
    out: '2024-08-01..2025-01-01',
    training: ['confirmed', 'x.post.r', '2023-09-29'],
    ahead: ['unlikely', 'x.other'],
  },
  {
    what: 'taken down while still opted out',
    shown: { ...stated, until: '2025-01-01' },
    made: '2024-08-02',
    out: '2024-08-01..2025-01-01',
    training: ['unlikely', 'x.optout'],
    ahead: ['unlikely', 'x.other'],
  },
  {
    what: 'opted out during the EU pause: the earlier interval stands',
    shown: stated,
    region: 'eu',
    out: '2024-12-01',
    training: ['likely', 'x.post.e', '2023-09-29'],
    ahead: ['unlikely', 'x.optout'],
  },
  {
    what: 'opted out during the EU pause: made in the pause',
    shown: stated,
    region: 'eu',
    made: '2024-09-01',
    out: '2024-12-01',
    training: ['unlikely', 'x.optout'],
    ahead: ['unlikely', 'x.optout'],
  },
  {
    what: 'an opt-out of today counts from today',
    shown: stated,
    out: '2026-11-23',
    training: ['confirmed', 'x.post.r', '2023-09-29'],
    ahead: ['unlikely', 'x.optout'],
  },
  {
    what: 'an opt-out covers Grok talks',
    shown: priv,
    item: grok,
    made: '2025-10-01',
    out: '2025-01-01',
    training: ['unlikely', 'x.optout'],
    ahead: ['unlikely', 'x.optout'],
  },
  {
    what: 'an opt-out covers reposts',
    shown: stated,
    item: repost,
    made: '2025-10-01',
    out: '2025-01-01',
    training: ['unlikely', 'x.optout'],
    ahead: ['unlikely', 'x.optout'],
  },
  {
    what: 'an opt-out covers the profile',
    shown: { value: 'public', basis: 'platform-rule' },
    item: { ...profile, createdAt: null },
    out: '2023-01-01',
    training: ['unlikely', 'x.optout'],
    ahead: ['unlikely', 'x.optout'],
  },
  {
    what: 'an opt-out does not reach messages',
    shown: priv,
    item: dm,
    out: '2023-01-01',
    training: ['possible', 'x.dm', '2023-09-29'],
    ahead: ['possible', 'x.dm'],
  },
  {
    what: 'an opt-out does not raise what is excluded',
    shown: limited,
    region: 'eu',
    out: '2023-01-01',
    training: ['excluded', 'x.post.prot.e'],
    ahead: ['excluded', 'x.post.prot.e'],
  },
  {
    what: 'an opt-out leaves what is unlikely with its own rule',
    shown: limited,
    out: '2023-01-01',
    training: ['unlikely', 'x.post.prot.r'],
    ahead: ['unlikely', 'x.post.prot.r'],
  },
];

describe("X's rules", () => {
  it.each(rows)('$what', (row) => expectRow('x', x, row));

  it('has a case for every rule that can decide', () => {
    const decided = new Set(rows.flatMap((row) => [row.training[1], row.ahead[1]]));
    const all = [...policy.rules, ...policy.optOutRules].map((rule) => rule.id);
    expect(all.filter((id) => !decided.has(id))).toEqual([]);
  });

  it('has a date and a source for every rule that names a clause', () => {
    for (const rule of policy.rules.slice(0, -1)) {
      expect(rule.sources.length, rule.id).toBeGreaterThan(0);
      for (const source of rule.sources) expect(source.date, source.id).toMatch(/^\d{4}(-\d{2}){0,2}$/);
    }
  });
});

describe("X's collaborators, beside the verdict", () => {
  const also = (over: Partial<Item>, told: Partial<Told> = {}) =>
    judgeOne(x, syntheticItem('x', over), told).training.also.map(({ ruleId, value, scope }) => ({
      ruleId,
      value,
      scope,
    }));

  it('stand beside everything public', () => {
    expect(also({ shownTo: fact(stated) })).toEqual([
      { ruleId: 'x.collab', value: 'likely', scope: 'third-party' },
    ]);
  });
  it('are at most possible for what was gone before November 2024', () => {
    expect(also({ shownTo: fact({ ...stated, until: '2024-11-15' }) })[0]?.value).toBe('possible');
  });
  it('are no matter for what is not public', () => {
    expect(also({ shownTo: fact(limited) })).toEqual([]);
  });
  it('follow the switch', () => {
    const told = { optedOut: { x: { main: [{ from: day('2024-08-01'), to: null }] } } };
    expect(also({ shownTo: fact(stated) }, told)[0]?.value).toBe('unlikely');
  });
  it('are left out where minors are excluded', () => {
    const told: Partial<Told> = { region: 'eu', minor: true };
    expect(also({ createdAt: on('2025-05-01'), shownTo: fact(stated) }, told)).toEqual([]);
    expect(also({ shownTo: fact(stated) }, told)[0]?.value).toBe('possible');
  });
});

describe('a post that follows the account', () => {
  it('is judged over the switches in the archive', () => {
    const account = syntheticAccount('x', {
      history: 'present',
      switches: switches(['2025-10-01T05:00:07Z', 'closed']),
    });
    const verdict = judgeOne(x, syntheticItem('x'), {}, account);
    expect(verdict.training.value).toBe('confirmed');
    expect(verdict.ahead.value).toBe('unlikely');
  });
});
