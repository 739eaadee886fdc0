import { expect, it } from 'vitest';
import type { MadeUpArchive } from '../../tests/fixtures/made-up/archive.ts';
import { runMadeUp } from '../../tests/fixtures/made-up/platform.ts';

type Extra = Omit<MadeUpArchive, 'files'>;

function exported(day: string | null, files: Record<string, string>, more: Extra = {}): MadeUpArchive {
  const account = day === null ? 'ada' : `ada\n${day}`;
  return { files: { 'x.txt': '', 'account.txt': account, ...files }, ...more };
}

/** Texts of the items that are called gone; null where there is no such finding. */
async function gone(...archives: readonly MadeUpArchive[]): Promise<readonly unknown[] | null> {
  const run = await runMadeUp(archives);
  expect(run.findings.length).toBeLessThan(2);
  const [finding] = run.findings;
  if (finding === undefined) return null;
  expect(finding).toMatchObject({ id: 'gone-since', platform: 'x', account: 'ada' });
  expect(finding.items).toHaveLength(finding.count);
  return Array.from(finding.items ?? [], (index) => run.items[index]?.text);
}

const older = exported('2024-01-10', { 'a.lines': 'one\ntwo\nthree', 'b.lines': 'four' });

it('names what an older export holds and the newer one does not, in whatever order they are given', async () => {
  const newer = exported('2026-01-10', { 'a.lines': 'two\nfive', 'b.lines': 'four' });
  expect(await gone(older, newer)).toEqual(['one', 'three']);
  expect(await gone(newer, older)).toEqual(['one', 'three']);
});

it('tells nothing of a material that the newer export does not cover, and all of one that is there and empty', async () => {
  const quick = exported('2026-01-10', { 'b.lines': '' });
  expect(await gone(older, quick)).toEqual(['four']);
});

it('compares with the newest export of each material', async () => {
  const middle = exported('2025-01-10', { 'a.lines': 'one\ntwo\nthree\nsix' });
  const newest = exported('2026-01-10', { 'b.lines': 'four' });
  expect(await gone(older, middle, newest)).toBeNull();
  const last = exported('2026-06-10', { 'a.lines': 'one' });
  expect(await gone(older, middle, newest, last)).toEqual(['two', 'three', 'six']);
});

it('takes exports of one day for one export in parts', async () => {
  const part = exported('2026-01-10T08:00:00Z', { 'a.lines': 'one\ntwo' });
  const other = exported('2026-01-10T20:00:00Z', { 'a.lines': 'three', 'b.lines': '' });
  expect(await gone(part, other)).toBeNull();
  expect(await gone(older, part, other)).toEqual(['four']);
});

it.each([
  ['ends early', exported('2026-01-10', { 'a.lines': 'one\ncut' })],
  ['is listed and lost', exported('2026-01-10', { 'b.lines': 'four' }, { problems: ['a.lines'] })],
  ['may be missing from the list', exported('2026-01-10', { 'a.lines': 'one' }, { problems: [null] })],
  ['is of a day that is not told', exported(null, { 'a.lines': 'one' })],
])('tells nothing of a file that %s', async (_, newer) => {
  expect(await gone(older, newer)).toBeNull();
});

it('does not call gone what an export of unknown day holds', async () => {
  const newer = exported('2026-01-10', { 'a.lines': 'two' });
  expect(await gone(older, newer, exported(null, { 'a.lines': 'three' }))).toEqual(['one']);
});

it('does not compare two accounts, nor exports that do not tell their account', async () => {
  const newer = exported('2026-01-10', { 'a.lines': 'two' });
  const bo = { files: { ...newer.files, 'account.txt': 'bo\n2026-01-10' } };
  expect(await gone(older, bo)).toBeNull();
  const nameless = ['2024-01-10', '2026-01-10'].map((day) => ({
    files: { 'x.txt': '', 'account.txt': `unknown\n${day}`, 'a.lines': day },
  }));
  expect(await gone(...nameless)).toBeNull();
});
