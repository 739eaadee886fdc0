import { describe, expect, it } from 'vitest';
import { moment, on, syntheticAccount } from '../../../tests/fixtures/verdict/case.ts';
import type { Ended } from '../../model/item.ts';
import { reason } from '../../model/reason.ts';
import { formatInstant } from '../../model/time.ts';
import { nothingTold, type Told } from '../../model/told.ts';
import { accountAudience } from '../meta/account-audience.ts';
import { type PrivacyChange, walkBack } from './privacy-history.ts';

type State = 'open' | 'closed' | null;

interface Row {
  readonly what: string;
  readonly today: State;
  /** Newest first: the day, and what its title says (null: in a language that is not known). */
  readonly changes?: readonly (readonly [day: string, to: State])[];
  readonly made: string | null;
  readonly told?: Partial<Told>;
  readonly ended?: Ended;
  /** value, basis, from, until, now */
  readonly want: readonly [
    string,
    string,
    (string | null | undefined)?,
    (string | null | undefined)?,
    string?,
  ];
}

const archived: Ended = { at: null, now: 'private', reason: reason('synthetic') };
const expired = (at: string): Ended => ({ at: moment(at), now: 'unknown', reason: reason('synthetic') });
const period = (from: string | null, to: string | null): Partial<Told> => ({
  privatePeriods: {
    instagram: [{ from: from === null ? null : day(from), to: to === null ? null : day(to) }],
  },
});
const day = (text: string) => Math.floor(moment(text) / 86_400_000) as never;

/** Closed in 2022, opened in 2024. */
const closedAndOpened = [
  ['2024-01-01', 'open'],
  ['2022-01-01', 'closed'],
] as const;
const untitled = closedAndOpened.map(([at]) => [at, null] as const);

const rows: readonly Row[] = [
  // No history file.
  { what: 'open today, no history', today: 'open', made: '2020-05-01', want: ['public', 'inferred'] },
  {
    what: 'private today, no history: may have been open before',
    today: 'closed',
    made: '2020-05-01',
    want: ['unknown', 'none', null, undefined, 'limited'],
  },
  { what: 'nothing told at all', today: null, made: '2020-05-01', want: ['unknown', 'none'] },
  // With titles, and without: the same.
  ...[closedAndOpened, untitled].flatMap((changes, index): readonly Row[] => {
    const how = index === 0 ? 'with titles' : 'by the walk alone';
    return [
      {
        what: `made while open, ${how}`,
        today: 'open',
        changes,
        made: '2021-01-01',
        want: ['public', 'inferred'],
      },
      {
        what: `made while closed, opened later, ${how}`,
        today: 'open',
        changes,
        made: '2023-01-01',
        want: ['public', 'inferred', '2024-01-01T00:00:00.000Z'],
      },
      {
        what: `made after opening, ${how}`,
        today: 'open',
        changes,
        made: '2025-01-01',
        want: ['public', 'inferred'],
      },
      {
        what: `made at the moment of closing, ${how}`,
        today: 'open',
        changes,
        made: '2022-01-01',
        want: ['public', 'inferred'],
      },
      {
        what: `made at the moment of opening, ${how}`,
        today: 'open',
        changes,
        made: '2024-01-01',
        want: ['public', 'inferred'],
      },
      { what: `without a date, ${how}`, today: 'open', changes, made: null, want: ['public', 'inferred'] },
    ];
  }),
  {
    what: 'closed for good: older posts were public until then',
    today: 'closed',
    changes: [['2024-01-01', 'closed']],
    made: '2021-01-01',
    want: ['public', 'inferred', null, '2024-01-01T00:00:00.000Z', 'limited'],
  },
  {
    what: 'closed for good: newer posts are limited',
    today: 'closed',
    changes: [['2024-01-01', 'closed']],
    made: '2025-01-01',
    want: ['limited', 'inferred'],
  },
  {
    what: 'opened first of all: closed from sign-up on',
    today: 'open',
    changes: [['2022-01-01', null]],
    made: '2021-01-01',
    want: ['public', 'inferred', '2022-01-01T00:00:00.000Z'],
  },
  {
    what: 'closed, opened, closed again: open between',
    today: 'closed',
    changes: [
      ['2024-01-01', 'closed'],
      ['2023-01-01', 'open'],
      ['2022-01-01', 'closed'],
    ],
    made: '2022-06-01',
    want: ['public', 'inferred', '2023-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z', 'limited'],
  },
  {
    what: 'toggled twice within a second',
    today: 'closed',
    changes: [
      ['2024-01-01T00:00:00Z', 'closed'],
      ['2024-01-01T00:00:00Z', 'open'],
      ['2022-01-01', 'closed'],
    ],
    made: '2023-01-01',
    want: ['public', 'inferred', '2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z', 'limited'],
  },
  {
    what: 'the same record twice is one',
    today: 'open',
    changes: [['2024-01-01', 'open'], ...closedAndOpened],
    made: '2021-01-01',
    want: ['public', 'inferred'],
  },
  {
    what: 'oldest first in the file is read alike',
    today: 'open',
    changes: [...closedAndOpened].reverse(),
    made: '2023-01-01',
    want: ['public', 'inferred', '2024-01-01T00:00:00.000Z'],
  },
  // Titles against the walk.
  {
    what: 'closed twice in a row: after the second it is closed',
    today: 'closed',
    changes: [
      ['2024-01-01', 'closed'],
      ['2022-01-01', 'closed'],
    ],
    made: '2025-01-01',
    want: ['limited', 'inferred'],
  },
  {
    what: 'closed twice in a row: between them somebody must have opened it',
    today: 'closed',
    changes: [
      ['2024-01-01', 'closed'],
      ['2022-01-01', 'closed'],
    ],
    made: '2023-01-01',
    want: ['unknown', 'none', null, undefined, 'limited'],
  },
  {
    what: 'closed twice in a row: the oldest span is not known',
    today: 'closed',
    changes: [
      ['2024-01-01', 'closed'],
      ['2022-01-01', 'closed'],
    ],
    made: '2021-01-01',
    want: ['unknown', 'none', null, undefined, 'limited'],
  },
  {
    what: 'closed three times in a row',
    today: 'closed',
    changes: [
      ['2025-01-01', 'closed'],
      ['2024-01-01', 'closed'],
      ['2022-01-01', 'closed'],
    ],
    made: '2023-01-01',
    want: ['unknown', 'none', null, undefined, 'limited'],
  },
  {
    what: 'opened twice in a row: public since the first',
    today: 'open',
    changes: [
      ['2024-01-01', 'open'],
      ['2022-01-01', 'open'],
    ],
    made: '2023-01-01',
    want: ['public', 'inferred'],
  },
  {
    what: 'opened twice in a row: what is older is public today, since when is not known',
    today: 'open',
    changes: [
      ['2024-01-01', 'open'],
      ['2022-01-01', 'open'],
    ],
    made: '2021-01-01',
    want: ['public', 'inferred'],
  },
  {
    what: 'opened last and yet private today: closed on an untold day',
    today: 'closed',
    changes: [['2024-01-01', 'open']],
    made: '2025-01-01',
    want: ['public', 'inferred', null, null, 'limited'],
  },
  {
    what: 'closed last and yet open today: public again',
    today: 'open',
    changes: [['2024-01-01', 'closed']],
    made: '2025-01-01',
    want: ['public', 'inferred'],
  },
  {
    what: "today's state told by the titles alone",
    today: null,
    changes: closedAndOpened,
    made: '2023-01-01',
    want: ['public', 'inferred', '2024-01-01T00:00:00.000Z'],
  },
  {
    what: "today's state by an older title, turned over since",
    today: null,
    changes: [
      ['2024-01-01', null],
      ['2022-01-01', 'closed'],
    ],
    made: '2025-01-01',
    want: ['public', 'inferred'],
  },
  {
    what: 'switches that say nothing',
    today: null,
    changes: untitled,
    made: '2023-01-01',
    want: ['unknown', 'none'],
  },
  // What was taken away.
  {
    what: 'archived, of an open account',
    today: 'open',
    made: '2020-05-01',
    ended: archived,
    want: ['public', 'inferred', null, null, 'private'],
  },
  {
    what: 'archived, made before the account was closed: the earlier end is not told',
    today: 'closed',
    changes: [['2024-01-01', 'closed']],
    made: '2021-01-01',
    ended: archived,
    want: ['public', 'inferred', null, null, 'private'],
  },
  {
    what: 'archived, made while closed',
    today: 'closed',
    changes: [['2024-01-01', 'closed']],
    made: '2025-01-01',
    ended: archived,
    want: ['limited', 'inferred', null, null, 'private'],
  },
  {
    what: 'gone before the account was opened',
    today: 'open',
    changes: closedAndOpened,
    made: '2023-01-01',
    ended: expired('2023-01-02'),
    want: ['limited', 'inferred', null, '2023-01-02T00:00:00.000Z', 'unknown'],
  },
  // What the person told fills gaps only.
  {
    what: 'told: private since 2022',
    today: 'closed',
    made: '2021-01-01',
    told: period('2022-01-01', null),
    want: ['public', 'declared', null, '2022-01-01T00:00:00.000Z', 'limited'],
  },
  {
    what: 'told: private since 2022, made later',
    today: 'closed',
    made: '2023-01-01',
    told: period('2022-01-01', null),
    want: ['limited', 'declared'],
  },
  {
    what: 'told: private until 2022',
    today: null,
    made: '2021-01-01',
    told: period(null, '2022-01-01'),
    want: ['public', 'declared', '2022-01-01T00:00:00.000Z'],
  },
  {
    what: 'told: private until 2022, and private today after all',
    today: 'closed',
    made: '2023-01-01',
    told: period(null, '2022-01-01'),
    want: ['public', 'declared', null, null, 'limited'],
  },
  {
    what: 'told: posts were limited',
    today: 'closed',
    made: '2020-05-01',
    told: { defaultAudience: { instagram: 'limited' } },
    want: ['limited', 'declared'],
  },
  {
    what: 'told: posts were public',
    today: 'closed',
    made: '2020-05-01',
    told: { defaultAudience: { instagram: 'public' } },
    want: ['public', 'declared', null, null, 'limited'],
  },
  {
    what: 'what the person told never lowers what the archive shows',
    today: 'open',
    made: '2020-05-01',
    told: { defaultAudience: { instagram: 'limited' } },
    want: ['public', 'inferred'],
  },
  {
    what: 'nor do private periods',
    today: 'open',
    made: '2020-05-01',
    told: period('2019-01-01', null),
    want: ['public', 'inferred'],
  },
];

describe("who could see what follows an Instagram account's own switch", () => {
  it.each(rows)('$what', ({ today, changes = [], made, told, ended, want }) => {
    const history: PrivacyChange[] = changes.map(([at, to]) => ({ at: moment(at), to }));
    const account = syntheticAccount('instagram', {
      ...walkBack(history, today),
      history: changes.length > 0 ? 'present' : 'absent',
      stated: today === null ? null : { closed: today === 'closed', at: null },
    });
    const item = {
      createdAt: made === null ? null : on(made),
      shownTo: { by: 'account' as const, ...(ended === undefined ? {} : { ended }) },
    };
    const { value, basis, from, until, now } = accountAudience(item, account, { ...nothingTold, ...told });
    const shown = (at: number | null | undefined) => (at == null ? at : formatInstant(at as never));
    const [wantValue, wantBasis, wantFrom, wantUntil, wantNow] = want;
    expect([value, basis, shown(from), shown(until), now]).toEqual([
      wantValue,
      wantBasis,
      wantFrom ?? undefined,
      wantUntil,
      wantNow,
    ]);
  });
});
