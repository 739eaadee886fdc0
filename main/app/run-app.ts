import { app, type BrowserWindow, dialog, Menu, MessageChannelMain, nativeTheme } from 'electron';
import { type Sentences, sentences } from '../../analyzers/text/catalogue.ts';
import type { MainPush, MenuCommand, Settings } from '../contract.ts';
import { answerQuestions } from '../ipc/answer-questions.ts';
import { channels } from '../ipc/channels.ts';
import { applicationMenu } from '../menu/menu.ts';
import { secureDefaultSession } from '../security/network.ts';
import { networkRefusals } from '../security/refusals.ts';
import { SettingsStore } from '../settings/settings.ts';
import { createMainWindow, loadMainPage } from '../window/main-window.ts';
import { archivePaths } from './arguments.ts';
import { mainHandlers } from './handlers.ts';
import { sampleFiles } from './sample.ts';
import { Session } from './session.ts';

/** The app with its window. One at a time: a second start hands its archives to the first. */
export async function runApp(): Promise<void> {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  // On macOS files arrive as events, also before the app is ready.
  const early: string[] = [];
  let add = async (paths: readonly string[]): Promise<void> => {
    early.push(...paths);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void add([path]);
  });
  app.on('second-instance', (_event, argv, folder) => void add(archivePaths(argv, app.isPackaged, folder)));

  await app.whenReady();
  const settings = new SettingsStore(app.getPath('userData'));
  await settings.load();
  nativeTheme.themeSource = settings.current.theme;
  const say = sentences(app.getLocale() === '' ? 'en' : app.getLocale());
  secureDefaultSession();
  const { window, session } = await openWindow(settings, say);
  add = async (paths) => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
    await session.add(paths);
  };
  // Before the page is there: it then opens where the person left off, and not on its first screen.
  await session.add([...early, ...archivePaths(process.argv, app.isPackaged, standingFolder())]);
  await loadMainPage(window);
}

function standingFolder(): string {
  return process.env.INIT_CWD ?? process.cwd();
}

async function openWindow(
  settings: SettingsStore,
  say: Sentences,
): Promise<{ readonly window: BrowserWindow; readonly session: Session }> {
  const window = await createMainWindow();
  const push = (message: MainPush): void => {
    if (!window.isDestroyed()) window.webContents.send(channels.push, message);
  };
  const session = new Session(
    {
      push,
      progress: (fraction) => {
        if (!window.isDestroyed()) window.setProgressBar(fraction ?? -1);
      },
      title: (name) => {
        if (!window.isDestroyed())
          window.setTitle(name === null ? app.getName() : `${name} – ${app.getName()}`);
      },
    },
    settings,
    say,
  );
  const handlers = mainHandlers({
    window,
    session,
    settings,
    say,
    networkRefused: () => networkRefusals.count,
  });
  answerQuestions(
    {
      ...handlers,
      setSettings: async (request) => applySettings(request.settings, () => handlers.setSettings(request)),
    },
    (sender) => sender === window.webContents,
    (sender) =>
      session.analysis.connect(() => {
        const { port1, port2 } = new MessageChannelMain();
        sender.postMessage(channels.port, null, [port2]);
        return port1;
      }),
    (url) => networkRefusals.record(url),
  );
  networkRefusals.subscribe((refused) => push({ push: 'network', refused }));
  const send = (command: MenuCommand): void => push({ push: 'command', command });
  Menu.setApplicationMenu(
    applicationMenu(
      say,
      {
        send,
        openSample: () => void sampleFiles().then((paths) => session.add(paths)),
        closeAll: () => session.closeAll(),
      },
      process.platform === 'darwin',
    ),
  );
  askBeforeQuitting(window, session, say);
  window.on('closed', () => session.analysis.stop());
  app.on('window-all-closed', () => app.quit());
  return { window, session };
}

async function applySettings(settings: Settings, store: () => Promise<null>): Promise<null> {
  nativeTheme.themeSource = settings.theme;
  return store();
}

/** Quitting while an archive is being read asks once. */
function askBeforeQuitting(window: BrowserWindow, session: Session, say: Sentences): void {
  let asked = false;
  window.on('close', (event) => {
    if (asked || !session.analysis.busy) return;
    event.preventDefault();
    asked = true;
    void dialog
      .showMessageBox(window, {
        type: 'question',
        message: say('menu.quit-while-reading'),
        detail: say('menu.quit-while-reading-detail'),
        buttons: [say('menu.quit-anyway'), say('menu.keep-reading')],
        defaultId: 1,
        cancelId: 1,
      })
      .then(({ response }) => {
        if (response === 0) window.close();
        else asked = false;
      });
  });
}
