import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder, xZip } from './harness/archives.ts';
import { analyse } from './harness/command-line.ts';
import { plainEnvironment } from './harness/launch.ts';
import { appRoot, electronExecutable } from './harness/paths.ts';
import { inkOn, readPdf } from './harness/pdf.ts';
import { grouped, say } from './harness/say.ts';

const pdfName = `${say('menu.pdf-name')}.pdf`;

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** `npm start` where the person stands in `folder` and has no display. */
function start(folder: string, words: readonly string[]): Promise<Ended> {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = plainEnvironment();
  const child = spawn(process.execPath, [join(appRoot, 'main/setup/launch.mjs'), ...words], {
    cwd: appRoot,
    env: { ...env, INIT_CWD: folder, ELECTRON_OVERRIDE_DIST_PATH: dirname(electronExecutable()) },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 60_000,
  });
  let output = '';
  child.stdout.on('data', (bytes: Buffer) => {
    output += bytes.toString();
  });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => done({ code, output }));
  });
}

it('reads the sample where there is no display: the figures in the terminal, the PDF where the person stands', async () => {
  const folder = await temporaryFolder();
  const { code, output } = await start(folder, []);
  expect(code, output).toBe(0);
  const sample = join(appRoot, 'main/sample');
  const zips = (await readdir(sample)).filter((name) => name.endsWith('.zip')).sort();
  const { report } = await analyse(zips.map((name) => join(sample, name)));
  const { headline } = report.summary;
  for (const figure of [headline.of, headline.trainingInputs, headline.ahead])
    expect(output).toContain(grouped(figure));
  expect(output).toContain(join(folder, pdfName));
  const { text, pages } = await readPdf(join(folder, pdfName));
  expect(text).toContain(grouped(headline.trainingInputs));
  for (let page = 1; page <= pages; page++)
    expect(await inkOn(join(folder, pdfName), page), `page ${page}`).toBeGreaterThan(0.005);
  expect(await readdir(folder)).toEqual([pdfName]);
});

it('reads an archive that was named, also relative to where the person stands', async () => {
  const folder = await temporaryFolder();
  const { path } = await xZip(folder, { tweets: 25 }, 'mine.zip');
  const { code, output } = await start(folder, ['mine.zip']);
  expect(code, output).toBe(0);
  const { report } = await analyse([path]);
  expect(output).toContain(grouped(report.summary.headline.trainingInputs));
  expect((await readdir(folder)).sort()).toEqual([pdfName, 'mine.zip'].sort());
});
