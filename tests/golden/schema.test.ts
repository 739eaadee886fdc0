import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../analyzers/model/time.ts';
import { nothingTold, type Told } from '../../analyzers/model/told.ts';
import { x } from '../../analyzers/platforms/x/index.ts';
import { reportJson } from '../../analyzers/report/json/report-json.ts';
import { plainVoice, redactedVoice } from '../../analyzers/report/json/voice.ts';
import { itemLines, numberingOf } from '../../analyzers/report/json/write-items.ts';
import { Report } from '../../analyzers/report/report.ts';
import itemSchema from '../../analyzers/report/schema/item.schema.json' with { type: 'json' };
import reportSchema from '../../analyzers/report/schema/report.schema.json' with { type: 'json' };
import { sentences } from '../../analyzers/text/catalogue.ts';
import { moment } from '../fixtures/made-up/items.ts';
import { xArchive } from '../fixtures/x/archive.ts';
import { type Files, readX } from '../fixtures/x/read.ts';

const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
const isReport = ajv.compile(reportSchema);
const isItem = ajv.compile(itemSchema);

const everything = xArchive({
  tweets: 60,
  likes: 5,
  messages: 10,
  groupMessages: 5,
  encryptedMessages: 3,
  grokTurns: 8,
  everyMaterial: true,
  protectedHistory: [{ at: '2026-03-01T10:00:00.000Z', action: 'Protect' }],
}).files;

async function reportOf(archives: readonly Files[], told: Partial<Told> = {}): Promise<Report> {
  const run = await readX(...archives);
  return new Report({
    run,
    platforms: [x],
    told: { ...nothingTold, ...told },
    generatedAt: moment('2026-11-23T12:00:00Z'),
    appVersion: '0.0.0',
    hashes: new Map([[0, 'a'.repeat(64)]]),
  });
}

const day = parseDay('2024-07-26');
const answers: Partial<Told> = {
  region: 'uk',
  minor: true,
  optedOut: { x: { main: [{ from: day, to: null }] } },
  defaultAudience: { x: 'public' },
  groupAudience: { x: { 'Secret group': 'limited' } },
  privatePeriods: { x: [{ from: null, to: day }] },
};

describe('what is written follows the schema', () => {
  it.each([
    { what: 'everything that an archive can hold', archives: [everything], told: {} },
    { what: 'with everything told', archives: [everything], told: answers },
    { what: 'twice the same', archives: [everything, everything], told: {} },
    { what: 'nothing recognised', archives: [new Map([['odd.txt', 'synthetic']])], told: {} },
    {
      what: 'broken records and strange files',
      archives: [
        new Map([
          ...everything,
          ['data/like.js', 'window.YTD.like.part0 = [ 5, { "like" : 7 } ]'],
          ['data/odd.bin', ''],
        ]),
      ],
      told: {},
    },
  ])('$what', async ({ archives, told }) => {
    const report = await reportOf(archives, told);
    for (const voice of [plainVoice(sentences('en', x.text)), redactedVoice(sentences('en', x.text))]) {
      const json: unknown = JSON.parse(JSON.stringify(reportJson(report, voice, numberingOf(report))));
      isReport(json);
      expect(isReport.errors ?? []).toEqual([]);
      const lines = [...itemLines(report, voice)].join('').split('\n').slice(0, -1);
      expect(lines).toHaveLength(report.judged.size);
      for (const line of lines) {
        isItem(JSON.parse(line));
        expect(isItem.errors ?? []).toEqual([]);
      }
    }
  });

  it('which is strict: a field more, or one less, is found', async () => {
    const report = await reportOf([everything]);
    const json = reportJson(report, plainVoice(sentences('en', x.text)), numberingOf(report));
    expect(isReport({ ...json, extra: 1 })).toBe(false);
    expect(isReport({ ...json, summary: { ...json.summary, items: '1' } })).toBe(false);
    expect(isItem({})).toBe(false);
  });
});

describe('--redact', () => {
  it('leaves no text, name, link, file name, pointer or id of the archive in report and items', async () => {
    const files = new Map([
      ...everything,
      ['data/odd-secret-name.bin', ''],
      ['data/like.js', 'window.YTD.like.part0 = [ 5 ]'],
    ]);
    const report = await reportOf([files], answers);
    const voice = redactedVoice(sentences('en', x.text));
    const numbers = numberingOf(report);
    const written =
      JSON.stringify(reportJson(report, voice, numbers)) + [...itemLines(report, voice)].join('');
    for (const { id, text, permalink, source, account } of report.judged.items) {
      for (const hidden of [id, text, permalink, source.entry, account]) {
        if (hidden !== null && hidden.length > 3)
          expect(written.includes(JSON.stringify(hidden).slice(1, -1))).toBe(false);
      }
    }
    for (const hidden of [
      'odd-secret-name',
      'ada_example',
      'synthetic.zip',
      'Secret group',
      'data/',
      'a'.repeat(64),
    ]) {
      expect(written).not.toContain(hidden);
    }
    expect(written).not.toMatch(/"\/\d+/);
  });
});
