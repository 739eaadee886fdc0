import { describe, expect, it } from 'vitest';
import { moment, on, switches, syntheticAccount } from '../../../tests/fixtures/verdict/case.ts';
import type { AccountFacts } from '../../model/account.ts';
import { formatInstant } from '../../model/time.ts';
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
];

describe('who could see a story', () => {
  it.each(rows)('$what', ({ account, made, closeFriends, want }) => {
    const facts = syntheticAccount('instagram', { history: 'absent', ...account });
    const shown = storyShown(
      made === null ? null : on(made),
      facts,
      closeFriends === undefined ? null : moment(closeFriends),
    );
    if (shown.by !== 'fact') throw new Error('a story does not follow the account');
    const { ended } = shown;
    const until = ended?.at == null ? undefined : formatInstant(ended.at).slice(0, 10);
    expect([shown.value, shown.basis, until, ended?.now ?? shown.now]).toEqual([
      want[0],
      want[1],
      want[2],
      want[3],
    ]);
  });
});
