import { join } from 'node:path';
import { app, type WebContents, type WebPreferences } from 'electron';
import { networkRefusals } from './refusals.ts';

/**
 * A page stays the page that we loaded: no way to another address, no new window, no page inside the page. Each way out
 * that was tried is counted.
 */
export function secureWebContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  // Comes for the page itself too, beside `will-navigate`: counted here only.
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault();
    networkRefusals.record(event.url);
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.setWindowOpenHandler(({ url }) => {
    networkRefusals.record(url);
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

const preloadFile = join(import.meta.dirname, '../preload/preload.cjs');

/** What every window of ours has. Each is Electron's default today; written down, so that it stays. */
export function windowPreferences(preload: string | null = preloadFile): WebPreferences {
  return {
    ...(preload === null ? {} : { preload }),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    plugins: false,
    spellcheck: false,
    enableWebSQL: false,
    devTools: !app.isPackaged,
  };
}
