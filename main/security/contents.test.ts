import { beforeEach, describe, expect, it, vi } from 'vitest';

const electron = vi.hoisted(() => ({ app: { isPackaged: true } }));
vi.mock('electron', () => electron);

const { secureWebContents, windowPreferences } = await import('./contents.ts');
const { networkRefusals } = await import('./refusals.ts');

const elsewhere = { url: 'https://example.com/' };

/** Only what `secureWebContents` touches: remembers what was registered. */
function fakeContents() {
  const listeners = new Map<string, (event: { preventDefault(): void; url: string }) => void>();
  let openWindow: ((details: unknown) => { action: string }) | null = null;
  const contents = {
    on: (name: string, listener: (event: { preventDefault(): void; url: string }) => void) =>
      listeners.set(name, listener),
    setWindowOpenHandler: (handler: (details: unknown) => { action: string }) => {
      openWindow = handler;
    },
    setWebRTCIPHandlingPolicy: () => {},
  };
  return { contents, listeners, opened: () => openWindow?.(elsewhere) };
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
      listeners.get(name)?.({ preventDefault, ...elsewhere });
      expect(preventDefault).toHaveBeenCalledOnce();
    },
  );

  it('opens no other', () => {
    const { contents, opened } = fakeContents();
    secureWebContents(contents as never);
    expect(opened()).toEqual({ action: 'deny' });
  });

  it('counts each way out once', () => {
    const { contents, listeners, opened } = fakeContents();
    secureWebContents(contents as never);
    const before = networkRefusals.count;
    for (const name of ['will-frame-navigate', 'will-navigate'])
      listeners.get(name)?.({ preventDefault: () => {}, ...elsewhere });
    expect(networkRefusals.count).toBe(before + 1);
    opened();
    expect(networkRefusals.count).toBe(before + 2);
  });
});
