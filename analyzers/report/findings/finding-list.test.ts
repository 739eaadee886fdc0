import { expect, it } from 'vitest';
import { facts, key } from '../../../tests/fixtures/made-up/items.ts';
import { madeUpReport, textsOf } from '../../../tests/fixtures/made-up/report.ts';
import type { ReaderFinding } from '../../model/findings.ts';
import { x } from '../../platforms/x/index.ts';
import { sentences } from '../../text/catalogue.ts';
import { reportJson } from '../json/report-json.ts';
import { plainVoice, redactedVoice } from '../json/voice.ts';
import { numberingOf } from '../json/write-items.ts';
import { reportView } from '../report-view.ts';

const posts = ['one', 'two', 'three'].map((text) => facts({ identity: { own: text }, text }));

function goneSince(...indexes: readonly number[]): ReaderFinding {
  const items = Uint32Array.from(indexes);
  return { id: 'gone-since', platform: 'x', account: key, count: items.length, items };
}

it('opens exactly the items of a finding: on screen, in JSON and under --redact', () => {
  const findings = [goneSince(2), goneSince(0)];
  const { report } = madeUpReport(posts, {}, { findings });
  const voice = plainVoice(sentences());
  const [line] = reportView(report, 1, voice).findings;
  expect(line).toMatchObject({ id: 'gone-since.x', count: 2, hasItems: true });
  expect(line?.detail).toContain('2 things');
  const filter = { finding: 'gone-since.x' };
  expect(textsOf(report, report.indexes(filter, 'oldest'))).toEqual(['one', 'three']);
  expect(report.selections.cube(filter).map(({ count }) => count)).toEqual([2]);
  const numbers = numberingOf(report);
  expect(reportJson(report, voice, numbers).findings).toMatchObject([
    { items: ['x:post:one', 'x:post:three'] },
  ]);
  expect(reportJson(report, redactedVoice(sentences()), numbers).findings).toMatchObject([
    { items: ['1', '3'] },
  ]);
});

it('opens nothing for a finding that is about no item', () => {
  const { items: _, ...without } = goneSince();
  const { report } = madeUpReport(posts, {}, { findings: [{ ...without, count: 3 }] });
  const [line] = reportView(report, 1, plainVoice(sentences())).findings;
  expect(line).toMatchObject({ count: 3, hasItems: false });
  expect(report.indexes({ finding: 'gone-since.x' }, 'oldest')).toHaveLength(0);
  expect(reportJson(report, plainVoice(sentences()), numberingOf(report)).findings[0]).not.toHaveProperty(
    'items',
  );
});

it('hears of a finding that comes after the last item', () => {
  const findings: ReaderFinding[] = [];
  const { report } = madeUpReport(posts, {}, { findings });
  const filter = { finding: 'gone-since.x' };
  expect(report.indexes(filter, 'oldest')).toHaveLength(0);
  findings.push(goneSince(1));
  expect(report.update()).toBe(true);
  expect(report.update()).toBe(false);
  expect(textsOf(report, report.indexes(filter, 'oldest'))).toEqual(['two']);
});

it('adds up what several accounts have in forgotten corners, and says what it is without a zero', () => {
  const corners = (account: string, fromClosedServices: number): ReaderFinding => ({
    ...goneSince(0, 1),
    id: 'x-forgotten-corners',
    account: account as typeof key,
    values: { drafts: 1, formerNames: 0, fromClosedServices },
  });
  const { report } = madeUpReport(posts, {}, { findings: [corners('ada', 1), corners('bo', 2)] });
  const [line] = reportView(report, 1, plainVoice(sentences('en', x.text))).findings;
  expect(line?.detail).toContain('4 things lie');
  expect(line?.detail).toContain('think over: 2.');
  expect(line?.detail).toContain('Circles): 3.');
  expect(line?.detail).not.toContain('gave up');
});
