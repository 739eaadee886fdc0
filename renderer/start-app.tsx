import { createRoot } from 'react-dom/client';
import type { Bridge, MainPush } from '../main/contract.ts';
import { App } from './app.tsx';
import { Navigator } from './navigation/navigator.ts';
import { firstPlace, isReportPage, type Place } from './navigation/place.ts';
import { Thumbnails } from './queries/thumbnails.ts';
import type { App as AppParts } from './session/app-context.tsx';
import { Commands } from './session/commands.ts';
import { keepLastPage } from './session/last-page.ts';
import { MainClient } from './session/main-client.ts';
import { Session } from './session/session.ts';
import { ToastStore } from './session/toasts.ts';

/** Connects the page to main and to the analysis process, and draws it. */
export async function startApp(bridge: Bridge, root: HTMLElement): Promise<void> {
  const main = new MainClient(bridge);
  const start = await main.ask('start', {});
  const session = new Session(main, start);
  const nav = new Navigator(firstScreen(start.busyOrOpen, start.settings.lastPage));
  const parts: AppParts = {
    session,
    nav,
    toasts: new ToastStore(),
    commands: new Commands(),
    thumbnails: new Thumbnails(session.analysis),
  };
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const port = event.ports[0];
    if (event.source === window && isPortMessage(event.data) && port !== undefined) session.connect(port);
  });
  bridge.onPush((message) => onPush(parts, message));
  bridge.requestPort();
  keepLastPage(session, nav);
  createRoot(root).render(<App parts={parts} />);
}

function isPortMessage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'port' in data && data.port === 'analysis';
}

/** Inputs that are open already (a reload, the command line) bring the page of last time back. */
function firstScreen(open: boolean, lastPage: string): Place {
  if (!open) return { page: 'start' };
  return isReportPage(lastPage) ? firstPlace(lastPage) : { page: 'reading' };
}

function onPush(parts: AppParts, message: MainPush): void {
  parts.session.onPush(message);
  switch (message.push) {
    case 'command':
      parts.commands.run(message.command);
      break;
    case 'inputs-added':
      if (!isReportPage(parts.nav.here.place.page)) parts.nav.open({ page: 'reading' });
      break;
    case 'closed-all':
      parts.thumbnails.clear();
      parts.nav.restart({ page: 'start' });
      break;
    case 'network':
    case 'analysis-died':
      break;
  }
}
