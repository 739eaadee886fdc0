import { expect, it } from 'vitest';
import { facts, source } from '../../tests/fixtures/made-up/items.ts';
import { madeUpReport } from '../../tests/fixtures/made-up/report.ts';
import type { ItemFacts } from '../model/item.ts';
import { reason } from '../model/reason.ts';
import { sentences } from '../text/catalogue.ts';
import { plainVoice } from './json/voice.ts';
import { reportView } from './report-view.ts';

function inGroup(own: string, group: string): ItemFacts {
  return facts({
    identity: { own },
    source: source(0, 'groups.json', `/${own}`),
    shownTo: {
      by: 'fact',
      value: 'unknown',
      basis: 'none',
      reason: reason('declared-group-public'),
      settledBy: { answer: 'group-audience', group },
    },
  });
}

it('lists the groups that the person can answer for, the largest first, whatever was answered', () => {
  const { report } = madeUpReport([
    inGroup('1', 'Bees'),
    inGroup('2', 'Wax'),
    inGroup('3', 'Bees'),
    facts({ identity: { own: '4' } }),
  ]);
  const groups = () => reportView(report, 1, plainVoice(sentences())).groups;
  const expected = [
    { platform: 'x', name: 'Bees', count: 2 },
    { platform: 'x', name: 'Wax', count: 1 },
  ];
  expect(groups()).toEqual(expected);
  report.tell({ ...report.told, groupAudience: { x: { Bees: 'public' } } });
  expect(groups()).toEqual(expected);
});
