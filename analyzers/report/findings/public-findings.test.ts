import { expect, it } from 'vitest';
import { facts, publicFact, source } from '../../../tests/fixtures/made-up/items.ts';
import { madeUpReport, textsOf } from '../../../tests/fixtures/made-up/report.ts';
import type { ItemFacts } from '../../model/item.ts';
import { sentences } from '../../text/catalogue.ts';
import { findingViews } from './finding-list.ts';

let serial = 0;
function post(given: Partial<ItemFacts>): ItemFacts {
  serial += 1;
  const identity = { own: String(serial) };
  return facts({
    identity,
    shownTo: publicFact,
    source: source(0, 'data/tweets.js', `/${serial}`),
    ...given,
  });
}

it('counts people named in own public items once each, and leads to the items', () => {
  const { report } = madeUpReport([
    post({ text: 'first', mentions: ['Grace', '@bo'] }),
    post({ text: 'second', mentions: ['grace'] }),
    post({ text: 'repost', kind: 'repost', mentions: ['someone'] }),
    post({ text: 'received', by: 'other', mentions: ['someone'] }),
    post({
      text: 'private',
      kind: 'message',
      subject: 'dm',
      mentions: ['someone'],
      shownTo: { ...publicFact, value: 'private' },
    }),
  ]);
  const [mentions, ...others] = findingViews(report.judged, report.inPublic, [], sentences());
  expect(others).toEqual([]);
  expect(mentions).toMatchObject({ id: 'mentions.x', count: 2, hasItems: true });
  expect(mentions?.detail).toContain('at least 2 people');
  expect(textsOf(report, report.indexes({ finding: 'mentions.x' }, 'oldest'))).toEqual(['first', 'second']);
});

it('follows what the person tells: what was never public is no finding', () => {
  const { report } = madeUpReport([
    post({ text: 'ada@example.org', shownTo: { by: 'account' } }),
    post({ text: 'x', hasCoordinates: true, shownTo: { by: 'account' } }),
    post({ text: 'x', hasUploadAddress: true, shownTo: { by: 'account' } }),
  ]);
  const ids = (): readonly string[] =>
    findingViews(report.judged, report.inPublic, [], sentences()).map(({ id }) => id);
  expect(ids()).toEqual(['email-addresses.x', 'coordinates.x', 'upload-addresses.x']);
  report.tell({ ...report.told, privatePeriods: { x: [{ from: null, to: null }] } });
  expect(ids()).toEqual([]);
});
