import { join } from 'node:path';
import { app } from 'electron';
import { sentences } from '../../analyzers/text/catalogue.ts';
import { AnalysisHost } from '../analysis/analysis-host.ts';
import { summaryLines } from '../cli/summary.ts';
import { printDocument } from '../print/print-document.ts';
import { archivePaths } from './arguments.ts';
import { sampleFiles } from './sample.ts';
import { saveWhole } from './save.ts';

/**
 * Without a display: reads the bundled sample (or what was named), prints the summary and writes the PDF where the
 * person stands. Returns the exit code.
 */
export async function runHeadless(argv: readonly string[]): Promise<number> {
  app.disableHardwareAcceleration();
  // Electron quits when the last window is gone, here the one that was printed from.
  app.on('window-all-closed', () => undefined);
  await app.whenReady();
  const locale = app.getLocale() === '' ? 'en' : app.getLocale();
  const say = sentences(locale);
  const stand = process.env.INIT_CWD ?? process.cwd();
  const named = archivePaths(argv, app.isPackaged, stand);
  const paths = named.length > 0 ? named : await sampleFiles();

  const document = await analyse(paths, locale);
  if (document === null) {
    process.stderr.write(`${say('menu.analysis-lost')}\n`);
    return 3;
  }
  process.stdout.write(`${summaryLines(document.report, say).join('\n')}\n`);

  const target = join(stand, `${say('menu.pdf-name')}.pdf`);
  const printed = await printDocument(document);
  if (!printed.ok) {
    process.stderr.write(`${say('menu.pdf-not-made')}\n`);
    return 5;
  }
  if (!(await saveWhole(target, [printed.value]))) {
    process.stderr.write(`${say('menu.not-written', { name: target })}\n`);
    return 5;
  }
  process.stdout.write(`${target}\n`);
  return 0;
}

async function analyse(paths: readonly string[], locale: string) {
  let finished: () => void = () => {};
  const idle = new Promise<void>((resolve) => {
    finished = resolve;
  });
  const host = new AnalysisHost({
    onProgress: ({ busy }) => {
      if (!busy) finished();
    },
    onDied: () => finished(),
  });
  host.read(paths);
  await idle;
  const document = await host.printDocument(false, locale);
  host.stop();
  return document;
}
