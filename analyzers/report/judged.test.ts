import fc from 'fast-check';
import { expect, it } from 'vitest';
import { facts, key, moment, publicFact, source } from '../../tests/fixtures/made-up/items.ts';
import { madeUpReport } from '../../tests/fixtures/made-up/report.ts';
import type { AccountFacts } from '../model/account.ts';
import type { ItemFacts, ShownTo } from '../model/item.ts';
import { reason } from '../model/reason.ts';
import { dayOf } from '../model/time.ts';
import { x } from '../platforms/x/index.ts';
import type { AccountGroup } from '../run/accounts.ts';

const msPerDay = 86_400_000;
const start = moment('2023-09-01');

function account(switches: AccountFacts['switches']): AccountGroup {
  return {
    platform: x,
    inputs: [],
    exportedAt: new Map(),
    account: {
      platform: 'x',
      key,
      id: null,
      name: null,
      switches,
      history: 'present',
      stated: null,
      exportedAt: null,
      suggests: { birthDay: null, country: null },
      sources: [],
    },
  };
}

const moments = fc
  .tuple(fc.integer({ min: 0, max: 900 }), fc.constantFrom(0, 1, msPerDay / 2, msPerDay - 1))
  .map(([day, ms]) => moment(new Date(start + day * msPerDay + ms).toISOString()));

const shownTo: fc.Arbitrary<ShownTo> = fc.oneof(
  fc.constant<ShownTo>({ by: 'account' }),
  moments.map(
    (at): ShownTo => ({
      by: 'account',
      ended: { at, now: 'private', reason: reason('x-deleted') },
    }),
  ),
  fc.constant<ShownTo>(publicFact),
  moments.map((from): ShownTo => ({ ...publicFact, from })),
);

const item = fc.record({
  shownTo,
  createdAt: fc.option(moments.map((at) => ({ at, precision: 'second' as const }))),
  kind: fc.constantFrom('post', 'repost', 'comment'),
  subject: fc.constantFrom('post', 'community-post', 'profile', 'grok'),
} as const);

it('judges alike items of a day once, and comes to what each by itself would come to', () => {
  const switches = fc
    .uniqueArray(moments, { maxLength: 3 })
    .map((all) =>
      all.toSorted((a, b) => a - b).map((at, n) => ({ at, to: n % 2 === 0 ? 'closed' : 'open' }) as const),
    );
  const optOut = moments.map((at) => ({ x: { main: [{ from: dayOf(at), to: null }] } }));
  fc.assert(
    fc.property(fc.array(item, { maxLength: 40 }), switches, optOut, (some, changes, optedOut) => {
      const items = some.map(
        (each, at): ItemFacts =>
          facts({ ...each, identity: { own: String(at) }, source: source(0, 'data/tweets.js', `/${at}`) }),
      );
      const { report } = madeUpReport(items, { region: 'eu', optedOut }, { accounts: [account(changes)] });
      const { judged } = report;
      for (const [index, each] of judged.items.entries()) {
        const { audience, training, ahead } = judged.judge(each);
        expect(judged.cells[judged.cellOf[index] ?? 0]).toMatchObject({
          audience: audience.value,
          basis: audience.basis,
          training: training.value,
          trainingRule: training.ruleId,
          ahead: ahead.value,
          aheadRule: ahead.ruleId,
          alsoRules: training.also.map(({ ruleId }) => ruleId),
        });
      }
    }),
    { numRuns: 300 },
  );
});

it('counts each item in one cell, also after a later source has changed it', () => {
  const { report, store } = madeUpReport([
    facts({ identity: { own: '1' }, kind: 'message', subject: 'dm', by: 'other' }),
    facts({ identity: { own: '2' } }),
  ]);
  const total = (): number => report.judged.cells.reduce((sum, { count }) => sum + count, 0);
  expect(total()).toBe(2);
  store.add(facts({ identity: { own: '1' }, kind: 'message', subject: 'dm', source: source(1) }), key);
  store.add(facts({ identity: { own: '3' } }), key);
  expect(report.update()).toBe(true);
  expect(total()).toBe(3);
  expect(report.selections.cube({}).find(({ kind }) => kind === 'message')).toMatchObject({
    by: 'self',
    count: 1,
  });
  expect(report.update()).toBe(false);
});

it('gives other numbers under other answers, and the first ones again', () => {
  const { report } = madeUpReport([facts()]);
  const trainings = (): readonly string[] => report.selections.cube({}).map(({ training }) => training);
  const before = trainings();
  const { told } = report;
  report.tell({ ...told, privatePeriods: { x: [{ from: null, to: null }] } });
  expect(trainings()).toEqual(['unlikely']);
  report.tell(told);
  expect(trainings()).toEqual(before);
});
