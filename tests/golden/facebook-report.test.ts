import { describe, expect, it } from 'vitest';
import { parseDay } from '../../analyzers/model/time.ts';
import { nothingTold, type Told } from '../../analyzers/model/told.ts';
import { facebook } from '../../analyzers/platforms/facebook/index.ts';
import { reportJson } from '../../analyzers/report/json/report-json.ts';
import { plainVoice } from '../../analyzers/report/json/voice.ts';
import { numberingOf } from '../../analyzers/report/json/write-items.ts';
import { Report } from '../../analyzers/report/report.ts';
import { sentences } from '../../analyzers/text/catalogue.ts';
import { facebookArchive } from '../fixtures/facebook/archive.ts';
import { today } from '../fixtures/made-up/report.ts';
import { readMeta } from '../fixtures/meta/read.ts';
import { verdictTable } from './verdict-table.ts';

const voice = plainVoice(sentences('en', facebook.text));

async function reportOf(files: ReadonlyMap<string, string | Uint8Array>, told: Partial<Told>) {
  return new Report({
    run: await readMeta([facebook], files),
    platforms: [facebook],
    told: { ...nothingTold, ...told },
    generatedAt: today,
    appVersion: '0.0.0',
    hashes: new Map(),
  });
}

const optedOut = { facebook: { main: [{ from: parseDay('2026-02-01'), to: null }] } };
const answers = [
  { name: 'nothing-told', layout: 'V1', told: {} },
  {
    name: 'eu-public-opted-out',
    layout: 'V3',
    told: {
      region: 'eu',
      optedOut,
      defaultAudience: { facebook: 'public' },
      groupAudience: { facebook: { 'Synthetic Beekeepers': 'limited' } },
    },
  },
] as const satisfies readonly { name: string; layout: string; told: Partial<Told> }[];

describe.each(answers)('a Facebook archive, $name', ({ name, layout, told }) => {
  const { files, truth } = facebookArchive({ layout });

  it('gives the report that was looked through by hand', async () => {
    const report = await reportOf(files, told);
    const json = reportJson(report, voice, numberingOf(report));
    await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot(`facebook-${name}.report.snap`);
    await expect(verdictTable(report, voice)).toMatchFileSnapshot(`facebook-${name}.items.snap`);
  });

  it('counts what was built in, file by file and record by record', async () => {
    const report = await reportOf(files, told);
    const { coverage } = reportJson(report, voice, numberingOf(report));
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
