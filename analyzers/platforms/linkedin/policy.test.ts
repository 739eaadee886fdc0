import { describe, expect, it } from 'vitest';
import {
  day,
  type FactSketch,
  fact,
  judgeOne,
  on,
  syntheticItem,
} from '../../../tests/fixtures/verdict/case.ts';
import { expectRow, type VerdictRow } from '../../../tests/fixtures/verdict/table.ts';
import type { Item } from '../../model/item.ts';
import type { Told } from '../../model/told.ts';
import { accountAudience } from './audience.ts';
import { policy } from './policy.ts';

const linkedin = { policy, accountAudience };

const open: FactSketch = { value: 'public' };
const assumed: FactSketch = { value: 'public', basis: 'platform-default' };
const limited: FactSketch = { value: 'limited' };
const priv: FactSketch = { value: 'private', basis: 'platform-rule' };
const unknown: FactSketch = { value: 'unknown', basis: 'none' };
const rule: FactSketch = { value: 'public', basis: 'platform-rule' };
const comment: Partial<Item> = { kind: 'comment', subject: 'comment' };
const assistant: Partial<Item> = { kind: 'ai-chat', subject: 'assistant' };

const row0 = '2024-09-18';
const november = '2025-11-03';

const rows: readonly VerdictRow[] = [
  // li.post and its neighbours
  {
    what: 'a public post',
    shown: open,
    training: ['confirmed', 'li.post', row0],
    ahead: ['confirmed', 'li.post'],
  },
  {
    what: 'an assumed public post',
    shown: assumed,
    training: ['likely', 'li.post', row0],
    ahead: ['likely', 'li.post'],
  },
  {
    what: 'a picture of a public post',
    shown: open,
    item: { kind: 'image' },
    training: ['confirmed', 'li.post', row0],
    ahead: ['confirmed', 'li.post'],
  },
  {
    what: 'a published article',
    shown: open,
    item: { kind: 'article', subject: 'article' },
    training: ['confirmed', 'li.post', row0],
    ahead: ['confirmed', 'li.post'],
  },
  {
    what: 'a public poll response',
    shown: open,
    item: { kind: 'reaction', subject: 'poll-response' },
    training: ['confirmed', 'li.post', row0],
    ahead: ['confirmed', 'li.post'],
  },
  {
    what: 'a vote that only the author of the poll saw',
    shown: priv,
    item: { kind: 'reaction', subject: 'poll-response' },
    training: ['likely', 'li.poll.priv', row0],
    ahead: ['likely', 'li.poll.priv'],
  },
  {
    what: 'a post for connections',
    shown: limited,
    item: { subject: 'connections-post' },
    training: ['possible', 'li.post.lim', row0],
    ahead: ['possible', 'li.post.lim'],
  },
  {
    what: 'a post in a group',
    shown: limited,
    item: { subject: 'group-post' },
    training: ['confirmed', 'li.group', row0],
    ahead: ['confirmed', 'li.group'],
  },
  {
    what: 'an instant repost, assumed public',
    shown: assumed,
    item: { kind: 'repost' },
    training: ['possible', 'li.repost', row0],
    ahead: ['possible', 'li.repost'],
  },
  {
    what: 'a draft of an article',
    shown: { value: 'private' },
    item: { kind: 'article', subject: 'draft' },
    training: ['unlikely', 'li.article.draft'],
    ahead: ['unlikely', 'li.article.draft'],
  },
  {
    what: 'a post whose audience is unknown',
    shown: unknown,
    training: ['possible', 'li.post', row0],
    ahead: ['possible', 'li.post'],
  },
  // named without an audience test
  {
    what: 'a comment, assumed public: any audience gives the same',
    shown: assumed,
    item: comment,
    training: ['confirmed', 'li.comment', row0],
    ahead: ['confirmed', 'li.comment'],
  },
  {
    what: 'a comment for a circle',
    shown: limited,
    item: comment,
    training: ['confirmed', 'li.comment', row0],
    ahead: ['confirmed', 'li.comment'],
  },
  {
    what: 'a comment whose audience is unknown',
    shown: unknown,
    item: comment,
    training: ['likely', 'li.comment', row0],
    ahead: ['likely', 'li.comment'],
  },
  {
    what: 'a visible recommendation',
    shown: rule,
    item: { kind: 'profile', subject: 'recommendation' },
    training: ['confirmed', 'li.rec', row0],
    ahead: ['confirmed', 'li.rec'],
  },
  {
    what: 'a recommendation whose state is not told',
    shown: unknown,
    item: { kind: 'profile', subject: 'recommendation' },
    training: ['likely', 'li.rec', row0],
    ahead: ['likely', 'li.rec'],
  },
  {
    what: 'the profile picture',
    shown: rule,
    item: { kind: 'profile-photo', subject: 'profile' },
    training: ['confirmed', 'li.photo', row0],
    ahead: ['confirmed', 'li.photo'],
  },
  {
    what: 'a part of the profile',
    shown: rule,
    item: { kind: 'profile', subject: 'profile' },
    training: ['confirmed', 'li.profile', row0],
    ahead: ['confirmed', 'li.profile'],
  },
  // what stays out
  {
    what: 'an address',
    shown: priv,
    item: { kind: 'profile', subject: 'contact-data' },
    training: ['unlikely', 'li.contactdata'],
    ahead: ['unlikely', 'li.contactdata'],
  },
  {
    what: 'a reaction',
    shown: assumed,
    item: { kind: 'reaction', subject: 'reaction' },
    training: ['unlikely', 'li.reaction'],
    ahead: ['unlikely', 'li.reaction'],
  },
  {
    what: 'a message',
    shown: priv,
    item: { kind: 'message', subject: 'message' },
    training: ['excluded', 'li.msg'],
    ahead: ['excluded', 'li.msg'],
  },
  {
    what: 'a chat of several',
    shown: priv,
    item: { kind: 'group-message', subject: 'group-chat' },
    training: ['possible', 'li.msg.group', row0],
    ahead: ['possible', 'li.msg.group'],
  },
  {
    what: 'a talk with an assistant',
    shown: priv,
    item: assistant,
    training: ['confirmed', 'li.ai', row0],
    ahead: ['confirmed', 'li.ai'],
  },
  {
    what: 'a saved résumé',
    shown: priv,
    item: { kind: 'resume', subject: 'resume' },
    training: ['confirmed', 'li.resume', row0],
    ahead: ['confirmed', 'li.resume'],
  },
  {
    what: 'a saved answer',
    shown: priv,
    item: { kind: 'job-answer', subject: 'saved-answer' },
    training: ['confirmed', 'li.resume', row0],
    ahead: ['confirmed', 'li.resume'],
  },
  {
    what: 'one application',
    shown: priv,
    item: { kind: 'job-answer', subject: 'one-application' },
    training: ['excluded', 'li.apply'],
    ahead: ['excluded', 'li.apply'],
  },
  {
    what: 'a search',
    shown: priv,
    item: { kind: 'search', subject: 'search' },
    training: ['unlikely', 'li.search'],
    ahead: ['unlikely', 'li.search'],
  },
  {
    what: 'a followed company',
    shown: assumed,
    item: { kind: 'other', subject: 'other' },
    training: ['possible', 'li.other', row0],
    ahead: ['possible', 'li.other'],
  },
  {
    what: 'a saved item',
    shown: priv,
    item: { kind: 'other', subject: 'other' },
    training: ['unlikely', 'li.other'],
    ahead: ['unlikely', 'li.other'],
  },
  // neighbours: the same material with another audience, the same audience with other material
  {
    what: 'a comment in a group',
    shown: limited,
    item: { kind: 'comment', subject: 'group-post' },
    training: ['confirmed', 'li.group', row0],
    ahead: ['confirmed', 'li.group'],
  },
  {
    what: 'a picture of a post in a group',
    shown: limited,
    item: { kind: 'image', subject: 'group-post' },
    training: ['confirmed', 'li.group', row0],
    ahead: ['confirmed', 'li.group'],
  },
  {
    what: 'a post in an open group',
    shown: open,
    item: { subject: 'group-post' },
    training: ['confirmed', 'li.group', row0],
    ahead: ['confirmed', 'li.group'],
  },
  {
    what: 'a post in a group that nobody saw',
    shown: priv,
    item: { subject: 'group-post' },
    training: ['unlikely', 'li.other'],
    ahead: ['unlikely', 'li.other'],
  },
  {
    what: 'a post for nobody',
    shown: priv,
    training: ['unlikely', 'li.other'],
    ahead: ['unlikely', 'li.other'],
  },
  {
    what: 'a repost for connections',
    shown: limited,
    item: { kind: 'repost', subject: 'connections-post' },
    training: ['possible', 'li.post.lim', row0],
    ahead: ['possible', 'li.post.lim'],
  },
  {
    what: 'a repost that the archive calls public',
    shown: open,
    item: { kind: 'repost' },
    training: ['possible', 'li.repost', row0],
    ahead: ['possible', 'li.repost'],
  },
  {
    what: 'a picture of a post for connections',
    shown: limited,
    item: { kind: 'image', subject: 'connections-post' },
    training: ['possible', 'li.post.lim', row0],
    ahead: ['possible', 'li.post.lim'],
  },
  {
    what: 'an article for connections',
    shown: limited,
    item: { kind: 'article', subject: 'article' },
    training: ['possible', 'li.post.lim', row0],
    ahead: ['possible', 'li.post.lim'],
  },
  {
    what: 'the cover of an article that is not told',
    shown: assumed,
    item: { kind: 'image', subject: 'article' },
    training: ['likely', 'li.post', row0],
    ahead: ['likely', 'li.post'],
  },
  {
    what: 'a picture of an assumed public post',
    shown: assumed,
    item: { kind: 'image' },
    training: ['likely', 'li.post', row0],
    ahead: ['likely', 'li.post'],
  },
  {
    what: 'a vote of which nobody knows who saw it',
    shown: unknown,
    item: { kind: 'reaction', subject: 'poll-response' },
    training: ['likely', 'li.poll.priv', row0],
    ahead: ['likely', 'li.poll.priv'],
  },
  {
    what: 'a published draft is no draft',
    shown: open,
    item: { kind: 'article', subject: 'draft' },
    training: ['possible', 'li.other', row0],
    ahead: ['possible', 'li.other'],
  },
  {
    what: 'a comment for nobody',
    shown: priv,
    item: comment,
    training: ['unlikely', 'li.other'],
    ahead: ['unlikely', 'li.other'],
  },
  {
    what: 'a recommendation for a circle',
    shown: limited,
    item: { kind: 'profile', subject: 'recommendation' },
    training: ['unlikely', 'li.other'],
    ahead: ['unlikely', 'li.other'],
  },
  {
    what: 'the profile picture for a circle',
    shown: limited,
    item: { kind: 'profile-photo', subject: 'profile' },
    training: ['confirmed', 'li.photo', row0],
    ahead: ['confirmed', 'li.photo'],
  },
  {
    what: 'the profile picture, audience unknown',
    shown: unknown,
    item: { kind: 'profile-photo', subject: 'profile' },
    training: ['likely', 'li.photo', row0],
    ahead: ['likely', 'li.photo'],
  },
  {
    what: 'another picture on the profile',
    shown: rule,
    item: { kind: 'image', subject: 'profile' },
    training: ['confirmed', 'li.profile', row0],
    ahead: ['confirmed', 'li.profile'],
  },
  {
    what: 'a part of the profile, audience unknown',
    shown: unknown,
    item: { kind: 'profile', subject: 'profile' },
    training: ['likely', 'li.profile', row0],
    ahead: ['likely', 'li.profile'],
  },
  {
    what: 'a birth date, audience unknown',
    shown: unknown,
    item: { kind: 'profile', subject: 'contact-data' },
    training: ['unlikely', 'li.contactdata'],
    ahead: ['unlikely', 'li.contactdata'],
  },
  {
    what: 'a reaction in a group',
    shown: limited,
    item: { kind: 'reaction', subject: 'reaction' },
    training: ['unlikely', 'li.reaction'],
    ahead: ['unlikely', 'li.reaction'],
  },
  ...(['search', 'ad-interest', 'location', 'contact'] as const).map(
    (kind): VerdictRow => ({
      what: `${kind}, opted out or not`,
      shown: priv,
      item: { kind, subject: kind },
      out: '2024-01-01',
      training: ['unlikely', 'li.search'],
      ahead: ['unlikely', 'li.search'],
    }),
  ),
  {
    what: 'what no clause speaks of, audience unknown',
    shown: unknown,
    item: { kind: 'other', subject: 'other' },
    training: ['possible', 'li.other', row0],
    ahead: ['possible', 'li.other'],
  },
  // regions: starts and pauses
  ...(['uk', 'hk', 'ca'] as const).flatMap((region): VerdictRow[] => {
    const last = { uk: '2024-09-20', hk: '2024-10-11', ca: '2024-10-15' }[region];
    const next = { uk: '2024-09-21', hk: '2024-10-12', ca: '2024-10-16' }[region];
    const gone = { ...open, until: '2025-11-02' };
    return [
      {
        what: `${region}: made on the last day before the pause, gone in it`,
        shown: gone,
        region,
        made: last,
        training: ['confirmed', 'li.post', row0],
        ahead: ['unlikely', 'li.other'],
      },
      {
        what: `${region}: made on the first day of the pause, gone on its last`,
        shown: gone,
        region,
        made: next,
        training: ['unlikely', 'li.post'],
        ahead: ['unlikely', 'li.other'],
      },
      {
        what: `${region}: made in the pause, still there when it ended`,
        shown: open,
        region,
        made: next,
        training: ['confirmed', 'li.post', november],
        ahead: ['confirmed', 'li.post'],
      },
      {
        what: `${region}: stood in the first interval, opted out in the pause`,
        shown: open,
        region,
        out: '2025-01-01',
        training: ['confirmed', 'li.post', row0],
        ahead: ['excluded', 'li.optout'],
      },
      {
        what: `${region}: made in the pause and opted out in it`,
        shown: open,
        region,
        made: next,
        out: '2025-01-01',
        training: ['excluded', 'li.optout'],
        ahead: ['excluded', 'li.optout'],
      },
    ];
  }),
  ...(['eu', 'ch'] as const).flatMap((region): VerdictRow[] => [
    {
      what: `${region}: from the first day`,
      shown: open,
      region,
      training: ['confirmed', 'li.post', november],
      ahead: ['confirmed', 'li.post'],
    },
    {
      what: `${region}: opted out a day before it keeps everything out`,
      shown: open,
      region,
      out: '2025-11-02',
      training: ['excluded', 'li.optout'],
      ahead: ['excluded', 'li.optout'],
    },
    {
      what: `${region}: opted out later splits at that day`,
      shown: open,
      region,
      made: '2026-02-01',
      out: '2026-01-01',
      training: ['excluded', 'li.optout'],
      ahead: ['excluded', 'li.optout'],
    },
  ]),
  {
    what: 'the EU starts in November 2025',
    shown: open,
    region: 'eu',
    training: ['confirmed', 'li.post', november],
    ahead: ['confirmed', 'li.post'],
  },
  {
    what: 'the EU, gone before',
    shown: { ...open, until: '2025-11-03' },
    region: 'eu',
    training: ['possible', 'li.post'],
    ahead: ['unlikely', 'li.other'],
  },
  {
    what: 'the UK before its pause',
    shown: open,
    region: 'uk',
    training: ['confirmed', 'li.post', row0],
    ahead: ['confirmed', 'li.post'],
  },
  {
    what: 'the UK, made in the pause and still there',
    shown: open,
    region: 'uk',
    made: '2024-10-01',
    training: ['confirmed', 'li.post', november],
    ahead: ['confirmed', 'li.post'],
  },
  {
    what: 'the UK, there only in the pause',
    shown: { ...open, until: '2025-01-01' },
    region: 'uk',
    made: '2024-10-01',
    training: ['unlikely', 'li.post'],
    ahead: ['unlikely', 'li.other'],
  },
  {
    what: 'Hong Kong on the last day before its pause',
    shown: { ...open, until: '2024-10-12' },
    region: 'hk',
    made: '2024-10-11',
    training: ['confirmed', 'li.post', row0],
    ahead: ['unlikely', 'li.other'],
  },
  {
    what: 'Canada, there only in the pause',
    shown: { ...open, until: '2025-01-01' },
    region: 'ca',
    made: '2024-10-16',
    training: ['unlikely', 'li.post'],
    ahead: ['unlikely', 'li.other'],
  },
  // minors
  {
    what: 'a minor',
    shown: open,
    minor: true,
    training: ['excluded', 'li.minor'],
    ahead: ['excluded', 'li.minor'],
  },
  {
    what: "a minor's talk with an assistant",
    shown: priv,
    item: assistant,
    minor: true,
    training: ['excluded', 'li.minor'],
    ahead: ['excluded', 'li.minor'],
  },
  // opt-outs
  {
    what: 'opted out before the first day',
    shown: open,
    out: '2024-09-17',
    training: ['excluded', 'li.optout'],
    ahead: ['excluded', 'li.optout'],
  },
  {
    what: 'the EU, opted out before the clause began',
    shown: open,
    region: 'eu',
    out: '2025-11-02',
    training: ['excluded', 'li.optout'],
    ahead: ['excluded', 'li.optout'],
  },
  {
    what: 'the EU, opted out on its first day',
    shown: open,
    region: 'eu',
    out: '2025-11-03',
    training: ['confirmed', 'li.post', november],
    ahead: ['possible', 'li.post'],
  },
  {
    what: 'opted out later, an older post: official texts disagree',
    shown: open,
    out: '2025-03-01',
    training: ['confirmed', 'li.post', row0],
    ahead: ['possible', 'li.post'],
  },
  {
    what: 'opted out, a later post',
    shown: open,
    made: '2025-03-02',
    out: '2025-03-01',
    training: ['excluded', 'li.optout'],
    ahead: ['excluded', 'li.optout'],
  },
  {
    what: 'the UK, opted out in the pause',
    shown: open,
    region: 'uk',
    out: '2025-01-01',
    training: ['confirmed', 'li.post', row0],
    ahead: ['excluded', 'li.optout'],
  },
  {
    what: 'opted in again',
    shown: open,
    made: '2025-03-02',
    out: '2025-03-01..2025-05-01',
    training: ['confirmed', 'li.post', row0],
    ahead: ['confirmed', 'li.post'],
  },
  {
    what: 'an opt-out does not reach searches',
    shown: priv,
    item: { kind: 'search', subject: 'search' },
    out: '2024-01-01',
    training: ['unlikely', 'li.search'],
    ahead: ['unlikely', 'li.search'],
  },
];

describe("LinkedIn's rules", () => {
  it.each(rows)('$what', (row) => expectRow('linkedin', linkedin, row));

  it('has a case for every rule that can decide', () => {
    const decided = new Set(rows.flatMap((row) => [row.training[1], row.ahead[1]]));
    const all = [...policy.rules, ...policy.optOutRules].map(({ id }) => id);
    expect(all.filter((id) => !decided.has(id))).toEqual([]);
  });
});

describe('Microsoft, beside the verdict', () => {
  const also = (over: Partial<Item>, told: Partial<Told>) =>
    judgeOne(
      linkedin,
      syntheticItem('linkedin', { createdAt: on('2024-01-01'), ...over }),
      told,
    ).training.also.map(({ ruleId, value }) => [ruleId, value]);

  it.each([
    {
      what: 'a post in the UK',
      item: { shownTo: fact(open) },
      told: { region: 'uk' },
      want: [['li.uk.msft', 'confirmed']],
    },
    {
      what: 'a picture in the UK is not meant',
      item: { kind: 'image', shownTo: fact(open) },
      told: { region: 'uk' },
      want: [],
    },
    {
      what: 'a post elsewhere',
      item: { shownTo: fact(open) },
      told: { region: 'us' },
      want: [['li.msft.r', 'likely']],
    },
    {
      what: 'a post in Canada',
      item: { shownTo: fact(open) },
      told: { region: 'ca' },
      want: [['li.msft.r', 'likely']],
    },
    { what: 'a post in the EU', item: { shownTo: fact(open) }, told: { region: 'eu' }, want: [] },
    {
      what: 'a post for connections',
      item: { subject: 'connections-post', shownTo: fact(limited) },
      told: { region: 'uk' },
      want: [],
    },
    {
      what: 'a video of a post in the UK',
      item: { kind: 'video', shownTo: fact(open) },
      told: { region: 'uk' },
      want: [['li.uk.msft', 'confirmed']],
    },
    {
      what: 'a comment in the UK',
      item: { kind: 'comment', subject: 'comment', shownTo: fact(open) },
      told: { region: 'uk' },
      want: [['li.uk.msft', 'confirmed']],
    },
    {
      what: 'a comment elsewhere is not meant',
      item: { kind: 'comment', subject: 'comment', shownTo: fact(open) },
      told: { region: 'us' },
      want: [],
    },
    {
      what: 'a part of the profile is not meant',
      item: { kind: 'profile', subject: 'profile', shownTo: fact(open) },
      told: { region: 'uk' },
      want: [],
    },
    {
      what: 'an article in Hong Kong',
      item: { kind: 'article', subject: 'article', shownTo: fact(open) },
      told: { region: 'hk' },
      want: [['li.msft.r', 'likely']],
    },
    {
      what: 'a post, region not told: as the rest of the world',
      item: { shownTo: fact(open) },
      told: { region: null },
      want: [['li.msft.r', 'likely']],
    },
    { what: 'a post in Switzerland', item: { shownTo: fact(open) }, told: { region: 'ch' }, want: [] },
    { what: "a minor's post", item: { shownTo: fact(open) }, told: { region: 'uk', minor: true }, want: [] },
    {
      what: 'a post that was opted out in time',
      item: { shownTo: fact(open) },
      told: { region: 'uk', optedOut: { linkedin: { main: [{ from: day('2025-01-01'), to: null }] } } },
      want: [],
    },
  ] as const)('$what', ({ item, told, want }) => {
    expect(also(item, told)).toEqual(want);
  });
});
