import { describe, expect, it } from 'vitest';
import { day, moment, on, switches, syntheticAccount } from '../../../tests/fixtures/verdict/case.ts';
import type { AccountFacts } from '../../model/account.ts';
import type { Ended } from '../../model/item.ts';
import { reason } from '../../model/reason.ts';
import { formatInstant } from '../../model/time.ts';
import { nothingTold, type Told } from '../../model/told.ts';
import { accountAudience } from './audience.ts';

interface Row {
  readonly what: string;
  readonly account: Partial<AccountFacts>;
  readonly told?: Partial<Told>;
  readonly made: string | null;
  readonly ended?: Ended;
  /** value, basis, from, until, now */
  readonly want: readonly [
    value: string,
    basis: string,
    from?: string | undefined,
    until?: string | null | undefined,
    now?: string | undefined,
  ];
}

const deleted = (at: string): Ended => ({ at: moment(at), now: 'private', reason: reason('synthetic') });
const history = (...events: readonly (readonly [string, 'open' | 'closed'])[]): Partial<AccountFacts> => ({
  history: 'present',
  switches: switches(...events),
});
const period = (from: string | null, to: string | null): Partial<Told> => ({
  privatePeriods: {
    x: [{ from: from === null ? null : day(from), to: to === null ? null : day(to) }],
  },
});

const protectedIn2025 = history(['2025-10-01T05:00:07Z', 'closed']);
const openedAgain = history(['2025-10-01T05:00:07Z', 'closed'], ['2025-12-01T06:00:00Z', 'open']);
const twice = history(
  ['2025-10-01T00:00:00Z', 'closed'],
  ['2025-11-01T00:00:00Z', 'open'],
  ['2025-12-01T00:00:00Z', 'closed'],
);

const rows: readonly Row[] = [
  {
    what: 'a history without a change leaves the default',
    account: {},
    made: '2020-05-01',
    want: ['public', 'platform-default'],
  },
  {
    what: 'no history at all leaves the default',
    account: { history: 'absent' },
    made: '2020-05-01',
    want: ['public', 'platform-default'],
  },
  {
    what: 'a post from before protecting was public until then',
    account: protectedIn2025,
    made: '2020-05-01',
    want: ['public', 'inferred', undefined, '2025-10-01T05:00:07.000Z', 'limited'],
  },
  {
    what: 'a post from after protecting is limited',
    account: protectedIn2025,
    made: '2026-01-01',
    want: ['limited', 'inferred'],
  },
  {
    what: 'a post in the second of protecting still counts as open',
    account: protectedIn2025,
    made: '2025-10-01T05:00:07Z',
    want: ['public', 'inferred', undefined, '2025-10-01T05:00:07.000Z', 'limited'],
  },
  {
    what: 'a post without a date stood there before protecting',
    account: protectedIn2025,
    made: null,
    want: ['public', 'inferred', undefined, '2025-10-01T05:00:07.000Z', 'limited'],
  },
  {
    what: 'opening shows what was written while protected, from then on',
    account: openedAgain,
    made: '2025-11-01',
    want: ['public', 'inferred', '2025-12-01T06:00:00.000Z'],
  },
  {
    what: 'opening shows older posts too, without a start',
    account: openedAgain,
    made: '2020-05-01',
    want: ['public', 'inferred'],
  },
  {
    what: 'opening makes later posts public',
    account: openedAgain,
    made: '2026-02-01',
    want: ['public', 'inferred'],
  },
  {
    what: 'a first event that opens gives no start: nobody knows when it was closed',
    account: history(['2026-03-01', 'open']),
    made: '2026-02-01',
    want: ['public', 'inferred'],
  },
  {
    what: 'closed, opened and closed again: open between the two',
    account: twice,
    made: '2025-10-15',
    want: ['public', 'inferred', '2025-11-01T00:00:00.000Z', '2025-12-01T00:00:00.000Z', 'limited'],
  },
  {
    what: 'closed again: what is older was public until the last time',
    account: twice,
    made: '2025-01-15',
    want: ['public', 'inferred', undefined, '2025-12-01T00:00:00.000Z', 'limited'],
  },
  {
    what: 'a repeated Protect does not move the start',
    account: history(['2025-10-01', 'closed'], ['2025-11-01', 'closed']),
    made: '2025-10-15',
    want: ['limited', 'inferred'],
  },
  {
    what: 'a deleted post was public until its deletion',
    account: openedAgain,
    made: '2026-06-01',
    ended: deleted('2026-06-20'),
    want: ['public', 'inferred', undefined, '2026-06-20T00:00:00.000Z', 'private'],
  },
  {
    what: 'protected, then deleted: public until protecting, private now',
    account: protectedIn2025,
    made: '2020-05-01',
    ended: deleted('2026-01-05'),
    want: ['public', 'inferred', undefined, '2025-10-01T05:00:07.000Z', 'private'],
  },
  {
    what: 'written and deleted while protected: never public',
    account: openedAgain,
    made: '2025-11-01',
    ended: deleted('2025-11-09'),
    want: ['limited', 'inferred', undefined, '2025-11-09T00:00:00.000Z', 'private'],
  },
  {
    what: 'deleted under the default: assumed public until then',
    account: {},
    made: '2026-06-01',
    ended: deleted('2026-06-20'),
    want: ['public', 'platform-default', undefined, '2026-06-20T00:00:00.000Z', 'private'],
  },
  {
    what: 'an export that says protected (2012 to 2019)',
    account: { history: 'absent', stated: { closed: true, at: null } },
    made: '2013-05-01',
    want: ['limited', 'inferred'],
  },
  {
    what: 'an export that says open',
    account: { history: 'absent', stated: { closed: false, at: null } },
    made: '2013-05-01',
    want: ['public', 'inferred'],
  },
  {
    what: 'told: protected',
    account: {},
    told: { defaultAudience: { x: 'limited' } },
    made: '2020-05-01',
    want: ['limited', 'declared'],
  },
  {
    what: 'told: open',
    account: { history: 'absent' },
    told: { defaultAudience: { x: 'public' } },
    made: '2020-05-01',
    want: ['public', 'declared'],
  },
  {
    what: 'telling "protected" lowers nothing that the archive shows',
    account: protectedIn2025,
    told: { defaultAudience: { x: 'limited' } },
    made: '2020-05-01',
    want: ['public', 'inferred', undefined, '2025-10-01T05:00:07.000Z', 'limited'],
  },
  {
    what: 'a told closed period gives a start to what was made in it',
    account: {},
    told: period('2019-01-01', '2021-01-01'),
    made: '2020-05-01',
    want: ['public', 'declared', '2021-01-01T00:00:00.000Z'],
  },
  {
    what: 'the first day of a told period belongs to it',
    account: {},
    told: period('2019-01-01', '2021-01-01'),
    made: '2019-01-01',
    want: ['public', 'declared', '2021-01-01T00:00:00.000Z'],
  },
  {
    what: 'the last day of a told period is the first open again',
    account: {},
    told: period('2019-01-01', '2021-01-01'),
    made: '2021-01-01',
    want: ['public', 'declared'],
  },
  {
    what: 'a told closed period ends nothing for older posts',
    account: {},
    told: period('2019-01-01', '2021-01-01'),
    made: '2015-05-01',
    want: ['public', 'declared'],
  },
  {
    what: 'a told period that lasts ends the openness of older posts',
    account: {},
    told: period('2022-01-01', null),
    made: '2020-05-01',
    want: ['public', 'declared', undefined, '2022-01-01T00:00:00.000Z', 'limited'],
  },
  {
    what: 'a told period that lasts keeps later posts limited',
    account: {},
    told: period('2022-01-01', null),
    made: '2023-05-01',
    want: ['limited', 'declared'],
  },
  {
    what: 'a told period open at both ends: never public',
    account: {},
    told: period(null, null),
    made: '2023-05-01',
    want: ['limited', 'declared'],
  },
  {
    what: 'a told period since the beginning',
    account: {},
    told: period(null, '2021-01-01'),
    made: '2012-05-01',
    want: ['public', 'declared', '2021-01-01T00:00:00.000Z'],
  },
  {
    what: 'a told period never replaces what the archive shows',
    account: openedAgain,
    told: period('2022-01-01', null),
    made: '2023-05-01',
    want: ['public', 'inferred'],
  },
];

describe('audience of what follows an X account', () => {
  it.each(rows)('$what', ({ account, told, made, ended, want }) => {
    const audience = accountAudience(
      { createdAt: made === null ? null : on(made), shownTo: { by: 'account', ...(ended ? { ended } : {}) } },
      syntheticAccount('x', account),
      { ...nothingTold, ...told },
    );
    const [value, basis, from, until, now] = want;
    expect({
      value: audience.value,
      basis: audience.basis,
      from: audience.from === undefined ? undefined : formatInstant(audience.from),
      until: audience.until == null ? audience.until : formatInstant(audience.until),
      now: audience.now,
    }).toEqual({ value, basis, from, until, now });
  });

  it('joins told periods that overlap or touch', () => {
    const told: Told = {
      ...nothingTold,
      privatePeriods: {
        x: [
          { from: day('2020-06-01'), to: day('2021-01-01') },
          { from: day('2019-01-01'), to: day('2020-06-01') },
        ],
      },
    };
    const audience = accountAudience(
      { createdAt: on('2019-05-01'), shownTo: { by: 'account' } },
      syntheticAccount('x'),
      told,
    );
    expect(audience.from).toBe(moment('2021-01-01'));
  });
});
