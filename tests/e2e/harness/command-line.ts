import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ItemJson } from '../../../analyzers/report/json/item-json.ts';
import type { ReportJson } from '../../../analyzers/report/json/report-shape.ts';
import { plainEnvironment } from './launch.ts';
import { appRoot } from './paths.ts';

const run = promisify(execFile);

export interface Analysed {
  readonly report: ReportJson;
  readonly items: readonly ItemJson[];
}

/** The same archive through the command line: the same engine, without window, screen and messages between them. */
export async function analyse(paths: readonly string[], options: readonly string[] = []): Promise<Analysed> {
  const folder = await mkdtemp(join(tmpdir(), 'tests-cli-'));
  const [json, lines] = [join(folder, 'report.json'), join(folder, 'items.jsonl')];
  try {
    await run(
      process.execPath,
      [join(appRoot, 'out/cli/index.js'), ...paths, ...options, '--json', json, '--items', lines],
      { env: plainEnvironment() },
    );
    const report: ReportJson = JSON.parse(await readFile(json, 'utf8'));
    const items = (await readFile(lines, 'utf8'))
      .trim()
      .split('\n')
      .map((line): ItemJson => JSON.parse(line));
    return { report, items };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
