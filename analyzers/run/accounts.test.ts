import { expect, it } from 'vitest';
import { key, moment } from '../../tests/fixtures/made-up/items.ts';
import type { AccountFacts } from '../model/account.ts';
import { joinAccounts } from './accounts.ts';

function facts(given: Partial<AccountFacts>): AccountFacts {
  return {
    platform: 'x',
    key,
    id: null,
    name: null,
    switches: [],
    history: 'absent',
    stated: null,
    exportedAt: null,
    suggests: { birthDay: null, country: null },
    sources: [],
    ...given,
  };
}

it('joins the privacy switches of an older and a newer export, each once, oldest first', () => {
  const closed = { at: moment('2024-03-01'), to: 'closed' } as const;
  const open = { at: moment('2025-03-01'), to: 'open' } as const;
  const joined = joinAccounts('x', key, [
    facts({ switches: [open], history: 'present' }),
    facts({ switches: [closed, open], history: 'present' }),
    facts({ history: 'empty' }),
  ]);
  expect(joined.switches).toEqual([closed, open]);
  expect(joined.history).toBe('present');
});

it('believes the newest export, and an older one where the newest is silent', () => {
  const joined = joinAccounts('x', key, [
    facts({ exportedAt: moment('2026-01-01'), name: 'new_handle' }),
    facts({
      exportedAt: moment('2020-01-01'),
      name: 'old_handle',
      id: '1',
    }),
    facts({ name: 'undated' }),
  ]);
  expect(joined).toMatchObject({
    name: 'new_handle',
    id: '1',
    exportedAt: moment('2026-01-01'),
  });
});

const statedIn = (at: string | null, closed: boolean): AccountFacts =>
  facts({
    exportedAt: at === null ? null : moment(at),
    stated: { closed, at: at === null ? null : moment(at) },
  });
const silentIn = (at: string | null): AccountFacts =>
  facts({ exportedAt: at === null ? null : moment(at), history: 'empty' });

it.each<{ what: string; exports: readonly AccountFacts[]; closed: boolean | undefined }>([
  { what: 'alone, it holds', exports: [statedIn('2015-04-07', true)], closed: true },
  { what: 'alone without a day, it holds', exports: [statedIn(null, true)], closed: true },
  {
    what: 'the newer of two holds',
    exports: [statedIn('2013-01-01', true), statedIn('2015-04-07', false)],
    closed: false,
  },
  {
    what: 'a silent older export leaves it',
    exports: [silentIn('2018-12-01'), statedIn('2019-01-01', true)],
    closed: true,
  },
  {
    what: 'a silent newer export takes it away: years have gone by',
    exports: [statedIn('2015-04-07', true), silentIn('2026-01-01')],
    closed: undefined,
  },
  {
    what: 'so does one that may be newer',
    exports: [statedIn('2015-04-07', true), silentIn(null)],
    closed: undefined,
  },
])('whether the account was protected on the day of an export: $what', ({ exports, closed }) => {
  expect(joinAccounts('x', key, exports).stated?.closed).toBe(closed);
});
