import { describe, expect, it } from 'vitest';
import { parseDay } from '../../analyzers/model/time.ts';
import { nothingTold, type Told } from '../../analyzers/model/told.ts';
import { snapchat } from '../../analyzers/platforms/snapchat/index.ts';
import { reportJson } from '../../analyzers/report/json/report-json.ts';
import { plainVoice } from '../../analyzers/report/json/voice.ts';
import { numberingOf } from '../../analyzers/report/json/write-items.ts';
import { Report } from '../../analyzers/report/report.ts';
import { sentences } from '../../analyzers/text/catalogue.ts';
import { today } from '../fixtures/made-up/report.ts';
import { snapchatArchive } from '../fixtures/snapchat/archive.ts';
import { readSnapchat } from '../fixtures/snapchat/read.ts';
import { verdictTable } from './verdict-table.ts';

const voice = plainVoice(sentences('en', snapchat.text));

async function reportOf(
  files: ReadonlyMap<string, string | Uint8Array>,
  told: Partial<Told>,
): Promise<Report> {
  return new Report({
    run: await readSnapchat(files),
    platforms: [snapchat],
    told: { ...nothingTold, ...told },
    generatedAt: today,
    appVersion: '0.0.0',
    hashes: new Map(),
  });
}

const optedOut = { snapchat: { main: [{ from: parseDay('2026-02-01'), to: null }] } };
const answers = [
  { name: 'nothing-told', era: '2022', told: {} },
  {
    name: 'public-opted-out',
    era: '2026',
    told: { region: 'eu', optedOut, defaultAudience: { snapchat: 'public' } },
  },
] as const satisfies readonly { name: string; era: string; told: Partial<Told> }[];

describe.each(answers)('a Snapchat archive with every file, $name', ({ name, era, told }) => {
  const { files, truth } = snapchatArchive({ era });

  it('gives the report that was looked through by hand', async () => {
    const report = await reportOf(files, told);
    const json = reportJson(report, voice, numberingOf(report));
    await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot(`snapchat-${name}.report.snap`);
    await expect(verdictTable(report, voice)).toMatchFileSnapshot(`snapchat-${name}.items.snap`);
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
