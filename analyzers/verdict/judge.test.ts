import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  day,
  type FactSketch,
  fact,
  judgeOne,
  on,
  syntheticItem,
} from '../../tests/fixtures/verdict/case.ts';
import { trainingValues } from '../model/values.ts';
import { accountAudience } from '../platforms/x/audience.ts';
import { policy as xPolicy } from '../platforms/x/policy.ts';
import { loadPolicy } from '../policy/load.ts';

/** A synthetic platform for the cases that X's own rules do not have. */
function invented(
  effect: 'all-later-training' | 'later-items' | 'disputed',
  optOutRows: readonly unknown[] = [],
) {
  const policy = loadPolicy({
    platform: 'linkedin',
    lastReviewed: '2026-11-23',
    namedRegions: ['eu', 'uk'],
    scope: 'generative',
    sources: { S: { title: 'Synthetic', url: 'https://example.org/', date: '2026', strength: 'weak' } },
    intervals: {
      row: [{ from: '2024-01-10', certainty: 'exact' }],
      eu: [
        { from: '2024-01-10', certainty: 'exact', to: '2024-02-10' },
        { from: '2025-01-10', certainty: 'exact' },
      ],
      uk: [{ from: '2024-01-10', certainty: 'exact', to: '2024-02-10' }],
    },
    rules: [
      {
        id: 'i.post',
        subjects: ['post'],
        audience: ['public'],
        value: 'confirmed',
        statement: 'Named.',
        sources: ['S'],
      },
      {
        id: 'i.lim',
        subjects: ['post'],
        audience: ['limited'],
        value: 'possible',
        statement: 'Unclear.',
        sources: ['S'],
      },
      {
        id: 'i.same',
        subjects: ['comment'],
        audience: ['public', 'limited'],
        value: 'confirmed',
        statement: 'Any.',
        sources: ['S'],
      },
      {
        id: 'i.listed',
        subjects: ['photo'],
        audience: ['public', 'limited', 'unknown'],
        value: 'confirmed',
        statement: 'Listed.',
        sources: ['S'],
      },
      {
        id: 'i.other',
        value: { public: 'possible', limited: 'unlikely', private: 'unlikely', unknown: 'possible' },
        statement: 'None.',
        sources: [],
      },
    ],
    also: [],
    optOutRules: optOutRows,
    switches: [
      {
        id: 'main',
        title: 'Synthetic',
        firstKnownDay: null,
        effect,
        rules: ['i.post', 'i.lim', 'i.same', 'i.listed'],
      },
    ],
  });
  return { policy, accountAudience };
}

const open: FactSketch = { value: 'public' };
const unknown: FactSketch = { value: 'unknown', basis: 'none' };
const out = (from: string, to?: string) => ({
  optedOut: { linkedin: { main: [{ from: day(from), to: to === undefined ? null : day(to) }] } },
});
const item = (made: string, shown: FactSketch, subject = 'post') =>
  syntheticItem('linkedin', { createdAt: on(made), shownTo: fact(shown), subject });

describe('an unknown audience', () => {
  const platform = invented('later-items');
  it.each([
    { what: 'is possible where public and limited differ', subject: 'post', want: ['possible', 'i.post'] },
    { what: 'is at most likely where both give the same', subject: 'comment', want: ['likely', 'i.same'] },
    {
      what: 'is decided by a row that lists it, at most likely',
      subject: 'photo',
      want: ['likely', 'i.listed'],
    },
    { what: 'is possible where no clause was found', subject: 'other', want: ['possible', 'i.other'] },
  ])('$what', ({ subject, want }) => {
    const { training, ahead } = judgeOne(platform, item('2024-06-01', unknown, subject));
    expect([training.value, training.ruleId]).toEqual(want);
    expect([ahead.value, ahead.ruleId]).toEqual(want);
  });
});

describe('an assumed audience', () => {
  const platform = invented('later-items');
  const assumed: FactSketch = { value: 'public', basis: 'platform-default' };
  it('is at most likely where the audience matters', () => {
    expect(judgeOne(platform, item('2024-06-01', assumed)).training.value).toBe('likely');
  });
  it('is not held down where it does not', () => {
    expect(judgeOne(platform, item('2024-06-01', assumed, 'comment')).training.value).toBe('confirmed');
  });
});

describe('an end on an untold day', () => {
  const platform = invented('later-items');
  it('is at most likely for what was made before the clause', () => {
    const gone = item('2023-06-01', { value: 'public', until: null });
    expect(judgeOne(platform, gone).training.value).toBe('likely');
  });
  it('changes nothing for what was made after it began', () => {
    const gone = item('2024-06-01', { value: 'public', until: null });
    expect(judgeOne(platform, gone).training.value).toBe('confirmed');
  });
});

describe('a clause that is not in force today', () => {
  it('leaves nothing open from today', () => {
    const platform = invented('later-items');
    const verdict = judgeOne(platform, item('2023-06-01', open), { region: 'uk' });
    expect([verdict.training.value, verdict.ahead.value]).toEqual(['confirmed', 'unlikely']);
  });
});

describe('what an opt-out does from today', () => {
  it.each([
    { effect: 'all-later-training', made: '2023-01-01', ahead: 'excluded' },
    { effect: 'later-items', made: '2023-01-01', ahead: 'confirmed' },
    { effect: 'later-items', made: '2024-06-01', ahead: 'confirmed' },
    { effect: 'later-items', made: '2024-06-02', ahead: 'excluded' },
    { effect: 'disputed', made: '2023-01-01', ahead: 'possible' },
    { effect: 'disputed', made: '2024-06-01', ahead: 'possible' },
    { effect: 'disputed', made: '2024-06-02', ahead: 'excluded' },
  ] as const)('$effect, made on $made, opted out on 2024-06-01: $ahead', ({ effect, made, ahead }) => {
    expect(judgeOne(invented(effect), item(made, open), out('2024-06-01')).ahead.value).toBe(ahead);
  });

  it('disputed: an opt-out in a pause came before the present interval', () => {
    const verdict = judgeOne(invented('disputed'), item('2023-01-01', open), {
      ...out('2024-06-01'),
      region: 'eu',
    });
    expect([verdict.training.value, verdict.ahead.value]).toEqual(['confirmed', 'excluded']);
  });

  it('ends on the first day open again', () => {
    const verdict = judgeOne(
      invented('all-later-training'),
      item('2023-01-01', open),
      out('2024-06-01', '2026-11-23'),
    );
    expect(verdict.ahead.value).toBe('confirmed');
  });

  it('takes the value that the table names for the switch', () => {
    const row = {
      id: 'i.out',
      value: 'excluded',
      valueBySwitch: { main: 'possible' },
      statement: 'Off.',
      sources: ['S'],
    };
    const verdict = judgeOne(
      invented('all-later-training', [row]),
      item('2023-01-01', open),
      out('2023-06-01'),
    );
    expect([verdict.training.value, verdict.training.ruleId, verdict.ahead.value]).toEqual([
      'possible',
      'i.out',
      'possible',
    ]);
  });
});

describe('two opt-outs of one item', () => {
  const sources = { S: { title: 'Synthetic', url: 'https://example.org/', date: '2026', strength: 'weak' } };
  const statement = { statement: 'Synthetic.', sources: ['S'] };
  const both = (onlyOptOutRows: boolean) => ({
    policy: loadPolicy({
      platform: 'linkedin',
      lastReviewed: '2026-11-23',
      namedRegions: [],
      scope: 'generative',
      sources,
      intervals: { row: [{ from: '2024-01-10', certainty: 'exact' }] },
      rules: [{ id: 'i.any', value: 'confirmed', ...statement }],
      also: [],
      optOutRules: [
        {
          id: 'i.out',
          subjects: ['post'],
          value: 'possible',
          valueBySwitch: { strong: 'excluded' },
          ...statement,
        },
      ],
      switches: ['weak', 'strong'].map((id) => ({
        id,
        title: id,
        firstKnownDay: null,
        effect: 'later-items',
        rules: ['i.*'],
        onlyOptOutRows,
      })),
    }),
    accountAudience,
  });
  const outOf = (weak: string | null, strong: string | null) => {
    const span = (from: string | null) => (from === null ? [] : [{ from: day(from), to: null }]);
    return { optedOut: { linkedin: { weak: span(weak), strong: span(strong) } } };
  };

  it.each([
    {
      what: 'the one that protects most, in time',
      weak: '2024-01-01',
      strong: '2024-01-01',
      want: 'excluded',
    },
    { what: 'the other one until it came', weak: '2024-01-01', strong: '2025-01-01', want: 'possible' },
    { what: 'the one alone', weak: null, strong: '2024-01-01', want: 'excluded' },
    { what: 'none where both came late', weak: '2025-01-01', strong: '2025-01-01', want: 'confirmed' },
  ])('$what: $want', ({ weak, strong, want }) => {
    const { training, ahead } = judgeOne(both(false), item('2024-06-01', open), outOf(weak, strong));
    expect([training.value, ahead.value]).toEqual([want, want]);
  });

  it.each([
    { onlyOptOutRows: true, want: ['confirmed', 'i.any'] },
    { onlyOptOutRows: false, want: ['excluded', 'i.any'] },
  ])('without a row for the item, only rows: $onlyOptOutRows', ({ onlyOptOutRows, want }) => {
    const told = outOf('2024-01-01', null);
    const { training, ahead } = judgeOne(both(onlyOptOutRows), item('2024-06-01', open, 'comment'), told);
    expect([training.value, training.ruleId]).toEqual(want);
    expect([ahead.value, ahead.ruleId]).toEqual(want);
  });
});

describe('an interval of which it is not sure that it holds', () => {
  const platform = (from: string, to: string) => ({
    policy: loadPolicy({
      platform: 'linkedin',
      lastReviewed: '2026-11-23',
      namedRegions: [],
      scope: 'generative',
      sources: { S: { title: 'Synthetic', url: 'https://example.org/', date: '2026', strength: 'weak' } },
      intervals: {
        row: [
          { from: '2024-01-10', certainty: 'at-earliest', to: '2024-12-31', atMost: 'likely' },
          { from, certainty: 'exact', to },
        ],
      },
      rules: [{ id: 'i.any', value: 'confirmed', statement: 'Synthetic.', sources: ['S'] }],
      also: [{ id: 'i.also', value: 'confirmed', statement: 'Synthetic.', sources: ['S'] }],
      optOutRules: [],
      switches: [],
    }),
    accountAudience,
  });

  it('gives no more than its cap', () => {
    const { training } = judgeOne(platform('2026-12-01', '2026-12-31'), item('2024-06-01', open));
    expect([training.value, training.also[0]?.value, training.reason.code]).toEqual([
      'likely',
      'likely',
      'rule-start-unknown',
    ]);
  });

  it('gives way to a later one that is sure, and to its day', () => {
    const { training } = judgeOne(platform('2025-03-01', '2025-03-31'), item('2024-06-01', open));
    expect([training.value, training.since, training.also[0]?.value]).toEqual([
      'confirmed',
      day('2025-03-01'),
      'confirmed',
    ]);
  });
});

describe('several sources of one item', () => {
  it('give the widest audience, and an end that one of them tells', () => {
    const merged = syntheticItem('linkedin', {
      createdAt: on('2024-06-01'),
      shownTo: fact({ value: 'limited' }),
      alsoShownTo: [fact({ value: 'public', until: '2025-01-01' })],
    });
    const { audience } = judgeOne(invented('later-items'), merged);
    expect(audience).toMatchObject({ value: 'public', now: 'private' });
  });

  it.each([
    {
      what: 'the deleted post first',
      here: fact({ value: 'public', until: '2025-01-01' }),
      there: fact(open),
    },
    {
      what: 'the deleted post second',
      here: fact(open),
      there: fact({ value: 'public', until: '2025-01-01' }),
    },
  ])('keep a picture open that still stands in another post: $what', ({ here, there }) => {
    const shared = syntheticItem('linkedin', {
      kind: 'image',
      createdAt: on('2024-06-01'),
      shownTo: here,
      standsElsewhere: [there],
    });
    const { audience, ahead } = judgeOne(invented('later-items'), shared);
    expect(audience.until).toBeUndefined();
    expect(ahead.value).toBe('confirmed');
  });
});

describe('answers of the person', () => {
  const anyDay = fc.integer({ min: day('2022-01-01'), max: day('2026-11-23') });
  const values = fc.constantFrom('public', 'limited', 'private', 'unknown');
  const rank = (value: (typeof trainingValues)[number]) => trainingValues.indexOf(value);

  it('never raise a value by opting out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('post', 'profile', 'grok', 'dm', 'like', 'article', 'circle-post', 'other'),
        values,
        anyDay,
        anyDay,
        fc.constantFrom(null, 'eu', 'uk', 'us'),
        fc.boolean(),
        (subject, value, made, from, region, minor) => {
          const x = { policy: xPolicy, accountAudience };
          const asked = syntheticItem('x', {
            subject,
            createdAt: { at: on('2022-01-01').at, precision: 'day' },
            shownTo: fact({
              value,
              basis: value === 'unknown' ? 'none' : 'stated',
              from: new Date(made * 86_400_000).toISOString(),
            }),
          });
          const told = { region, minor } as const;
          const before = judgeOne(x, asked, told);
          const after = judgeOne(x, asked, {
            ...told,
            optedOut: {
              x: { main: [{ from: day(new Date(from * 86_400_000).toISOString().slice(0, 10)), to: null }] },
            },
          });
          expect(rank(after.training.value)).toBeGreaterThanOrEqual(rank(before.training.value));
          expect(rank(after.ahead.value)).toBeGreaterThanOrEqual(rank(before.ahead.value));
        },
      ),
    );
  });
});
