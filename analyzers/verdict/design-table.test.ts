import { describe, expect, it } from 'vitest';
import {
  day,
  type FactSketch,
  fact,
  judgeOne,
  on,
  syntheticAccount,
  syntheticItem,
} from '../../tests/fixtures/verdict/case.ts';
import { formatDay } from '../model/time.ts';
import type { Told } from '../model/told.ts';
import type { Region } from '../model/values.ts';
import { accountAudience } from '../platforms/x/audience.ts';
import { loadPolicy } from '../policy/load.ts';

/**
 * Section 1 of the design as a table: facts, answers, and what must come of both, worked out by hand from the text alone.
 * The policy is made up, so that no platform's next change touches it. Today is 23 November 2026.
 */

const everywhere = { public: 'possible', limited: 'unlikely', private: 'unlikely', unknown: 'possible' };
const from = (first: string, to?: string) => ({
  from: first,
  certainty: 'exact',
  ...(to === undefined ? {} : { to }),
});
const rule = (
  id: string,
  subject: string,
  audience: readonly string[],
  value: string,
  more: object = {},
) => ({
  id,
  subjects: [subject],
  audience,
  value,
  statement: 'Synthetic.',
  sources: ['S'],
  ...more,
});

type Effect = 'all-later-training' | 'later-items' | 'disputed';

function madeUp(effect: Effect) {
  const policy = loadPolicy({
    platform: 'x',
    lastReviewed: '2026-11-23',
    namedRegions: ['eu', 'uk', 'ch'],
    scope: 'generative',
    sources: { S: { title: 'Synthetic', url: 'https://example.org/', date: '2026', strength: 'primary' } },
    intervals: {
      row: [from('2024-01-10')],
      // A start, a pause, a new start; a start that was taken back; never.
      eu: [from('2024-01-10', '2024-02-10'), from('2025-01-10')],
      uk: [from('2024-01-10', '2024-02-10')],
      ch: [],
    },
    rules: [
      rule('t.minor', 'post', ['public', 'limited'], 'excluded', { minor: true }),
      rule('t.eu-story', 'story', ['public'], 'excluded', { regions: ['eu'] }),
      rule('t.post', 'post', ['public'], 'confirmed'),
      rule('t.post-limited', 'post', ['limited'], 'possible'),
      rule('t.comment', 'comment', ['public', 'limited'], 'confirmed'),
      rule('t.photo', 'photo', ['public', 'unknown'], 'confirmed'),
      rule('t.story', 'story', ['public'], 'likely'),
      rule('t.late', 'article', ['public'], 'likely', { starts: { day: '2025-06-01', certainty: 'about' } }),
      rule('t.chat', 'grok', ['private'], 'confirmed'),
      rule('t.dm', 'dm', ['private'], 'excluded'),
      { id: 't.none', value: everywhere, statement: 'No clause.', sources: [] },
    ],
    also: [
      rule('t.also', 'post', ['public'], 'possible', {
        scope: 'third-party',
        intervals: { row: [from('2024-07-01')], eu: [] },
      }),
    ],
    optOutRules: [rule('t.out-comment', 'comment', ['public', 'limited'], 'unlikely')],
    switches: [
      {
        id: 'main',
        title: 'Synthetic',
        firstKnownDay: '2024-01-20',
        effect,
        rules: ['t.post', 't.comment', 't.also', 't.chat'],
      },
      { id: 'form', title: 'Synthetic', firstKnownDay: null, regions: ['eu'], effect, rules: ['t.photo'] },
    ],
  });
  return { policy, accountAudience };
}

interface Case {
  readonly what: string;
  readonly subject?: string;
  readonly made?: string | null;
  readonly shown?: FactSketch;
  readonly region?: Region;
  readonly minor?: boolean;
  /** FROM or FROM..TO of the main switch; `form ` before it: of the other one. */
  readonly out?: string;
  readonly effect?: Effect;
  /** value, rule, since */
  readonly training: readonly [string, string, string?];
  readonly ahead: readonly [string, string];
  /** Values of `also`; absent: not looked at. */
  readonly also?: readonly string[];
}

function toldOf({ region, minor, out }: Case): Partial<Told> {
  const answers = { region: region ?? null, minor: minor ?? false };
  if (out === undefined) return answers;
  const used = out.startsWith('form ') ? 'form' : 'main';
  const [first = '', to] = out.replace('form ', '').split('..');
  const span = { from: day(first), to: to === undefined ? null : day(to) };
  return { ...answers, optedOut: { x: { [used]: [span] } } };
}

function check(row: Case): void {
  const { subject = 'post', made = '2024-06-01', shown = open } = row;
  const item = syntheticItem('x', {
    subject,
    createdAt: made === null ? null : on(made),
    shownTo: fact(shown),
  });
  const { training, ahead } = judgeOne(madeUp(row.effect ?? 'all-later-training'), item, toldOf(row));
  const since = training.since === undefined ? undefined : formatDay(training.since);
  expect([training.value, training.ruleId, since]).toEqual([
    row.training[0],
    row.training[1],
    row.training[2],
  ]);
  expect([ahead.value, ahead.ruleId]).toEqual(row.ahead);
  if (row.also !== undefined) expect(training.also.map(({ value }) => value)).toEqual(row.also);
}

const open: FactSketch = { value: 'public' };
const assumed: FactSketch = { value: 'public', basis: 'platform-default' };
const unknown: FactSketch = { value: 'unknown', basis: 'none' };
const limited: FactSketch = { value: 'limited' };

describe('rules, audience and caps', () => {
  it.each<Case>([
    {
      what: 'named in the policy',
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['confirmed', 't.post'],
    },
    {
      what: 'the first row that fits decides',
      shown: limited,
      training: ['possible', 't.post-limited', '2024-01-10'],
      ahead: ['possible', 't.post-limited'],
    },
    {
      what: 'nothing fits, public',
      subject: 'list',
      training: ['possible', 't.none', '2024-01-10'],
      ahead: ['possible', 't.none'],
    },
    {
      what: 'nothing fits, limited',
      subject: 'list',
      shown: limited,
      training: ['unlikely', 't.none'],
      ahead: ['unlikely', 't.none'],
    },
    {
      what: 'nothing fits, unknown',
      subject: 'list',
      shown: unknown,
      training: ['possible', 't.none', '2024-01-10'],
      ahead: ['possible', 't.none'],
    },
    {
      what: 'a private chat may be an input',
      subject: 'grok',
      shown: { value: 'private', basis: 'platform-rule' },
      training: ['confirmed', 't.chat', '2024-01-10'],
      ahead: ['confirmed', 't.chat'],
    },
    {
      what: 'a private message is ruled out in words',
      subject: 'dm',
      shown: { value: 'private', basis: 'platform-rule' },
      training: ['excluded', 't.dm'],
      ahead: ['excluded', 't.dm'],
    },
    {
      what: 'unknown: a row lists it, at most likely',
      subject: 'photo',
      shown: unknown,
      training: ['likely', 't.photo', '2024-01-10'],
      ahead: ['likely', 't.photo'],
    },
    {
      what: 'unknown: public and limited give the same, at most likely',
      subject: 'comment',
      shown: unknown,
      training: ['likely', 't.comment', '2024-01-10'],
      ahead: ['likely', 't.comment'],
    },
    {
      what: 'unknown: they differ',
      shown: unknown,
      training: ['possible', 't.post', '2024-01-10'],
      ahead: ['possible', 't.post'],
    },
    {
      what: 'assumed public: at most likely in both',
      shown: assumed,
      training: ['likely', 't.post', '2024-01-10'],
      ahead: ['likely', 't.post'],
    },
    {
      what: 'assumed public where the audience does not matter',
      subject: 'comment',
      shown: assumed,
      training: ['confirmed', 't.comment', '2024-01-10'],
      ahead: ['confirmed', 't.comment'],
    },
    {
      what: "by the platform's rule is no assumption",
      shown: { value: 'public', basis: 'platform-rule' },
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['confirmed', 't.post'],
    },
  ])('$what', check);
});

describe('regions and minors', () => {
  it.each<Case>([
    {
      what: 'no region: the rest of the world',
      subject: 'story',
      training: ['likely', 't.story', '2024-01-10'],
      ahead: ['likely', 't.story'],
    },
    {
      what: 'a region without a list of its own: the rest of the world',
      region: 'us',
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['confirmed', 't.post'],
    },
    {
      what: 'a row for the region alone',
      region: 'eu',
      subject: 'story',
      training: ['excluded', 't.eu-story'],
      ahead: ['excluded', 't.eu-story'],
    },
    {
      what: 'that row nowhere else',
      region: 'uk',
      made: '2024-01-15',
      subject: 'story',
      training: ['likely', 't.story', '2024-01-10'],
      ahead: ['unlikely', 't.story'],
    },
    {
      what: 'a clause that never applied there',
      region: 'ch',
      training: ['unlikely', 't.post'],
      ahead: ['unlikely', 't.post'],
    },
    {
      what: 'a minor, where the policy says so',
      minor: true,
      training: ['excluded', 't.minor'],
      ahead: ['excluded', 't.minor'],
      also: [],
    },
    {
      what: 'a minor, where it does not',
      minor: true,
      subject: 'comment',
      training: ['confirmed', 't.comment', '2024-01-10'],
      ahead: ['confirmed', 't.comment'],
    },
  ])('$what', check);
});

describe('time', () => {
  it.each<Case>([
    {
      what: 'made before the clause, still there',
      made: '2010-05-01',
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['confirmed', 't.post'],
    },
    {
      what: 'without a date: always there',
      made: null,
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['confirmed', 't.post'],
    },
    {
      what: 'in the pause, still there: the next interval',
      region: 'eu',
      training: ['confirmed', 't.post', '2025-01-10'],
      ahead: ['confirmed', 't.post'],
    },
    {
      what: 'wholly in the pause',
      region: 'eu',
      made: '2024-03-01',
      shown: { value: 'public', until: '2024-05-01' },
      training: ['unlikely', 't.post'],
      ahead: ['unlikely', 't.none'],
    },
    {
      what: 'from before the pause into it: the first interval',
      region: 'eu',
      made: '2024-02-10',
      shown: { value: 'public', until: '2024-05-01' },
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['unlikely', 't.none'],
    },
    {
      what: 'the last day of an interval counts',
      region: 'uk',
      made: '2024-02-10',
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['unlikely', 't.post'],
    },
    {
      what: 'after the clause was taken back',
      region: 'uk',
      made: '2024-02-11',
      training: ['unlikely', 't.post'],
      ahead: ['unlikely', 't.post'],
    },
    {
      what: 'ended before the first interval: at most possible',
      made: '2022-01-01',
      shown: { value: 'public', until: '2024-01-10' },
      training: ['possible', 't.post'],
      ahead: ['unlikely', 't.none'],
    },
    {
      what: 'ended during its first day',
      made: '2022-01-01',
      shown: { value: 'public', until: '2024-01-10T00:00:01Z' },
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['unlikely', 't.none'],
    },
    {
      what: 'time never raises: ended before, ruled out',
      subject: 'dm',
      made: '2022-01-01',
      shown: { value: 'private', until: '2023-01-01' },
      training: ['excluded', 't.dm'],
      ahead: ['excluded', 't.dm'],
    },
    {
      what: 'opened later: from then on',
      region: 'eu',
      made: '2024-01-15',
      shown: { value: 'public', from: '2024-03-01', until: '2024-06-01' },
      training: ['unlikely', 't.post'],
      ahead: ['unlikely', 't.none'],
    },
    {
      what: 'the account was closed: only the second answer falls',
      made: '2020-01-01',
      shown: { value: 'public', until: '2025-01-01', now: 'limited' },
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['possible', 't.post-limited'],
    },
    {
      what: 'deleted: only the second answer falls',
      made: '2020-01-01',
      shown: { value: 'public', until: '2025-01-01', now: 'private' },
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['unlikely', 't.none'],
    },
    {
      what: 'ended, today not known',
      made: '2020-01-01',
      shown: { value: 'public', until: '2025-01-01', now: 'unknown' },
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['possible', 't.post'],
    },
    {
      what: 'a row with a later start of its own',
      subject: 'article',
      training: ['likely', 't.late', '2025-06-01'],
      ahead: ['likely', 't.late'],
    },
    {
      what: 'ended before that start',
      subject: 'article',
      shown: { value: 'public', until: '2025-06-01' },
      training: ['possible', 't.late'],
      ahead: ['unlikely', 't.none'],
    },
  ])('$what', check);
});

describe('opt-outs', () => {
  it.each<Case>([
    {
      what: 'before the first day: everything',
      out: '2024-01-09',
      made: '2010-01-01',
      training: ['excluded', 't.post'],
      ahead: ['excluded', 't.post'],
      also: [],
    },
    {
      what: 'on the first day: what was exposed on the day itself counts',
      out: '2024-01-10',
      made: '2010-01-01',
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['excluded', 't.post'],
    },
    {
      what: 'later: what was there before is not covered',
      out: '2024-08-01',
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['excluded', 't.post'],
    },
    {
      what: 'later: made on the day itself',
      out: '2024-06-01',
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['excluded', 't.post'],
    },
    {
      what: 'later: made on the day after',
      out: '2024-05-31',
      training: ['excluded', 't.post'],
      ahead: ['excluded', 't.post'],
    },
    {
      what: 'undone: open again on that day',
      out: '2024-01-09..2026-11-22',
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['confirmed', 't.post'],
    },
    {
      what: 'undone before it was made',
      out: '2024-01-09..2024-05-01',
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['confirmed', 't.post'],
    },
    {
      what: 'gone before it was undone',
      out: '2024-01-09..2025-01-01',
      shown: { value: 'public', until: '2024-12-31' },
      training: ['excluded', 't.post'],
      ahead: ['unlikely', 't.none'],
    },
    {
      what: 'there on the first day open again',
      out: '2024-01-09..2025-01-01',
      shown: { value: 'public', until: '2025-01-02' },
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['unlikely', 't.none'],
    },
    {
      what: 'in the pause: before the new start',
      region: 'eu',
      out: '2024-12-01',
      training: ['excluded', 't.post'],
      ahead: ['excluded', 't.post'],
    },
    {
      what: 'in the pause: what the first interval had met',
      region: 'eu',
      made: '2024-01-20',
      out: '2024-12-01',
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['excluded', 't.post'],
    },
    {
      what: 'the table names another value',
      subject: 'comment',
      out: '2024-01-09',
      training: ['unlikely', 't.out-comment'],
      ahead: ['unlikely', 't.out-comment'],
    },
    {
      what: 'of a rule that the switch does not reach',
      subject: 'story',
      out: '2024-01-09',
      training: ['likely', 't.story', '2024-01-10'],
      ahead: ['likely', 't.story'],
    },
    {
      what: 'never raises',
      subject: 'dm',
      shown: { value: 'private' },
      out: '2024-01-09',
      training: ['excluded', 't.dm'],
      ahead: ['excluded', 't.dm'],
    },
    {
      what: 'before the switch was known: kept',
      out: '2023-01-01',
      training: ['excluded', 't.post'],
      ahead: ['excluded', 't.post'],
    },
    {
      what: 'a switch that does not exist there changes nothing',
      subject: 'photo',
      region: 'uk',
      made: '2024-01-15',
      out: 'form 2023-01-01',
      training: ['confirmed', 't.photo', '2024-01-10'],
      ahead: ['unlikely', 't.photo'],
    },
    {
      what: 'nor does it where no region is told',
      subject: 'photo',
      out: 'form 2023-01-01',
      training: ['confirmed', 't.photo', '2024-01-10'],
      ahead: ['confirmed', 't.photo'],
    },
    {
      what: 'where it exists it does',
      subject: 'photo',
      region: 'eu',
      out: 'form 2023-01-01',
      training: ['excluded', 't.photo'],
      ahead: ['excluded', 't.photo'],
    },
    {
      what: 'only later items: an older one stays',
      effect: 'later-items',
      out: '2024-08-01',
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['confirmed', 't.post'],
    },
    {
      what: 'only later items: made on the day stays',
      effect: 'later-items',
      out: '2024-06-01',
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['confirmed', 't.post'],
    },
    {
      what: 'only later items: a later one',
      effect: 'later-items',
      out: '2024-05-31',
      training: ['excluded', 't.post'],
      ahead: ['excluded', 't.post'],
    },
    {
      what: 'disputed: exposed while the interval ran',
      effect: 'disputed',
      out: '2024-08-01',
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['possible', 't.post'],
    },
    {
      what: 'disputed: made after it',
      effect: 'disputed',
      out: '2024-05-01',
      training: ['excluded', 't.post'],
      ahead: ['excluded', 't.post'],
    },
    {
      what: 'disputed: opted out before the interval',
      effect: 'disputed',
      out: '2024-01-09',
      made: '2010-01-01',
      training: ['excluded', 't.post'],
      ahead: ['excluded', 't.post'],
    },
    {
      what: 'disputed: opted out in the pause',
      effect: 'disputed',
      region: 'eu',
      out: '2024-12-01',
      made: '2024-01-20',
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['excluded', 't.post'],
    },
    {
      what: 'disputed: gone before the present interval began',
      effect: 'disputed',
      region: 'eu',
      out: '2025-03-01',
      made: '2024-01-20',
      shown: { value: 'public', until: '2024-06-01', now: 'unknown' },
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['excluded', 't.post'],
    },
  ])('$what', check);
});

describe('others who may use it', () => {
  it.each<Case>([
    {
      what: 'stand beside the verdict and do not change it',
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['confirmed', 't.post'],
      also: ['possible'],
    },
    {
      what: 'not where they never could',
      region: 'eu',
      training: ['confirmed', 't.post', '2025-01-10'],
      ahead: ['confirmed', 't.post'],
      also: ['unlikely'],
    },
    {
      what: 'have days of their own',
      shown: { value: 'public', until: '2024-06-30' },
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['unlikely', 't.none'],
      also: ['possible'],
    },
    {
      what: 'an opt-out before their first day leaves them out',
      made: '2024-01-15',
      out: '2024-03-01',
      training: ['confirmed', 't.post', '2024-01-10'],
      ahead: ['excluded', 't.post'],
      also: [],
    },
  ])('$what', check);
});

describe('what the person told', () => {
  const shown = { ...assumed };
  const settled = (sketch: FactSketch) => {
    const made = fact(sketch);
    return made.by === 'fact' ? { ...made, settledBy: { answer: 'default-audience' } as const } : made;
  };
  const periods = (first: string | null, to: string | null): Partial<Told> => ({
    privatePeriods: { x: [{ from: first === null ? null : day(first), to: to === null ? null : day(to) }] },
  });
  const limitedByDefault: Partial<Told> = { defaultAudience: { x: 'limited' } };

  it.each([
    {
      what: 'a default replaces an assumption',
      sketch: shown,
      told: limitedByDefault,
      want: ['limited', 'declared', 'possible'],
    },
    {
      what: 'a default replaces a gap',
      sketch: unknown,
      told: { defaultAudience: { x: 'public' } },
      want: ['public', 'declared', 'confirmed'],
    },
    {
      what: 'it never lowers what the archive states',
      sketch: open,
      told: limitedByDefault,
      want: ['public', 'stated', 'confirmed'],
    },
    {
      what: 'nor what follows from it',
      sketch: { value: 'public', basis: 'inferred' },
      told: limitedByDefault,
      want: ['public', 'inferred', 'confirmed'],
    },
    {
      what: 'nor what the platform always does',
      sketch: { value: 'public', basis: 'platform-rule' },
      told: limitedByDefault,
      want: ['public', 'platform-rule', 'confirmed'],
    },
    {
      what: 'a period holds for posts made in it',
      sketch: shown,
      told: periods('2024-05-01', '2024-07-01'),
      want: ['limited', 'declared', 'possible'],
    },
    {
      what: 'its first day is inside',
      sketch: shown,
      told: periods('2024-06-01', '2024-07-01'),
      want: ['limited', 'declared', 'possible'],
    },
    {
      what: 'its last named day is open again',
      sketch: shown,
      told: periods('2024-05-01', '2024-06-01'),
      want: ['public', 'platform-default', 'likely'],
    },
    {
      what: 'with an open start',
      sketch: shown,
      told: periods(null, '2024-07-01'),
      want: ['limited', 'declared', 'possible'],
    },
  ] satisfies readonly { what: string; sketch: FactSketch; told: Partial<Told>; want: readonly string[] }[])(
    'where each post has an audience: $what',
    ({ sketch, told, want }) => {
      const item = syntheticItem('x', { createdAt: on('2024-06-01'), shownTo: settled(sketch) });
      const { audience, training } = judgeOne(madeUp('later-items'), item, told);
      expect([audience.value, audience.basis, training.value]).toEqual(want);
    },
  );

  it.each([
    {
      what: 'made in a period that ended: public from its end',
      told: periods('2024-05-01', '2024-07-01'),
      want: ['public', '2024-07-01', undefined, 'confirmed', 'confirmed'],
    },
    {
      what: 'made before a period that lasts: public until it',
      told: periods('2025-05-01', null),
      want: ['public', undefined, '2025-05-01', 'confirmed', 'possible'],
    },
    {
      what: 'made in a period that lasts',
      told: periods('2024-05-01', null),
      want: ['limited', undefined, undefined, 'possible', 'possible'],
    },
    {
      what: 'made before a period that ended: no interruption',
      told: periods('2025-01-01', '2025-02-01'),
      want: ['public', undefined, undefined, 'confirmed', 'confirmed'],
    },
    {
      what: 'a default',
      told: limitedByDefault,
      want: ['limited', undefined, undefined, 'possible', 'possible'],
    },
  ] satisfies readonly { what: string; told: Partial<Told>; want: readonly (string | undefined)[] }[])(
    'where one switch holds for all: $what',
    ({ told, want }) => {
      const item = syntheticItem('x', { createdAt: on('2024-06-01'), shownTo: { by: 'account' } });
      const { audience, training, ahead } = judgeOne(
        madeUp('later-items'),
        item,
        told,
        syntheticAccount('x'),
      );
      const dayOf = (at: number | null | undefined) =>
        at == null ? undefined : new Date(at).toISOString().slice(0, 10);
      expect([
        audience.value,
        dayOf(audience.from),
        dayOf(audience.until),
        training.value,
        ahead.value,
      ]).toEqual(want);
      expect(audience.basis).toBe('declared');
    },
  );
});
