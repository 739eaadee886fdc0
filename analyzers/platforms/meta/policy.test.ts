import { describe, expect, it } from 'vitest';
import type { FactSketch } from '../../../tests/fixtures/verdict/case.ts';
import { expectRow, type VerdictRow } from '../../../tests/fixtures/verdict/table.ts';
import type { Item } from '../../model/item.ts';
import type { Region } from '../../model/values.ts';
import { type MetaPlatform, metaPolicy } from './policy.ts';

const platforms = ['facebook', 'instagram', 'threads'] as const satisfies readonly MetaPlatform[];

/** Facts only: no case here follows an account. */
const accountAudience = () => {
  throw new Error('no item of this table follows its account');
};

const open: FactSketch = { value: 'public' };
const assumed: FactSketch = { value: 'public', basis: 'platform-default' };
const rule: FactSketch = { value: 'public', basis: 'platform-rule' };
const limited: FactSketch = { value: 'limited' };
const priv: FactSketch = { value: 'private' };
const unknown: FactSketch = { value: 'unknown', basis: 'none' };

const of = (subject: string, kind: Item['kind'] = 'other'): Partial<Item> => ({ subject, kind });
const comment = of('comment', 'comment');
const groupPost = of('group-post', 'post');
const photo = of('photo', 'image');
const name = of('profile-name', 'profile');
const bio = of('profile', 'profile');
const contactData = of('contact-data', 'profile');
const reaction = of('reaction', 'reaction');
const assistant = of('assistant', 'ai-chat');
const repost: Partial<Item> = { kind: 'repost' };

const row0 = '2023-09-27';

/** Where both verdicts name the same value and rule. */
const both = (value: string, ruleId: string, since?: string): Pick<VerdictRow, 'training' | 'ahead'> => ({
  training: since === undefined ? [value, ruleId] : [value, ruleId, since],
  ahead: [value, ruleId],
});

const publicContent: readonly VerdictRow[] = [
  { what: 'a public post', shown: open, ...both('confirmed', 'm.post', row0) },
  { what: 'an assumed public post is at most likely', shown: assumed, ...both('likely', 'm.post', row0) },
  { what: 'a post of 2007', shown: open, made: '2007-03-01', ...both('confirmed', 'm.post', row0) },
  {
    what: 'a picture of a public post',
    shown: open,
    item: { kind: 'image' },
    ...both('confirmed', 'm.post', row0),
  },
  { what: 'a public reel', shown: open, item: { kind: 'reel' }, ...both('confirmed', 'm.post', row0) },
  { what: 'a public loose photo', shown: open, item: photo, ...both('confirmed', 'm.post', row0) },
  { what: 'a Page post', shown: rule, item: of('page-post', 'post'), ...both('confirmed', 'm.post', row0) },
  {
    what: 'a public broadcast channel',
    shown: open,
    item: of('channel', 'post'),
    ...both('confirmed', 'm.post', row0),
  },
  {
    what: 'a public story of the past, perhaps a highlight today',
    shown: { ...open, until: '2024-05-01', now: 'unknown' },
    item: { kind: 'story' },
    training: ['confirmed', 'm.post', row0],
    ahead: ['possible', 'm.post.unk'],
  },
  {
    what: 'a public story that was gone before the clause',
    shown: { ...open, until: '2020-05-02', now: 'unknown' },
    item: { kind: 'story' },
    training: ['possible', 'm.post'],
    ahead: ['possible', 'm.post.unk'],
  },
  {
    what: 'taken down on an untold day, made before the clause',
    shown: { ...open, until: null },
    training: ['likely', 'm.post', row0],
    ahead: ['unlikely', 'm.post.priv'],
  },
  {
    what: 'an account closed on the first day of the clause',
    shown: { ...open, until: '2023-09-27T08:00:00Z', now: 'limited' },
    training: ['confirmed', 'm.post', row0],
    ahead: ['unlikely', 'm.post.lim'],
  },
  {
    what: 'an account closed the day before the clause',
    shown: { ...open, until: '2023-09-27', now: 'limited' },
    training: ['possible', 'm.post'],
    ahead: ['unlikely', 'm.post.lim'],
  },
  { what: 'a post for friends', shown: limited, ...both('unlikely', 'm.post.lim') },
  { what: 'a photo for friends', shown: limited, item: photo, ...both('unlikely', 'm.post.lim') },
  {
    what: 'a note for friends',
    shown: { ...limited, basis: 'platform-rule' },
    item: of('friends-only'),
    ...both('unlikely', 'm.post.lim'),
  },
  { what: 'a post for the person alone', shown: priv, ...both('unlikely', 'm.post.priv') },
  { what: 'a post whose audience is unknown', shown: unknown, ...both('possible', 'm.post.unk', row0) },
  {
    what: 'a group post whose group is not told',
    shown: unknown,
    item: groupPost,
    ...both('possible', 'm.post.unk', row0),
  },
  {
    what: 'a Page post is not meant by the row of unknown audiences',
    shown: unknown,
    item: of('page-post', 'post'),
    ...both('possible', 'm.post', row0),
  },
  { what: 'a draft', shown: priv, item: of('draft', 'post'), ...both('unlikely', 'm.draft') },
  { what: 'a repost', shown: open, item: repost, ...both('possible', 'm.repost', row0) },
  { what: 'a repost for friends', shown: limited, item: repost, ...both('possible', 'm.repost', row0) },
  {
    what: 'a post in a public group',
    shown: { value: 'public', basis: 'stated' },
    item: groupPost,
    ...both('confirmed', 'm.group.pub', row0),
  },
  { what: 'a post in a private group', shown: limited, item: groupPost, ...both('unlikely', 'm.group.priv') },
  {
    what: 'a comment on public content',
    shown: open,
    item: comment,
    ...both('confirmed', 'm.comment.pub', row0),
  },
  {
    what: 'a comment on a post for friends',
    shown: limited,
    item: comment,
    ...both('unlikely', 'm.comment.lim'),
  },
  {
    what: 'a comment that only one person could see',
    shown: priv,
    item: comment,
    ...both('unlikely', 'm.comment.lim'),
  },
  {
    what: 'a comment on a post that is not told',
    shown: unknown,
    item: comment,
    ...both('possible', 'm.comment.unk', row0),
  },
  {
    what: 'a like whose post is not told',
    shown: unknown,
    item: reaction,
    ...both('possible', 'm.reaction', row0),
  },
  { what: 'a like of public content', shown: open, item: reaction, ...both('possible', 'm.reaction', row0) },
  {
    what: 'a like of a post for friends',
    shown: limited,
    item: reaction,
    ...both('unlikely', 'm.reaction.priv'),
  },
];

const profile: readonly VerdictRow[] = [
  { what: 'a user name', shown: rule, item: name, made: null, ...both('confirmed', 'm.profile', row0) },
  {
    what: 'a profile picture',
    shown: rule,
    item: of('profile-name', 'profile-photo'),
    ...both('confirmed', 'm.profile', row0),
  },
  { what: 'a bio', shown: rule, item: bio, made: null, ...both('likely', 'm.bio', row0) },
  {
    what: 'a cover picture',
    shown: rule,
    item: of('profile', 'profile-photo'),
    ...both('likely', 'm.bio', row0),
  },
  { what: 'a field for friends', shown: limited, item: bio, ...both('unlikely', 'm.field') },
  { what: 'a field for oneself', shown: priv, item: bio, ...both('unlikely', 'm.field') },
  {
    what: 'a field whose audience is unknown',
    shown: unknown,
    item: bio,
    ...both('possible', 'm.field', row0),
  },
  {
    what: 'a former name, given up before the clause',
    shown: { ...rule, until: '2019-01-01' },
    item: name,
    made: null,
    training: ['possible', 'm.profile'],
    ahead: ['unlikely', 'm.field'],
  },
  { what: 'an e-mail address', shown: priv, item: contactData, ...both('unlikely', 'm.contactdata') },
  {
    what: 'an e-mail address for friends',
    shown: limited,
    item: contactData,
    ...both('unlikely', 'm.contactdata'),
  },
  {
    what: 'an e-mail address shown to everyone',
    shown: open,
    item: contactData,
    ...both('likely', 'm.contactdata', row0),
  },
  {
    what: 'a birth date whose audience is unknown',
    shown: unknown,
    item: contactData,
    ...both('possible', 'm.contactdata', row0),
  },
];

const neverPublic: readonly VerdictRow[] = [
  { what: 'a private message', shown: priv, item: of('message', 'message'), ...both('excluded', 'm.msg') },
  { what: 'a group chat', shown: priv, item: of('message', 'group-message'), ...both('excluded', 'm.msg') },
  {
    what: 'a chat in which Meta AI took part',
    shown: priv,
    item: of('message-with-ai', 'message'),
    ...both('possible', 'm.msg.ai', row0),
  },
  { what: 'a talk with Meta AI', shown: priv, item: assistant, ...both('confirmed', 'm.ai', row0) },
  {
    what: 'a picture of oneself for an AI feature',
    shown: priv,
    item: of('ai-feature', 'ai-selfie'),
    ...both('confirmed', 'm.selfie', row0),
  },
  {
    what: 'an interest drawn from talks with Meta AI',
    shown: priv,
    item: of('ai-interest', 'ad-interest'),
    ...both('possible', 'm.ai.interest', row0),
  },
  { what: 'a search', shown: priv, item: of('search', 'search'), ...both('unlikely', 'm.search') },
  {
    what: 'an interest for advertising',
    shown: priv,
    item: of('ad-interest', 'ad-interest'),
    ...both('unlikely', 'm.search'),
  },
  { what: 'a place', shown: priv, item: of('location', 'location'), ...both('unlikely', 'm.search') },
  { what: 'a contact', shown: priv, item: of('contact', 'contact'), ...both('unlikely', 'm.search') },
  {
    what: 'a picture of the camera roll',
    shown: priv,
    item: of('camera-roll', 'image'),
    ...both('possible', 'm.roll', row0),
  },
  { what: 'something saved', shown: priv, item: of('other'), ...both('unlikely', 'm.other') },
  { what: 'an event answer', shown: unknown, item: of('other'), ...both('possible', 'm.other', row0) },
];

const regions: readonly VerdictRow[] = [
  { what: 'the US as everywhere', region: 'us', shown: open, ...both('confirmed', 'm.post', row0) },
  { what: 'Hong Kong as everywhere', region: 'hk', shown: open, ...both('confirmed', 'm.post', row0) },
  { what: 'the EU', region: 'eu', shown: open, ...both('confirmed', 'm.post', '2025-05-27') },
  { what: 'the UK', region: 'uk', shown: open, ...both('confirmed', 'm.post', '2024-09-16') },
  { what: 'Brazil', region: 'br', shown: open, ...both('confirmed', 'm.post', '2024-10-03') },
  {
    what: 'Switzerland: at most likely',
    region: 'ch',
    shown: open,
    ...both('likely', 'm.post', '2025-05-27'),
  },
  {
    what: 'Switzerland, a talk with Meta AI',
    region: 'ch',
    shown: priv,
    item: assistant,
    ...both('likely', 'm.ai', '2025-05-27'),
  },
  {
    what: 'Switzerland, a repost: nothing to cap',
    region: 'ch',
    shown: open,
    item: repost,
    ...both('possible', 'm.repost', '2025-05-27'),
  },
  ...(
    [
      ['eu', '2025-05-27'],
      ['uk', '2024-09-16'],
      ['br', '2024-10-03'],
    ] as const
  ).flatMap(([region, start]): VerdictRow[] => [
    {
      what: `${region}: closed on the first day`,
      region,
      shown: { ...open, until: `${start}T00:00:01Z`, now: 'limited' },
      training: ['confirmed', 'm.post', start],
      ahead: ['unlikely', 'm.post.lim'],
    },
    {
      what: `${region}: closed at the end of the day before`,
      region,
      shown: { ...open, until: start, now: 'limited' },
      training: ['possible', 'm.post'],
      ahead: ['unlikely', 'm.post.lim'],
    },
  ]),
];

const minors: readonly VerdictRow[] = [
  ...(['eu', 'uk', 'ch', 'br'] as const).map(
    (region): VerdictRow => ({
      what: `${region}, a public post`,
      region,
      minor: true,
      shown: open,
      ...both('excluded', 'm.minor.eu'),
    }),
  ),
  {
    what: 'the EU, a post for friends',
    region: 'eu',
    minor: true,
    shown: limited,
    ...both('excluded', 'm.minor.eu'),
  },
  {
    what: 'the EU, an unknown audience',
    region: 'eu',
    minor: true,
    shown: unknown,
    ...both('excluded', 'm.minor.eu'),
  },
  {
    what: 'the EU, a name',
    region: 'eu',
    minor: true,
    shown: rule,
    item: name,
    ...both('excluded', 'm.minor.eu'),
  },
  {
    what: 'the EU, a public e-mail address',
    region: 'eu',
    minor: true,
    shown: open,
    item: contactData,
    ...both('excluded', 'm.minor.eu'),
  },
  {
    what: 'the EU, a repost',
    region: 'eu',
    minor: true,
    shown: open,
    item: repost,
    ...both('excluded', 'm.minor.eu'),
  },
  {
    what: 'the EU, a post for oneself is not meant',
    region: 'eu',
    minor: true,
    shown: priv,
    ...both('unlikely', 'm.post.priv'),
  },
  {
    what: 'the EU, a note for friends is not meant',
    region: 'eu',
    minor: true,
    shown: limited,
    item: of('friends-only'),
    ...both('unlikely', 'm.post.lim'),
  },
  {
    what: 'the EU, talks with Meta AI stay in',
    region: 'eu',
    minor: true,
    shown: priv,
    item: assistant,
    ...both('confirmed', 'm.ai', '2025-05-27'),
  },
  {
    what: 'the EU, a message',
    region: 'eu',
    minor: true,
    shown: priv,
    item: of('message', 'message'),
    ...both('excluded', 'm.msg'),
  },
  {
    what: 'elsewhere, a public post',
    region: 'us',
    minor: true,
    shown: open,
    ...both('possible', 'm.minor.r', row0),
  },
  {
    what: 'no region given, a public comment',
    minor: true,
    shown: open,
    item: comment,
    ...both('possible', 'm.minor.r', row0),
  },
  {
    what: 'elsewhere, a public e-mail address',
    region: 'us',
    minor: true,
    shown: open,
    item: contactData,
    ...both('possible', 'm.minor.r', row0),
  },
  {
    what: 'elsewhere, an unknown audience',
    region: 'us',
    minor: true,
    shown: unknown,
    item: bio,
    ...both('possible', 'm.minor.r', row0),
  },
  {
    what: 'elsewhere, a post for friends is not meant',
    region: 'us',
    minor: true,
    shown: limited,
    ...both('unlikely', 'm.post.lim'),
  },
  {
    what: 'elsewhere, talks with Meta AI',
    region: 'us',
    minor: true,
    shown: priv,
    item: assistant,
    ...both('confirmed', 'm.ai', row0),
  },
];

const objections: readonly VerdictRow[] = [
  {
    what: 'the day before the first day covers everything',
    region: 'eu',
    out: '2025-05-26',
    shown: open,
    ...both('excluded', 'm.object'),
  },
  {
    what: 'on the first day: that day counts',
    region: 'eu',
    out: '2025-05-27',
    shown: open,
    training: ['confirmed', 'm.post', '2025-05-27'],
    ahead: ['possible', 'm.post'],
  },
  {
    what: 'an objection of 2024 stays valid',
    region: 'eu',
    out: '2024-06-10',
    shown: open,
    ...both('excluded', 'm.object'),
  },
  {
    what: 'later, a post from before it: official texts disagree',
    region: 'eu',
    out: '2025-10-01',
    shown: open,
    training: ['confirmed', 'm.post', '2025-05-27'],
    ahead: ['possible', 'm.post'],
  },
  {
    what: 'later, a post of that day',
    region: 'eu',
    out: '2025-10-01',
    made: '2025-10-01',
    shown: open,
    training: ['confirmed', 'm.post', '2025-05-27'],
    ahead: ['possible', 'm.post'],
  },
  {
    what: 'later, a post of the next day',
    region: 'eu',
    out: '2025-10-01',
    made: '2025-10-02',
    shown: open,
    ...both('excluded', 'm.object'),
  },
  {
    what: 'taken back',
    region: 'eu',
    out: '2025-01-01..2026-03-01',
    shown: open,
    training: ['confirmed', 'm.post', '2025-05-27'],
    ahead: ['confirmed', 'm.post'],
  },
  {
    what: 'taken back after the post had gone',
    region: 'eu',
    out: '2025-01-01..2026-03-01',
    shown: { ...open, until: '2026-02-28', now: 'limited' },
    training: ['excluded', 'm.object'],
    ahead: ['unlikely', 'm.post.lim'],
  },
  ...(['uk', 'br', 'ch'] as const).map(
    (region): VerdictRow => ({
      what: `${region}: before the first day`,
      region,
      out: '2024-09-01',
      shown: open,
      ...both('excluded', 'm.object'),
    }),
  ),
  {
    what: 'Switzerland, later: still at most likely so far',
    region: 'ch',
    out: '2025-10-01',
    shown: open,
    training: ['likely', 'm.post', '2025-05-27'],
    ahead: ['possible', 'm.post'],
  },
  {
    what: 'the US has no such form',
    region: 'us',
    out: '2023-01-01',
    shown: open,
    ...both('confirmed', 'm.post', row0),
  },
  {
    what: 'no region given: no such form',
    out: '2023-01-01',
    shown: open,
    ...both('confirmed', 'm.post', row0),
  },
  ...(
    [
      ['a Page post', of('page-post', 'post'), rule],
      ['a group post', groupPost, open],
      ['a comment', comment, open],
      ['a name', name, rule],
      ['a bio', bio, rule],
      ['a loose photo', photo, open],
      ['a channel', of('channel', 'post'), unknown],
      ['a like', reaction, unknown],
      ['a repost', repost, open],
      ['a field whose audience is unknown', bio, unknown],
    ] as const
  ).map(
    ([what, item, shown]): VerdictRow => ({
      what: `it covers ${what}`,
      region: 'eu',
      out: '2025-05-01',
      item,
      shown,
      ...both('excluded', 'm.object'),
    }),
  ),
  {
    what: 'it leaves what is unlikely with its own rule',
    region: 'eu',
    out: '2025-05-01',
    shown: limited,
    ...both('unlikely', 'm.post.lim'),
  },
  {
    what: 'it does not reach contact data',
    region: 'eu',
    out: '2025-05-01',
    shown: open,
    item: contactData,
    ...both('likely', 'm.contactdata', '2025-05-27'),
  },
  {
    what: 'it does not reach an event answer',
    region: 'eu',
    out: '2025-05-01',
    shown: unknown,
    item: of('other'),
    ...both('possible', 'm.other', '2025-05-27'),
  },
  {
    what: 'it does not reach a repost that nobody saw',
    region: 'eu',
    out: '2025-05-01',
    shown: priv,
    item: repost,
    ...both('possible', 'm.repost', '2025-05-27'),
  },
  {
    what: 'it does not reach a chat in which Meta AI took part',
    region: 'eu',
    out: '2025-05-01',
    shown: priv,
    item: of('message-with-ai', 'message'),
    ...both('possible', 'm.msg.ai', '2025-05-27'),
  },
  {
    what: 'it does not reach interests drawn from talks',
    region: 'eu',
    out: '2025-05-01',
    shown: priv,
    item: of('ai-interest', 'ad-interest'),
    ...both('possible', 'm.ai.interest', '2025-05-27'),
  },
  {
    what: 'talks with Meta AI: its reach is not spelt out',
    region: 'eu',
    out: '2025-05-01',
    shown: priv,
    item: assistant,
    ...both('possible', 'm.ai.obj'),
  },
  {
    what: 'talks with Meta AI, where no form exists',
    region: 'us',
    out: '2023-01-01',
    shown: priv,
    item: assistant,
    ...both('confirmed', 'm.ai', row0),
  },
  {
    what: 'the form for talks, before the first day',
    region: 'eu',
    by: 'ai',
    out: '2025-05-01',
    shown: priv,
    item: assistant,
    ...both('excluded', 'm.ai.obj'),
  },
  {
    what: 'the form for talks, later: talks from before it',
    region: 'eu',
    by: 'ai',
    out: '2026-08-01',
    shown: priv,
    item: assistant,
    training: ['confirmed', 'm.ai', '2025-05-27'],
    ahead: ['possible', 'm.ai'],
  },
  {
    what: 'the form for talks, later: talks after it',
    region: 'eu',
    by: 'ai',
    out: '2026-08-01',
    made: '2026-08-02',
    shown: priv,
    item: assistant,
    ...both('excluded', 'm.ai.obj'),
  },
  {
    what: 'the form for talks does not reach posts',
    region: 'eu',
    by: 'ai',
    out: '2025-05-01',
    shown: open,
    ...both('confirmed', 'm.post', '2025-05-27'),
  },
];

const tables: readonly (readonly [string, readonly VerdictRow[]])[] = [
  ['public content', publicContent],
  ['the profile', profile],
  ['what was never public', neverPublic],
  ['regions', regions],
  ['minors', minors],
  ['objections', objections],
];

describe.each(platforms)("Meta's rules on %s", (platform) => {
  const judged = { policy: metaPolicy(platform), accountAudience };

  describe.each(tables)('%s', (_, rows) => {
    it.each(rows)('$what', (row) => expectRow(platform, judged, row));
  });
});

describe("Meta's table", () => {
  const { rules, optOutRules, switches, namedRegions } = metaPolicy('facebook');

  it('has a case for every rule that can decide', () => {
    const decided = new Set(
      tables.flatMap(([, rows]) => rows.flatMap((row) => [row.training[1], row.ahead[1]])),
    );
    const all = [...rules, ...optOutRules].map(({ id }) => id);
    expect(all.filter((id) => !decided.has(id))).toEqual([]);
  });

  it('has a date and a source for every rule that names a clause', () => {
    for (const { id, sources } of rules.slice(0, -1)) {
      expect(sources.length, id).toBeGreaterThan(0);
      for (const source of sources) expect(source.date, source.id).toMatch(/^\d{4}(-\d{2}){0,2}$/);
    }
  });

  it('offers its forms where the law gives them, and nowhere else', () => {
    const where: readonly Region[] = ['eu', 'uk', 'br', 'ch'];
    expect(namedRegions).toEqual(where);
    for (const { id, regions: offered } of switches) expect(offered, id).toEqual(where);
  });
});
