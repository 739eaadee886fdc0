import { describe, expect, it } from 'vitest';
import { type ListPage, PageStore } from './page-store.ts';

interface Asked {
  readonly offset: number;
  answer(page: ListPage<string> | null): Promise<void>;
}

/** A store whose questions are answered by hand. */
function handled(rev = 1) {
  const asked: Asked[] = [];
  const fetch = (offset: number) =>
    new Promise<ListPage<string> | null>((resolve) => {
      asked.push({
        offset,
        answer: async (page) => {
          resolve(page);
          await Promise.resolve();
          await Promise.resolve();
        },
      });
    });
  return { asked, store: new PageStore<string>(fetch, rev, 10) };
}

const page = (offset: number, rev = 1, total = 1000): ListPage<string> => ({
  rev,
  total,
  rows: Array.from({ length: 10 }, (_, at) => `row ${offset + at} of ${rev}`),
});

describe('a long list', () => {
  it('asks only for the pages that are on screen, and not twice', () => {
    const { asked, store } = handled();
    store.need(5, 25);
    store.need(5, 25);
    expect(asked.map((one) => one.offset)).toEqual([0, 10, 20]);
  });

  it('never has more than four questions open, and then asks for what is on screen now', async () => {
    const { asked, store } = handled();
    store.need(0, 59);
    expect(asked).toHaveLength(4);
    store.need(900, 909);
    await asked[0]?.answer(page(0));
    expect(asked.map((one) => one.offset)).toEqual([0, 10, 20, 30, 900]);
  });

  it('shows a row once its page is here', async () => {
    const { asked, store } = handled();
    store.need(0, 5);
    expect(store.row(3)).toBeUndefined();
    await asked[0]?.answer(page(0));
    expect(store.row(3)).toBe('row 3 of 1');
    expect(store.snapshot().total).toBe(1000);
  });

  it('keeps its rows until newer ones are there, and drops answers of before', async () => {
    const { asked, store } = handled();
    store.need(0, 5);
    await asked[0]?.answer(page(0));
    store.need(10, 15);
    store.renew(2);
    await asked[1]?.answer(page(10, 1, 5));
    expect(store.row(3)).toBe('row 3 of 1');
    expect(store.snapshot().total).toBe(1000);
    await asked[2]?.answer(page(0, 2, 900));
    expect(store.row(3)).toBe('row 3 of 2');
    expect(store.snapshot().total).toBe(900);
  });

  it('forgets the pages seen longest ago', async () => {
    const { asked, store } = handled();
    for (let at = 0; at < 61; at++) {
      store.need(at * 10, at * 10);
      await asked[at]?.answer(page(at * 10));
    }
    expect(store.row(0)).toBeUndefined();
    expect(store.row(600)).toBe('row 600 of 1');
  });

  it('says when it could not be read, and tries again when told to', async () => {
    const { asked, store } = handled();
    store.need(0, 5);
    await asked[0]?.answer(null);
    expect(store.snapshot().failed).toBe(true);
    store.retry();
    await asked[1]?.answer(page(0));
    expect(store.snapshot()).toMatchObject({ failed: false, total: 1000 });
  });
});
