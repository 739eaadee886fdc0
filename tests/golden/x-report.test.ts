import { describe, expect, it } from 'vitest';
import { parseDay } from '../../analyzers/model/time.ts';
import { nothingTold, type Told } from '../../analyzers/model/told.ts';
import { x } from '../../analyzers/platforms/x/index.ts';
import { reportJson } from '../../analyzers/report/json/report-json.ts';
import { plainVoice } from '../../analyzers/report/json/voice.ts';
import { numberingOf } from '../../analyzers/report/json/write-items.ts';
import { Report } from '../../analyzers/report/report.ts';
import { sentences } from '../../analyzers/text/catalogue.ts';
import { moment } from '../fixtures/made-up/items.ts';
import { xArchive } from '../fixtures/x/archive.ts';
import { readX } from '../fixtures/x/read.ts';
import { verdictTable } from './verdict-table.ts';

const { files, truth } = xArchive({
  tweets: 40,
  likes: 4,
  messages: 6,
  groupMessages: 4,
  encryptedMessages: 2,
  grokTurns: 6,
  everyMaterial: true,
  protectedHistory: [{ at: '2026-03-01T10:00:00.000Z', action: 'Protect' }],
});
const voice = plainVoice(sentences('en', x.text));

async function reportOf(told: Partial<Told>): Promise<Report> {
  return new Report({
    run: await readX(files),
    platforms: [x],
    told: { ...nothingTold, ...told },
    generatedAt: moment('2026-11-23T12:00:00Z'),
    appVersion: '0.0.0',
    hashes: new Map(),
  });
}

const answers = [
  { name: 'nothing-told', told: {} },
  { name: 'eu-minor', told: { region: 'eu', minor: true } },
  {
    name: 'uk-opted-out',
    told: { region: 'uk', optedOut: { x: { main: [{ from: parseDay('2024-07-26'), to: null }] } } },
  },
] as const satisfies readonly { name: string; told: Partial<Told> }[];

describe.each(answers)('an X archive with every material, $name', ({ name, told }) => {
  it('gives the report that was looked through by hand', async () => {
    const report = await reportOf(told);
    const json = reportJson(report, voice, numberingOf(report));
    await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot(`x-${name}.report.snap`);
    await expect(verdictTable(report, voice)).toMatchFileSnapshot(`x-${name}.items.snap`);
  });

  it('counts what was built in, file by file and item by item', async () => {
    const report = await reportOf(told);
    const { summary, coverage } = reportJson(report, voice, numberingOf(report));
    expect(summary.items).toBe(truth.total);
    for (const table of [
      summary.byPlatform,
      summary.byKind,
      summary.byAudience,
      summary.byTraining,
      summary.byYear,
    ]) {
      expect(Object.values(table).reduce((sum, count) => sum + count, 0)).toBe(truth.total);
    }
    expect(coverage).toMatchObject([
      {
        entries: files.size,
        read: truth.read.length,
        media: truth.media.length,
        setAside: truth.setAside.length,
        notUnderstood: 0,
        failed: 0,
        records: { read: truth.records, failed: 0 },
      },
    ]);
  });
});
