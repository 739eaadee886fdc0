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
      stated: { closed: true, at: null },
    }),
    facts({ name: 'undated' }),
  ]);
  expect(joined).toMatchObject({
    name: 'new_handle',
    id: '1',
    stated: { closed: true },
    exportedAt: moment('2026-01-01'),
  });
});
