import { basename } from 'node:path';
import { app, type BrowserWindow, clipboard, dialog, shell } from 'electron';
import { platforms } from '../../analyzers/platforms/registry.ts';
import type { Sentences } from '../../analyzers/text/catalogue.ts';
import type { ArchiveGuideView, SaveAnswer } from '../contract.ts';
import type { MainHandlers } from '../ipc/answer-questions.ts';
import { printDocument } from '../print/print-document.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { sampleFiles } from './sample.ts';
import { saveWhole } from './save.ts';
import type { Session } from './session.ts';

export interface HandlerNeeds {
  readonly window: BrowserWindow;
  readonly session: Session;
  readonly settings: SettingsStore;
  readonly say: Sentences;
  networkRefused(): number;
}

const cancelled: SaveAnswer = { saved: false, cancelled: true };

/** What main does when the screen asks. Every request has been checked before it comes here. */
export function mainHandlers(needs: HandlerNeeds): MainHandlers {
  const { session, settings, say } = needs;
  const done = Promise.resolve(null);
  return {
    start: async () => ({
      version: app.getVersion(),
      locale: app.getLocale() === '' ? 'en' : app.getLocale(),
      settings: settings.current,
      recent: settings.recentNames,
      networkRefused: needs.networkRefused(),
      archiveGuides: archiveGuides(),
      busyOrOpen: session.inputs.paths.length > 0,
    }),
    chooseFiles: async () => choose(needs, ['openFile', 'multiSelections']),
    chooseFolder: async () => choose(needs, ['openDirectory', 'multiSelections']),
    addPaths: async ({ paths }) => ({ added: await session.add(paths) }),
    openSample: async () => ({ added: await session.add(await sampleFiles()) }),
    openRecent: async ({ index }) => ({ added: await session.add(settings.recentPaths(index)) }),
    removeInput: ({ input }) => {
      session.remove(input);
      return done;
    },
    undoRemove: () => {
      session.undoRemove();
      return done;
    },
    closeAll: () => {
      session.closeAll();
      return done;
    },
    restartAnalysis: () => {
      session.analysis.restart();
      return done;
    },
    savePdf: ({ withTexts }) => savePdf(needs, withTexts),
    saveCsv: async ({ filter }) => {
      const path = await askWhere(needs, say('menu.csv-name'), 'csv', say('menu.csv-filter'));
      if (path === null) return cancelled;
      if (await session.inputs.holds(path)) return refusal(say, 'menu.is-an-input', path);
      const error = await session.writeCsv(filter, path);
      return error === null ? saved(path) : { saved: false, cancelled: false, message: error };
    },
    copyText: ({ text }) => {
      clipboard.writeText(text);
      return done;
    },
    openInBrowser: async ({ url }) => {
      await shell.openExternal(url);
      return null;
    },
    showInFolder: ({ input }) => {
      const path = session.inputs.paths[input];
      if (path !== undefined) shell.showItemInFolder(path);
      return done;
    },
    setSettings: async ({ settings: changed }) => {
      await settings.change(changed);
      if (changed.rememberRecent) await settings.remember(session.inputs.paths);
      return null;
    },
  };
}

export function archiveGuides(): readonly ArchiveGuideView[] {
  return platforms.map(({ id, name, optOut }) => ({ platform: id, name, ...optOut.archive }));
}

async function choose(
  { window, session, say }: HandlerNeeds,
  properties: ('openFile' | 'openDirectory' | 'multiSelections')[],
): Promise<{ readonly added: number }> {
  const chosen = await dialog.showOpenDialog(window, {
    properties,
    filters: [
      { name: say('menu.archive-filter'), extensions: ['zip'] },
      { name: say('menu.all-files'), extensions: ['*'] },
    ],
  });
  return { added: chosen.canceled ? 0 : await session.add(chosen.filePaths) };
}

async function askWhere(
  { window, say }: HandlerNeeds,
  name: string,
  extension: string,
  filter: string,
): Promise<string | null> {
  const answer = await dialog.showSaveDialog(window, {
    defaultPath: `${name}.${extension}`,
    filters: [
      { name: filter, extensions: [extension] },
      { name: say('menu.all-files'), extensions: ['*'] },
    ],
  });
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}

async function savePdf(needs: HandlerNeeds, withTexts: boolean): Promise<SaveAnswer> {
  const { session, say } = needs;
  const path = await askWhere(needs, say('menu.pdf-name'), 'pdf', say('menu.pdf-filter'));
  if (path === null) return cancelled;
  if (await session.inputs.holds(path)) return refusal(say, 'menu.is-an-input', path);
  const document = await session.analysis.printDocument(withTexts, app.getLocale());
  if (document === null) return { saved: false, cancelled: false, message: say('menu.no-report') };
  const printed = await printDocument(document);
  if (!printed.ok) return { saved: false, cancelled: false, message: say('menu.pdf-not-made') };
  return (await saveWhole(path, [printed.value])) ? saved(path) : refusal(say, 'menu.not-written', path);
}

function saved(path: string): SaveAnswer {
  return { saved: true, name: basename(path) };
}

function refusal(say: Sentences, id: 'menu.is-an-input' | 'menu.not-written', path: string): SaveAnswer {
  return { saved: false, cancelled: false, message: say(id, { name: basename(path) }) };
}
