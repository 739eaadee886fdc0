import { describe, expect, it } from 'vitest';
import { xArchive } from '../../../tests/fixtures/x/archive.ts';
import { memoryArchive } from '../../../tests/fixtures/x/memory-archive.ts';
import { accountFile, dataFiles, type Files } from '../../../tests/fixtures/x/read.ts';
import { owner } from '../../../tests/fixtures/x/tweet.ts';
import type { AccountFacts } from '../../model/account.ts';
import { readAccount } from './account.ts';

function facts(files: Files): Promise<AccountFacts> {
  const recognition = { confidence: 1, layout: 'V3', format: 'js' } as const;
  return readAccount({ index: 0, archive: memoryArchive(files), recognition }, new AbortController().signal);
}

const change = (protectedAt: unknown, action: unknown): unknown => ({
  protectedHistory: { protectedAt, action },
});

describe('the account of an export', () => {
  it('is told by account.js, its day by the manifest', async () => {
    expect(await facts(xArchive({ everyMaterial: true }).files)).toMatchObject({
      platform: 'x',
      key: owner.id,
      id: owner.id,
      name: owner.handle,
      stated: null,
      exportedAt: Date.UTC(2026, 6, 1, 12, 0, 58, 798),
      suggests: { country: null },
    });
  });

  it('is told by the manifest where account.js was taken out', async () => {
    expect(await facts(xArchive({ account: 'absent' }).files)).toMatchObject({
      key: owner.id,
      name: owner.handle,
    });
  });

  it('is told by the headers of its tweets where both were taken out', async () => {
    const { files } = xArchive({ tweets: 3, account: 'absent', manifest: 'absent' });
    expect(await facts(files)).toMatchObject({ key: owner.id, name: null, exportedAt: null });
  });

  it('is unknown where nothing tells it', async () => {
    expect(await facts(dataFiles({ tweets: [] }))).toMatchObject({ key: 'unknown', id: null, name: null });
  });

  it('goes by its handle where there is no id', async () => {
    expect(await facts(dataFiles({ account: [{ account: { username: 'ada' } }] }))).toMatchObject({
      key: 'ada',
      id: null,
    });
  });

  it('suggests the birth day that the export tells', async () => {
    const ageinfo = (birthDate: unknown): unknown => ({ ageMeta: { ageInfo: { birthDate } } });
    const born = await facts(dataFiles({ ageinfo: [ageinfo('2010-01-31')] }));
    const nonsense = await facts(dataFiles({ ageinfo: [ageinfo('31 January')] }));
    expect([born.suggests.birthDay, nonsense.suggests.birthDay]).toEqual([
      Date.UTC(2010, 0, 31) / 86_400_000,
      null,
    ]);
  });
});

describe('the history of protection', () => {
  it('is present with its switches, oldest first', async () => {
    const history = [
      change('2024-12-01T06:00:00.000Z', 'Unprotect'),
      change('2024-10-01T05:00:07.000Z', 'Protect'),
    ];
    expect(await facts(dataFiles({ 'protected-history': history }))).toMatchObject({
      history: 'present',
      switches: [
        { at: Date.UTC(2024, 9, 1, 5, 0, 7), to: 'closed' },
        { at: Date.UTC(2024, 11, 1, 6), to: 'open' },
      ],
    });
  });

  it.each<{ what: string; files: Files; history: string }>([
    { what: 'empty where the list is', files: dataFiles({ 'protected-history': [] }), history: 'empty' },
    { what: 'absent where the file is', files: dataFiles({ account: accountFile }), history: 'absent' },
    {
      what: 'absent where the file is empty',
      files: new Map([['data/protected-history.js', '']]),
      history: 'absent',
    },
    {
      what: 'absent where the file is broken',
      files: new Map([['data/protected-history.js', 'window.YTD.protected_history.part0 = [ {']]),
      history: 'absent',
    },
    {
      what: 'absent where no record can be read',
      files: dataFiles({
        'protected-history': [change('x', 'Protect'), change('2024-10-01T05:00:07.000Z', 'Hide'), 5],
      }),
      history: 'absent',
    },
    {
      what: 'present with times in seconds',
      files: dataFiles({ 'protected-history': [change('1530000000', 'Protect')] }),
      history: 'present',
    },
  ])('is $what', async ({ files, history }) => {
    expect((await facts(files)).history).toBe(history);
  });
});
