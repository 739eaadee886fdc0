import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MadeUpArchive, madeUpArchive } from '../../tests/fixtures/made-up/archive.ts';
import { madeUpPlatform, runMadeUp } from '../../tests/fixtures/made-up/platform.ts';
import { failed, ok } from '../model/result.ts';
import { entriesOf } from './coverage.ts';
import { runAnalysis } from './run.ts';

const marker = { 'x.txt': '', 'account.txt': 'ada' };

async function coverageOf(archive: MadeUpArchive) {
  const run = await runMadeUp([archive]);
  const [coverage] = run.coverage;
  if (coverage === undefined) throw new Error('no coverage');
  return { run, coverage };
}

describe('where every file of an archive goes', () => {
  it('gives each file one place, in the order junk, reader, set aside, media, not understood', async () => {
    const { coverage } = await coverageOf({
      files: {
        'x.txt': '',
        'good.lines': 'one\ntwo',
        'empty.lines': '',
        'viewer/page.lines': 'three',
        'viewer/logo.png': '',
        'media/odd.bin': '',
        'elsewhere/film.MP4': '',
        'strange.dat': '',
      },
      junk: ['__MACOSX/._x'],
      problems: ['lost.js', 'lost.js', 'good.lines', null],
    });
    expect(coverage.read).toEqual(['good.lines', 'empty.lines', 'viewer/page.lines']);
    expect(coverage.setAside.map(({ entry }) => entry)).toEqual(['__MACOSX/._x', 'viewer/logo.png']);
    expect(coverage.media).toEqual(['media/odd.bin', 'elsewhere/film.MP4']);
    expect(coverage.notUnderstood).toEqual(['x.txt', 'strange.dat']);
    expect(coverage.failed.map(({ entry }) => entry)).toEqual(['lost.js']);
    expect(coverage.remarks.map(({ entry }) => entry)).toEqual(['lost.js', 'good.lines', null]);
  });

  it('sets a page aside whose JSON twin is in the same archive, and reads one without', async () => {
    const platform = {
      ...madeUpPlatform(),
      twinsOf: (page: string) => (page.endsWith('.lines') ? [page.replace(/\.lines$/, '.json')] : []),
    };
    const first = { ...marker, 'a.lines': 'one', 'b.lines': 'two', 'b.json': '[]' };
    const run = await runMadeUp([{ files: first }, { files: { ...marker, 'b.lines': 'two' } }], [platform]);
    expect(run.coverage.map(({ read }) => read)).toEqual([['a.lines'], ['b.lines']]);
    expect(run.coverage[0]?.setAside).toMatchObject([
      { entry: 'b.lines', reason: { code: 'page-with-json-twin' } },
    ]);
  });

  it('keeps good records around broken ones: the file is read, the record is counted with its place', async () => {
    const { run, coverage } = await coverageOf({
      files: { ...marker, 'a.lines': 'one\nbroken\n-\nbroken\ntwo' },
    });
    expect(run.items.map(({ text }) => text)).toEqual(['one', 'two']);
    expect(coverage.read).toEqual(['a.lines']);
    expect(coverage.records).toEqual({ read: 3, failed: 2 });
    expect(coverage.failedRecords).toMatchObject([{ entry: 'a.lines', pointers: ['/1', '/3'], count: 2 }]);
  });

  it.each([
    { what: 'ends in the middle', file: 'one\ncut', errors: {}, code: 'json-cut-off' },
    {
      what: 'has damaged bytes',
      file: 'one',
      errors: { 'a.lines': { kind: 'checksum' as const } },
      code: 'entry-checksum',
    },
    { what: 'meets a bug in its reader', file: 'one\nbug', errors: {}, code: 'reader-stopped' },
  ])('keeps what was read of a file that $what, and the other files', async ({ file, errors, code }) => {
    const { run, coverage } = await coverageOf({
      files: { ...marker, 'a.lines': file, 'b.lines': 'two' },
      errors,
    });
    expect(run.items.map(({ text }) => text)).toEqual(['one', 'two']);
    expect(coverage.failed.map(({ entry, reason }) => [entry, reason.code])).toEqual([['a.lines', code]]);
    expect(coverage.read).toEqual(['b.lines']);
    expect(run.complete).toBe(true);
  });

  it('adds up, whatever the files are', async () => {
    const path = fc.constantFrom('a.lines', 'b.lines', 'media/m', 'viewer/v', 'pic.jpg', 'odd', 'x/odd.txt');
    const text = fc
      .array(fc.constantFrom('one', 'two', 'broken', '-', 'cut', 'bug'))
      .map((all) => all.join('\n'));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(path, text), fc.array(path), async (files, problems) => {
        const { coverage } = await coverageOf({ files: { ...files, 'x.txt': '' }, problems });
        const lost = new Set(problems.filter((each) => !(each in files)));
        expect(entriesOf(coverage)).toBe(Object.keys(files).length + 1 + lost.size);
        const places = [
          ...coverage.read,
          ...coverage.media,
          ...coverage.notUnderstood,
          ...[...coverage.setAside, ...coverage.failed].map(({ entry }) => entry),
        ];
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 50 },
    );
  });

  it('accounts for the files of an archive that no platform knows', async () => {
    const { run, coverage } = await coverageOf({
      files: { 'a.lines': 'one', 'b.jpg': '' },
      junk: ['.DS_Store'],
    });
    expect(run.items).toEqual([]);
    expect(coverage).toMatchObject({ read: [], media: ['b.jpg'], notUnderstood: ['a.lines'] });
  });
});

describe('several inputs', () => {
  it('counts an archive once that is given twice', async () => {
    const archive = { files: { ...marker, 'a.lines': 'one\none\ntwo' } };
    const run = await runMadeUp([archive, archive]);
    expect(run.items).toHaveLength(3);
    expect(run.items.every(({ alsoFrom }) => alsoFrom.length === 1)).toBe(true);
    expect(run.coverage.map(({ records }) => records.read)).toEqual([3, 3]);
  });

  it('gives a part without an account that of the only other one', async () => {
    const part = { files: { 'x.txt': '', 'b.lines': 'two' } };
    const run = await runMadeUp([part, { files: { ...marker, 'a.lines': 'one' } }]);
    expect(run.accounts).toHaveLength(1);
    expect(new Set(run.items.map(({ account }) => account))).toEqual(new Set(['ada']));
  });

  it('leaves the account of a part open where there are two others, or none', async () => {
    const part = { files: { 'x.txt': '', 'b.lines': 'two' } };
    const bo = { files: { 'x.txt': '', 'account.txt': 'bo' } };
    const among = await runMadeUp([part, bo, { files: marker }]);
    expect(among.accounts.map(({ account }) => account.key)).toEqual(['unknown', 'bo', 'ada']);
    const alone = await runMadeUp([part]);
    expect(alone.items.map(({ account }) => account)).toEqual(['unknown']);
  });

  it('takes an archive for that of the platform that is surest', async () => {
    const archive = { files: { 'x.txt': '', 'linkedin.txt': '' } };
    const run = await runMadeUp([archive], [madeUpPlatform('x', 0.6), madeUpPlatform('linkedin', 0.9)]);
    expect(run.inputs[0]?.recognised?.platform.id).toBe('linkedin');
  });

  it('reads with each platform what it owns of one archive; the surest has the rest, and every file counts once', async () => {
    const files = {
      'x.txt': '',
      'threads.txt': '',
      'account.txt': 'ada',
      'a.lines': 'one',
      'threads/b.lines': 'two\nthree',
      'media/m.jpg': '',
    };
    const states: string[] = [];
    const run = await runAnalysis({
      paths: ['one'],
      openArchive: async () => ok(madeUpArchive({ files, junk: ['.DS_Store'], problems: ['lost.js'] })),
      platforms: [madeUpPlatform('threads', 0.5, 'threads/'), madeUpPlatform('x', 0.9)],
      signal: new AbortController().signal,
      clock: () => 0,
      onProgress: ({ inputs: [first] }) => states.push(first?.state ?? ''),
    });
    expect(run.inputs[0]?.recognised?.platform.id).toBe('x');
    expect(run.items.map(({ platform, text }) => [platform, text])).toEqual([
      ['x', 'one'],
      ['threads', 'two'],
      ['threads', 'three'],
    ]);
    const [coverage] = run.coverage;
    expect(coverage).toMatchObject({
      read: ['a.lines', 'threads/b.lines'],
      media: ['media/m.jpg'],
      notUnderstood: ['x.txt', 'threads.txt', 'account.txt'],
    });
    expect(coverage?.setAside).toHaveLength(1);
    expect(coverage?.failed).toHaveLength(1);
    expect(states.indexOf('done')).toBe(states.length - 1);
  });

  it('does not read an archive twice for platforms that cannot tell what is theirs', async () => {
    const files = { 'x.txt': '', 'linkedin.txt': '', 'a.lines': 'one' };
    const run = await runMadeUp([{ files }], [madeUpPlatform('x', 0.6), madeUpPlatform('linkedin', 0.9)]);
    expect(run.items.map(({ platform }) => platform)).toEqual(['linkedin']);
  });

  it('reads the others when one cannot be opened', async () => {
    const good = { files: { ...marker, 'a.lines': 'one' } };
    const run = await runAnalysis({
      paths: ['/nowhere/gone.zip', 'good'],
      openArchive: async (path) =>
        path === 'good' ? ok(madeUpArchive(good)) : failed({ kind: 'missing', name: 'gone.zip' }),
      platforms: [madeUpPlatform()],
      signal: new AbortController().signal,
      clock: () => 0,
    });
    expect(run.inputs.map(({ archive }) => archive.ok)).toEqual([false, true]);
    expect(run.items.map(({ source }) => source.input)).toEqual([1]);
  });
});

describe('cancelling', () => {
  it('stops after the batch at hand, keeps what was read, and says that it is not all', async () => {
    const controller = new AbortController();
    const files = { ...marker, 'a.lines': 'one\ntwo\nthree', 'b.lines': 'four' };
    const run = await runMadeUp([{ files }], undefined, controller.signal, () => controller.abort());
    expect(run.items.map(({ text }) => text)).toEqual(['one']);
    expect(run.complete).toBe(false);
  });
});
