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
import { type Region, regions } from '../../model/values.ts';
import { accountAudience } from './audience.ts';
import { policy } from './policy.ts';
import { shown } from './shown-to.ts';

const snapchat = { policy, accountAudience };

const open: FactSketch = { value: 'public' };
const assumed: FactSketch = { value: 'public', basis: 'platform-default' };
const limited: FactSketch = { value: 'limited' };
const priv: FactSketch = { value: 'private', basis: 'platform-rule' };
const unknown: FactSketch = { value: 'unknown', basis: 'none' };

const clause = '2024-02-26';
const selfies = '2024-04-29';

const spotlight = { kind: 'reel', subject: 'public-content' } as const;
const shared = { kind: 'story', subject: 'shared-story' } as const;
const story = { kind: 'story', subject: 'story' } as const;
const talk = { kind: 'ai-chat', subject: 'my-ai' } as const;
const selfie = { kind: 'ai-selfie', subject: 'ai-feature' } as const;
const face = { kind: 'ai-selfie', subject: 'face' } as const;

/** Each rule decides its case; the lines around it are cases that it must leave to others. */
const rows: readonly VerdictRow[] = [
  {
    what: 'a talk with My AI',
    item: talk,
    shown: priv,
    training: ['confirmed', 'sc.ai', clause],
    ahead: ['confirmed', 'sc.ai'],
  },
  {
    what: 'a talk that was deleted before the clause',
    item: talk,
    shown: { ...priv, until: '2024-02-25' },
    training: ['possible', 'sc.ai'],
    ahead: ['confirmed', 'sc.ai'],
  },
  {
    what: 'a chat in which My AI takes part',
    item: { kind: 'group-message', subject: 'message-with-ai' },
    shown: priv,
    training: ['possible', 'sc.msg.ai', clause],
    ahead: ['possible', 'sc.msg.ai'],
  },
  {
    what: 'a chat between friends',
    item: { kind: 'message', subject: 'message' },
    shown: priv,
    training: ['unlikely', 'sc.msg'],
    ahead: ['unlikely', 'sc.msg'],
  },
  {
    what: 'My Selfie',
    item: selfie,
    shown: priv,
    training: ['confirmed', 'sc.selfie', selfies],
    ahead: ['confirmed', 'sc.selfie'],
  },
  {
    what: 'My Selfie that was gone the day before its terms',
    item: selfie,
    shown: { ...priv, until: '2024-04-28' },
    training: ['possible', 'sc.selfie'],
    ahead: ['confirmed', 'sc.selfie'],
  },
  {
    what: 'a face given to another feature',
    item: face,
    shown: priv,
    training: ['possible', 'sc.face', selfies],
    ahead: ['possible', 'sc.face'],
  },
  {
    what: 'a Spotlight',
    item: spotlight,
    shown: open,
    training: ['likely', 'sc.public', clause],
    ahead: ['likely', 'sc.public'],
  },
  {
    what: 'a Spotlight taken down before the clause',
    item: spotlight,
    shown: { ...open, until: '2024-02-25' },
    training: ['possible', 'sc.public'],
    ahead: ['unlikely', 'sc.other'],
  },
  {
    what: 'a Spotlight taken down on its first day',
    item: spotlight,
    shown: { ...open, until: '2024-02-26T10:00:00Z' },
    training: ['likely', 'sc.public', clause],
    ahead: ['unlikely', 'sc.other'],
  },
  {
    what: 'a public sound',
    item: { kind: 'other', subject: 'public-content' },
    shown: open,
    training: ['likely', 'sc.public', clause],
    ahead: ['likely', 'sc.public'],
  },
  {
    what: 'a private sound',
    item: { kind: 'other', subject: 'other' },
    shown: { value: 'private' },
    training: ['unlikely', 'sc.other'],
    ahead: ['unlikely', 'sc.other'],
  },
  {
    what: 'a sound of which nothing is told',
    item: { kind: 'other', subject: 'other' },
    shown: unknown,
    training: ['possible', 'sc.other', clause],
    ahead: ['possible', 'sc.other'],
  },
  {
    what: 'a Shared Story, assumed public',
    item: shared,
    shown: assumed,
    training: ['likely', 'sc.shared', clause],
    ahead: ['likely', 'sc.shared'],
  },
  {
    what: 'a Shared Story whose audience is not known',
    item: shared,
    shown: unknown,
    training: ['likely', 'sc.shared', clause],
    ahead: ['likely', 'sc.shared'],
  },
  {
    what: 'a Shared Story of a closed group',
    item: shared,
    shown: limited,
    training: ['unlikely', 'sc.other'],
    ahead: ['unlikely', 'sc.other'],
  },
  {
    what: 'a story without content',
    item: story,
    shown: unknown,
    training: ['possible', 'sc.story', clause],
    ahead: ['possible', 'sc.story'],
  },
  {
    what: 'a story for everyone',
    item: story,
    shown: open,
    training: ['likely', 'sc.public', clause],
    ahead: ['likely', 'sc.public'],
  },
  {
    what: 'a story for friends',
    item: story,
    shown: limited,
    training: ['possible', 'sc.story.priv', clause],
    ahead: ['possible', 'sc.story.priv'],
  },
  {
    what: 'My Eyes Only',
    item: { kind: 'image', subject: 'my-eyes-only' },
    shown: priv,
    training: ['excluded', 'sc.meo'],
    ahead: ['excluded', 'sc.meo'],
  },
  {
    what: 'a memory',
    item: { kind: 'image', subject: 'memory' },
    shown: priv,
    training: ['possible', 'sc.memories', clause],
    ahead: ['possible', 'sc.memories'],
  },
  {
    what: 'the public profile',
    item: { kind: 'profile', subject: 'profile' },
    shown: open,
    training: ['possible', 'sc.profile', clause],
    ahead: ['possible', 'sc.profile'],
  },
  {
    what: 'a former name',
    item: { kind: 'profile', subject: 'profile' },
    shown: { ...open, until: '2020-01-01' },
    training: ['possible', 'sc.profile'],
    ahead: ['unlikely', 'sc.other'],
  },
  {
    what: 'an e-mail address',
    item: { kind: 'profile', subject: 'contact-data' },
    shown: priv,
    training: ['unlikely', 'sc.ads'],
    ahead: ['unlikely', 'sc.ads'],
  },
  {
    what: 'a favorite',
    item: { kind: 'reaction', subject: 'reaction' },
    shown: open,
    training: ['unlikely', 'sc.like'],
    ahead: ['unlikely', 'sc.like'],
  },
  {
    what: 'a place',
    item: { kind: 'location', subject: 'location' },
    shown: priv,
    training: ['unlikely', 'sc.loc'],
    ahead: ['unlikely', 'sc.loc'],
  },
  {
    what: 'a place named in a story',
    item: { kind: 'location', subject: 'location' },
    shown: unknown,
    training: ['unlikely', 'sc.loc'],
    ahead: ['unlikely', 'sc.loc'],
  },
  {
    what: 'an interest',
    item: { kind: 'ad-interest', subject: 'ad-interest', by: 'other' },
    shown: priv,
    training: ['unlikely', 'sc.ads'],
    ahead: ['unlikely', 'sc.ads'],
  },
  {
    what: 'a search',
    item: { kind: 'search', subject: 'search' },
    shown: priv,
    training: ['unlikely', 'sc.ads'],
    ahead: ['unlikely', 'sc.ads'],
  },
  {
    what: 'a friend',
    item: { kind: 'contact', subject: 'contact' },
    shown: priv,
    training: ['unlikely', 'sc.ads'],
    ahead: ['unlikely', 'sc.ads'],
  },
  {
    what: 'something new and public',
    item: { kind: 'other', subject: 'other' },
    shown: open,
    training: ['possible', 'sc.other', clause],
    ahead: ['possible', 'sc.other'],
  },
  // The reported setting.
  {
    what: 'opted out, a Spotlight of before',
    item: spotlight,
    shown: open,
    out: '2026-02-01',
    training: ['likely', 'sc.public', clause],
    ahead: ['possible', 'sc.public'],
  },
  {
    what: 'opted out, a Spotlight of after',
    item: spotlight,
    shown: open,
    made: '2026-02-02',
    out: '2026-02-01',
    training: ['possible', 'sc.public.optout'],
    ahead: ['possible', 'sc.public.optout'],
  },
  {
    what: 'opted out, a Spotlight of the day itself',
    item: spotlight,
    shown: open,
    made: '2026-02-01',
    out: '2026-02-01',
    training: ['likely', 'sc.public', clause],
    ahead: ['possible', 'sc.public'],
  },
  {
    what: 'opted out for a while, a Spotlight of the time',
    item: spotlight,
    shown: open,
    made: '2026-02-02',
    out: '2026-02-01..2026-03-01',
    training: ['likely', 'sc.public', clause],
    ahead: ['likely', 'sc.public'],
  },
  {
    what: 'opted out, a Shared Story of after',
    item: shared,
    shown: assumed,
    made: '2026-02-02',
    out: '2026-02-01',
    training: ['possible', 'sc.public.optout'],
    ahead: ['possible', 'sc.public.optout'],
  },
  {
    what: 'opted out, a public story, which the row does not name',
    item: story,
    shown: open,
    made: '2026-02-02',
    out: '2026-02-01',
    training: ['likely', 'sc.public', clause],
    ahead: ['likely', 'sc.public'],
  },
  {
    what: 'opted out, a talk with My AI',
    item: talk,
    shown: priv,
    made: '2026-02-02',
    out: '2026-02-01',
    training: ['confirmed', 'sc.ai', clause],
    ahead: ['confirmed', 'sc.ai'],
  },
];

describe('the rules of Snapchat', () => {
  it.each(rows)('$what', (row) => {
    expectRow('snapchat', snapchat, row);
  });

  it.each(rows)('say the same of minors, for whom no exclusion was found: $what', (row) => {
    expectRow('snapchat', snapchat, { ...row, minor: true });
  });

  it.each(rows)('say the same in every region: $what', (row) => {
    for (const region of regions satisfies readonly Region[])
      expectRow('snapchat', snapchat, { ...row, region });
  });

  it('decide each in at least one line', () => {
    const named = new Set(rows.flatMap(({ training, ahead }) => [training[1], ahead[1]]));
    const all = [...policy.rules, ...policy.optOutRules].map(({ id }) => id);
    expect(all.filter((id) => !named.has(id))).toEqual([]);
  });

  it('are not lowered by the switch for ads', () => {
    const item = syntheticItem('snapchat', { ...selfie, shownTo: fact(priv), createdAt: on('2026-02-02') });
    const optedOut = { snapchat: { 'my-selfie-ads': [{ from: day('2024-10-01'), to: null }] } };
    const { training, ahead } = judgeOne(snapchat, item, { optedOut });
    expect([training.value, ahead.value]).toEqual(['confirmed', 'confirmed']);
  });

  it.each([
    ['public', 'public declared', 'likely'],
    ['limited', 'limited declared', 'possible'],
    [undefined, 'unknown none', 'possible'],
  ] as const)('take a story for what the person tells: %s', (answer, audience, value) => {
    const item = syntheticItem('snapchat', { ...story, shownTo: shown.story });
    const verdict = judgeOne(
      snapchat,
      item,
      answer === undefined ? {} : { defaultAudience: { snapchat: answer } },
    );
    expect([`${verdict.audience.value} ${verdict.audience.basis}`, verdict.training.value]).toEqual([
      audience,
      value,
    ]);
  });

  it('do not let an answer lower what the archive states', () => {
    const item = syntheticItem('snapchat', { ...spotlight, shownTo: shown.spotlight });
    const verdict = judgeOne(snapchat, item, { defaultAudience: { snapchat: 'limited' } });
    expect(verdict.audience).toMatchObject({ value: 'public', basis: 'stated' });
  });
});
