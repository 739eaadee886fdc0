import { beforeEach, describe, expect, it, vi } from 'vitest';

const electron = vi.hoisted(() => ({ app: { isPackaged: true } }));
vi.mock('electron', () => electron);

const { secureWebContents, windowPreferences } = await import('./contents.ts');

/** Only what `secureWebContents` touches: remembers what was registered. */
function fakeContents() {
  const listeners = new Map<string, (event: { preventDefault(): void }) => void>();
  let openWindow: ((details: unknown) => { action: string }) | null = null;
  const contents = {
    on: (name: string, listener: (event: { preventDefault(): void }) => void) =>
      listeners.set(name, listener),
    setWindowOpenHandler: (handler: (details: unknown) => { action: string }) => {
      openWindow = handler;
    },
    setWebRTCIPHandlingPolicy: () => {},
  };
  return { contents, listeners, opened: () => openWindow?.({}) };
}

describe('a window of ours', () => {
  beforeEach(() => {
    electron.app.isPackaged = true;
  });

  it('is sandboxed and apart from Node', () => {
    expect(windowPreferences()).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    });
  });

  it('has developer tools in development only', () => {
    expect(windowPreferences().devTools).toBe(false);
    electron.app.isPackaged = false;
    expect(windowPreferences().devTools).toBe(true);
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'stops %s',
    (name) => {
      const { contents, listeners } = fakeContents();
      secureWebContents(contents as never);
      const preventDefault = vi.fn();
      listeners.get(name)?.({ preventDefault });
      expect(preventDefault).toHaveBeenCalledOnce();
    },
  );

  it('opens no other', () => {
    const { contents, opened } = fakeContents();
    secureWebContents(contents as never);
    expect(opened()).toEqual({ action: 'deny' });
  });
});
