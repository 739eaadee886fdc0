import { describe, expect, it } from 'vitest';
import { parseDay } from '../../analyzers/model/time.ts';
import { nothingTold, type Told } from '../../analyzers/model/told.ts';
import { linkedin } from '../../analyzers/platforms/linkedin/index.ts';
import { reportJson } from '../../analyzers/report/json/report-json.ts';
import { plainVoice } from '../../analyzers/report/json/voice.ts';
import { numberingOf } from '../../analyzers/report/json/write-items.ts';
import { Report } from '../../analyzers/report/report.ts';
import { sentences } from '../../analyzers/text/catalogue.ts';
import { linkedinArchive } from '../fixtures/linkedin/archive.ts';
import { readLinkedin } from '../fixtures/linkedin/read.ts';
import { today } from '../fixtures/made-up/report.ts';
import { verdictTable } from './verdict-table.ts';

const { files, truth } = linkedinArchive();
const voice = plainVoice(sentences('en', linkedin.text));

async function reportOf(told: Partial<Told>): Promise<Report> {
  return new Report({
    run: await readLinkedin(files),
    platforms: [linkedin],
    told: { ...nothingTold, ...told },
    generatedAt: today,
    appVersion: '0.0.0',
    hashes: new Map(),
  });
}

const answers = [
  { name: 'nothing-told', told: {} },
  {
    name: 'eu-opted-out',
    told: { region: 'eu', optedOut: { linkedin: { main: [{ from: parseDay('2025-12-01'), to: null }] } } },
  },
] as const satisfies readonly { name: string; told: Partial<Told> }[];

describe.each(answers)('a LinkedIn archive with every file, $name', ({ name, told }) => {
  it('gives the report that was looked through by hand', async () => {
    const report = await reportOf(told);
    const json = reportJson(report, voice, numberingOf(report));
    await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot(`linkedin-${name}.report.snap`);
    await expect(verdictTable(report, voice)).toMatchFileSnapshot(`linkedin-${name}.items.snap`);
  });

  it('counts what was built in, file by file and record by record', async () => {
    const report = await reportOf(told);
    const { coverage } = reportJson(report, voice, numberingOf(report));
    expect(coverage).toMatchObject([
      {
        entries: files.size,
        read: truth.read.length,
        setAside: truth.setAside.length,
        notUnderstood: 0,
        failed: 0,
        records: { read: truth.records, failed: 0 },
      },
    ]);
  });
});
