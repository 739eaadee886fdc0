import { basename } from 'node:path';
import type { MessagePortMain } from 'electron';
import { openArchive } from '../../analyzers/archive/open-archive.ts';
import { type Instant, instant } from '../../analyzers/model/time.ts';
import { platforms } from '../../analyzers/platforms/registry.ts';
import { AnalysisSession } from '../../analyzers/report/session.ts';
import { sentences } from '../../analyzers/text/catalogue.ts';
import { version } from '../../package.json' with { type: 'json' };
import { saveWhole } from '../app/save.ts';
import type { PortMessage } from '../contract.ts';
import type { FromAnalysis, ToAnalysis } from './messages.ts';
import { answerScreen } from './screen-port.ts';

/** Entry of the utility process: items and report live here, and nowhere else. */

const { parentPort } = process;
const say = sentences(Intl.DateTimeFormat().resolvedOptions().locale, ...platforms.map(({ text }) => text));
/** The window's port; a reloaded page brings a new one. */
let screen: MessagePortMain | null = null;

const toMain = (message: FromAnalysis): void => parentPort.postMessage(message);
const toScreen = (message: PortMessage): void => screen?.postMessage(message);

const session = new AnalysisSession({
  openArchive,
  platforms,
  say,
  appVersion: version,
  clock: () => performance.now(),
  now,
  onProgress: (progress) => {
    toMain({ is: 'progress', progress });
    toScreen({ push: 'progress', progress });
  },
  onChanged: (rev) => toScreen({ push: 'changed', rev }),
});

function now(): Instant {
  const at = instant(Date.now());
  if (at === null) throw new Error('the clock of this machine is beyond all dates');
  return at;
}

// Messages of main, our own code: their shape is known.
parentPort.on('message', ({ data, ports }: { data: ToAnalysis; ports: MessagePortMain[] }) => {
  void receive(data, ports[0]);
});

async function receive(message: ToAnalysis, port: MessagePortMain | undefined): Promise<void> {
  switch (message.do) {
    case 'read':
      await session.read(message.paths, message.told);
      return;
    case 'cancel':
      session.cancel();
      return;
    case 'connect':
      if (port !== undefined) connect(port);
      return;
    case 'print-document': {
      const anything = session.report().inputs.length > 0;
      const document = anything ? await session.printDocument(message.withTexts, message.locale) : null;
      toMain({ is: 'print-document', id: message.id, document });
      return;
    }
    case 'write-csv':
      toMain({ is: 'csv-written', id: message.id, error: await writeCsv(message.path, message.filter) });
  }
}

function connect(port: MessagePortMain): void {
  screen?.close();
  screen = port;
  answerScreen(port, session, say, (told) => toMain({ is: 'told', told }));
  toScreen({ push: 'progress', progress: session.progress() });
}

/** Null when written, else a sentence. */
async function writeCsv(path: string, filter: Parameters<AnalysisSession['csv']>[0]): Promise<string | null> {
  const written = await saveWhole(path, session.csv(filter));
  return written ? null : say('menu.not-written', { name: basename(path) });
}
