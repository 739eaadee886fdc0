import { describe, expect, it } from 'vitest';
import { day, moment, on, switches, syntheticAccount } from '../../../tests/fixtures/verdict/case.ts';
import type { AccountFacts } from '../../model/account.ts';
import { formatInstant } from '../../model/time.ts';
import { nothingTold, type Told } from '../../model/told.ts';
import { accountAudience } from './audience.ts';
import { storyShown } from './story-audience.ts';

const open = { stated: { closed: false, at: null } } as const;
const closed = { stated: { closed: true, at: null } } as const;
const closedIn2022 = { ...closed, history: 'present', switches: switches(['2022-01-01', 'closed']) } as const;
const openedIn2024 = {
  ...open,
  history: 'present',
  switches: switches(['2022-01-01', 'closed'], ['2024-01-01', 'open']),
} as const;

interface Row {
  readonly what: string;
  readonly account: Partial<AccountFacts>;
  readonly made: string | null;
  readonly closeFriends?: string;
  readonly told?: Partial<Told>;
  /** value, basis, until, now */
  readonly want: readonly [string, string, (string | undefined)?, string?];
}

const rows: readonly Row[] = [
  {
    what: 'open today, no history: assumed',
    account: open,
    made: '2020-05-01',
    want: ['public', 'platform-default', '2020-05-02', 'unknown'],
  },
  {
    what: 'private today, no history',
    account: closed,
    made: '2020-05-01',
    want: ['unknown', 'none', undefined, 'limited'],
  },
  { what: 'nothing told', account: { stated: null }, made: '2020-05-01', want: ['unknown', 'none'] },
  {
    what: 'made while open',
    account: closedIn2022,
    made: '2020-05-01',
    want: ['public', 'inferred', '2020-05-02', 'unknown'],
  },
  {
    what: 'made while private, and private since',
    account: closedIn2022,
    made: '2023-05-01',
    want: ['limited', 'inferred'],
  },
  {
    what: 'made while private, opened later',
    account: openedIn2024,
    made: '2023-05-01',
    want: ['unknown', 'none'],
  },
  {
    what: 'made after opening',
    account: openedIn2024,
    made: '2025-05-01',
    want: ['public', 'inferred', '2025-05-02', 'unknown'],
  },
  {
    what: 'before the first for close friends',
    account: openedIn2024,
    made: '2020-05-01',
    closeFriends: '2021-01-01',
    want: ['public', 'inferred', '2020-05-02', 'unknown'],
  },
  {
    what: 'after the first for close friends',
    account: openedIn2024,
    made: '2025-05-01',
    closeFriends: '2021-01-01',
    want: ['unknown', 'none'],
  },
  {
    what: 'after it, with no history',
    account: open,
    made: '2025-05-01',
    closeFriends: '2021-01-01',
    want: ['unknown', 'none'],
  },
  { what: 'without a date', account: open, made: null, want: ['unknown', 'none'] },
  {
    what: 'said to be open: for a day',
    account: closed,
    made: '2020-05-01',
    told: { defaultAudience: { instagram: 'public' } },
    want: ['public', 'declared', '2020-05-02', 'unknown'],
  },
  {
    what: 'said to be for a circle',
    account: open,
    made: '2020-05-01',
    told: { defaultAudience: { instagram: 'limited' } },
    want: ['limited', 'declared', '2020-05-02', 'unknown'],
  },
  {
    what: 'what was said lowers no evidence',
    account: closedIn2022,
    made: '2020-05-01',
    told: { defaultAudience: { instagram: 'limited' } },
    want: ['public', 'inferred', '2020-05-02', 'unknown'],
  },
  {
    what: 'before the private period that was told',
    account: closed,
    made: '2020-05-01',
    told: period('2021-01-01', null),
    want: ['public', 'declared', '2020-05-02', 'unknown'],
  },
  {
    what: 'in it, and private since',
    account: closed,
    made: '2022-05-01',
    told: period('2021-01-01', null),
    want: ['limited', 'declared'],
  },
  {
    what: 'in a private period that ended: a highlight may have shown it',
    account: open,
    made: '2022-05-01',
    told: period('2021-01-01', '2023-01-01'),
    want: ['unknown', 'none'],
  },
  {
    what: 'after its end',
    account: open,
    made: '2023-05-01',
    told: period('2021-01-01', '2023-01-01'),
    want: ['public', 'declared', '2023-05-02', 'unknown'],
  },
];

function period(from: string, to: string | null): Partial<Told> {
  return { privatePeriods: { instagram: [{ from: day(from), to: to === null ? null : day(to) }] } };
}

describe('who could see a story', () => {
  it.each(rows)('$what', ({ account, made, closeFriends, told, want }) => {
    const facts = syntheticAccount('instagram', { history: 'absent', ...account });
    const createdAt = made === null ? null : on(made);
    const shownTo = storyShown(
      createdAt?.at ?? null,
      closeFriends === undefined ? null : moment(closeFriends),
    );
    const audience = accountAudience({ createdAt, shownTo }, facts, { ...nothingTold, ...told });
    const until = audience.until == null ? undefined : formatInstant(audience.until).slice(0, 10);
    expect([audience.value, audience.basis, until, audience.now]).toEqual([
      want[0],
      want[1],
      want[2],
      want[3],
    ]);
  });
});
