import { beforeEach, describe, expect, it } from 'vitest';
import { moment } from '../../tests/fixtures/made-up/items.ts';
import { xArchive } from '../../tests/fixtures/x/archive.ts';
import { memoryArchive } from '../../tests/fixtures/x/memory-archive.ts';
import { tinyJpeg } from '../../tests/fixtures/x/pictures.ts';
import type { Progress, RawView } from '../model/query.ts';
import { failed, ok } from '../model/result.ts';
import { nothingTold } from '../model/told.ts';
import { x } from '../platforms/x/index.ts';
import { sentences } from '../text/catalogue.ts';
import { AnalysisSession } from './session.ts';

const { files, truth } = xArchive({ tweets: 300, grokTurns: 4, messages: 6, protectedHistory: 'empty' });

let progress: Progress[];
let revs: number[];
let onNews: () => void;
let session: AnalysisSession;

beforeEach(() => {
  progress = [];
  revs = [];
  onNews = () => undefined;
  let time = 0;
  session = new AnalysisSession({
    // Small chunks: many batches, so that something can happen between them.
    openArchive: async (path) =>
      path === 'gone.zip' ? failed({ kind: 'missing', name: path }) : ok(memoryArchive(files, 2000)),
    platforms: [x],
    say: sentences(),
    appVersion: '0.0.0',
    clock: () => {
      time += 50;
      return time;
    },
    now: () => moment('2026-11-23T12:00:00Z'),
    onProgress: (news) => progress.push(news),
    onChanged: (rev) => {
      revs.push(rev);
      onNews();
    },
  });
});

function find(text: string): number {
  const [row] = session.items({ text }, 'newest', { offset: 0, limit: 1 }).rows;
  if (row === undefined) throw new Error('no such item');
  return row.index;
}

function textOf(raw: RawView | null): string {
  return raw?.is === 'text' ? raw.text : '';
}

describe('an analysis', () => {
  it('answers before anything was read', () => {
    expect(session.report()).toMatchObject({ complete: true, inputs: [], summary: { items: 0 } });
    expect(session.items({}, 'newest', { offset: 0, limit: 200 })).toMatchObject({ total: 0, rows: [] });
    expect(session.item(0)).toBeNull();
  });

  it('shows numbers that grow while it reads, and the whole in the end', async () => {
    const seen: number[] = [];
    onNews = () => seen.push(session.report().summary.items);
    await session.read(['a.zip', 'gone.zip'], null);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(new Set(seen).size).toBeGreaterThan(3);
    expect(session.report()).toMatchObject({ complete: true, summary: { items: truth.total } });
    expect(revs).toEqual(revs.toSorted((a, b) => a - b));
    const last = progress.at(-1);
    expect(last).toMatchObject({
      busy: false,
      inputs: [{ state: 'done', items: truth.total }, { state: 'failed' }],
    });
    expect(last?.inputs[1]?.error).toContain('gone.zip');
  });

  it('stops on cancel, keeps what it has and says that it is not all', async () => {
    onNews = () => {
      if (session.report().summary.items > 0) session.cancel();
    };
    await session.read(['a.zip'], null);
    const { complete, summary } = session.report();
    expect(complete).toBe(false);
    expect(summary.items).toBeGreaterThan(0);
    expect(summary.items).toBeLessThan(truth.total);
    expect(progress.at(-1)).toMatchObject({ busy: false, inputs: [{ state: 'cancelled' }] });
  });

  it('reads anew when inputs are added meanwhile, and forgets all when none are left', async () => {
    const first = session.read(['a.zip'], null);
    const second = session.read(['a.zip', 'b.zip'], null);
    await Promise.all([first, second]);
    expect(session.report()).toMatchObject({ complete: true, summary: { items: truth.total } });
    expect(session.report().inputs).toHaveLength(2);
    await session.read([], null);
    expect(session.report()).toMatchObject({ inputs: [], summary: { items: 0 } });
  });

  it('keeps what the person told through a new reading, and counts anew at once', async () => {
    await session.read(['a.zip'], null);
    const before = session.report().summary.headline;
    session.tell({ ...nothingTold, privatePeriods: { x: [{ from: null, to: null }] } });
    const after = session.report().summary.headline;
    expect(after.of).toBe(before.of);
    expect(after.trainingInputs).toBeLessThan(before.trainingInputs);
    await session.read(['a.zip'], null);
    expect(session.report().summary.headline).toEqual(after);
  });
});

describe('one item', () => {
  beforeEach(() => session.read(['a.zip'], null));

  it('leads to its evidence: sentences, policy, and the record as it stands in the archive', async () => {
    const [row] = session.items({ kinds: ['post'] }, 'newest', { offset: 0, limit: 1 }).rows;
    const index = row?.index ?? -1;
    const detail = session.item(index);
    expect(detail?.sources[0]).toMatchObject({ inputName: 'synthetic.zip', entry: 'data/tweets.js' });
    expect(detail?.audienceView.settledBy).toBe('default-audience');
    expect(detail?.policies.map(({ ruleId }) => ruleId)).toContain(detail?.trainingView.ruleId);
    const raw = await session.raw(index, 0);
    expect(raw).toMatchObject({ is: 'text', cut: false });
    expect(JSON.parse(textOf(raw))).toMatchObject({ tweet: { id_str: detail?.id.split(':').at(-1) } });
  });

  it('shows a message inside its conversation', async () => {
    const [row] = session.items({ kinds: ['message'] }, 'newest', { offset: 0, limit: 1 }).rows;
    const raw = await session.raw(row?.index ?? -1, 0);
    expect(JSON.parse(textOf(raw))).toHaveProperty('messageCreate');
  });

  it('has a picture where the archive holds one, and none where it does not', async () => {
    const pictures = session.items({ kinds: ['image'] }, 'newest', { offset: 0, limit: 1 });
    const picture = await session.picture(pictures.rows[0]?.index ?? -1, 0);
    expect(picture).toMatchObject({ mime: 'image/jpeg' });
    expect(Buffer.from(picture?.bytes ?? [])).toEqual(Buffer.from(tinyJpeg));
    expect(await session.picture(find('synthetic'), 9)).toBeNull();
    expect(await session.raw(-1, 0)).toBeNull();
  });

  it('stands in pages of the list, each item once', () => {
    const all: number[] = [];
    for (let offset = 0; offset < truth.total; offset += 7) {
      all.push(...session.items({}, 'most-exposed', { offset, limit: 7 }).rows.map(({ index }) => index));
    }
    expect(new Set(all).size).toBe(truth.total);
  });
});

describe('files', () => {
  it('are listed group by group, as many as the report counts', async () => {
    await session.read(['a.zip'], null);
    const [coverage] = session.report().coverage;
    for (const group of ['read', 'media', 'setAside', 'notUnderstood', 'failed'] as const) {
      const page = session.files({ input: 0, group, offset: 0, limit: 200 });
      expect(page.total).toBe(coverage?.[group]);
      expect(page.files).toHaveLength(Math.min(200, page.total));
    }
    expect(session.files({ input: 7, group: 'read', offset: 0, limit: 200 }).total).toBe(0);
  });
});

describe('the document for printing', () => {
  it('holds texts only when asked for', async () => {
    await session.read(['a.zip'], null);
    const short = await session.printDocument(false, 'de-DE');
    expect(short).toMatchObject({ items: null, pageSize: 'A4', redact: false, itemsLeftOut: 0 });
    const long = await session.printDocument(true, 'en-US');
    expect(long.items).toHaveLength(truth.total);
    expect(long.pageSize).toBe('Letter');
  });
});
