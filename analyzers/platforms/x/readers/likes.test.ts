import { describe, expect, it } from 'vitest';
import { accountFile, audienceLabel, dataFiles, readX } from '../../../../tests/fixtures/x/read.ts';
import { snowflake } from '../../../../tests/fixtures/x/times.ts';
import type { Run } from '../../../run/run.ts';

const read = (like: readonly unknown[]): Promise<Run> =>
  readX(dataFiles({ account: accountFile, like })).then((run) => run);

const reactions = async (...likes: readonly unknown[]): Promise<Run['items']> =>
  (await read(likes)).items.filter(({ kind }) => kind === 'reaction');

describe('likes', () => {
  const july = Date.UTC(2024, 6, 1);

  it.each([
    { what: 'of a post of July 2024', id: snowflake(july), audience: 'private platform-rule' },
    {
      what: 'of a post of the last millisecond of June 2024',
      id: snowflake(july - 1, 4_000_000),
      audience: 'unknown none',
    },
    { what: 'of a post of 2026', id: snowflake(Date.UTC(2026, 1, 1)), audience: 'private platform-rule' },
    { what: 'of a post from before ids told the time', id: '20', audience: 'unknown none' },
  ])('$what: $audience', async ({ id, audience }) => {
    const [item] = await reactions({ like: { tweetId: id, fullText: 'not mine' } });
    expect(item === undefined ? '' : audienceLabel(item.shownTo)).toBe(audience);
  });

  it("carry neither the other person's words nor a date", async () => {
    const [item] = await reactions({ like: { tweetId: snowflake(july), fullText: 'not mine' } });
    expect(item).toMatchObject({ subject: 'like', by: 'self', text: null, createdAt: null });
    expect(item?.permalink).toBe(`https://x.com/i/web/status/${snowflake(july)}`);
  });

  it('are told apart by what was liked, and keep their id in the next export', async () => {
    const older = await reactions({ like: { tweetId: '5' } }, { like: { tweetId: '6' } });
    const newer = await reactions(
      { like: { tweetId: '7' } },
      { like: { tweetId: '6', fullText: 'x' } },
      { like: { tweetId: '5' } },
    );
    expect(new Set(older.map(({ id }) => id)).size).toBe(2);
    expect(newer.map(({ id }) => id)).toEqual(expect.arrayContaining(older.map(({ id }) => id)));
  });

  it('count once where the same row stands twice', async () => {
    const run = await read([{ like: { tweetId: '5' } }, { like: { tweetId: '5' } }]);
    expect(run.items.filter(({ kind }) => kind === 'reaction')).toHaveLength(1);
    expect(run.coverage[0]?.records).toEqual({ read: 3, failed: 0 });
  });

  it.each([[{ like: {} }], [{ like: { tweetId: 'abc' } }], [{ like: { tweetId: null } }], ['like']])(
    'without a post are not understood: %j',
    async (record) => {
      expect((await read([record])).coverage[0]?.records.failed).toBe(1);
    },
  );
});
