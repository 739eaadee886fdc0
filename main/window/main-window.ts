import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import * as v from 'valibot';
import { windowPreferences } from '../security/contents.ts';
import { pageUrl } from '../security/renderer-file.ts';
import { readJsonFile } from '../settings/json-file.ts';
import { opening, type Placement, placementSchema, smallest } from './placement.ts';

/** The colours behind the page, as `--ground` in tokens.css: seen before the first frame and while resizing. */
const ground = { light: '#ffffff', dark: '#14181e' } as const;

const placementFile = () => join(app.getPath('userData'), 'window.json');

/** The window for our page, where and as it was left; shown when its first frame is drawn. After ready. */
export async function createMainWindow(): Promise<BrowserWindow> {
  const left = await readJsonFile(placementFile(), v.nullable(placementSchema), null);
  const { maximised, ...bounds } = opening(left, displaysByRank());
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: app.getName(),
    backgroundColor: groundNow(),
    webPreferences: windowPreferences(),
  });
  // The title names the open archives: ours to set, not the page's.
  window.on('page-title-updated', (event) => event.preventDefault());
  const recolour = () => window.setBackgroundColor(groundNow());
  nativeTheme.on('updated', recolour);
  window.once('closed', () => nativeTheme.removeListener('updated', recolour));
  rememberPlacement(window);
  window.once('ready-to-show', () => {
    if (maximised) window.maximize();
    window.show();
  });
  return window;
}

/** To be called when everything is there that the page asks for at once. */
export async function loadMainPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(pageUrl('index.html'));
}

function displaysByRank() {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map(({ workArea }) => workArea);
}

function groundNow(): string {
  return nativeTheme.shouldUseDarkColors ? ground.dark : ground.light;
}

/** Writes a little after the last change, and at once when the window closes: the app may end right after. */
function rememberPlacement(window: BrowserWindow): void {
  let pause: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(pause);
    pause = setTimeout(() => writePlacement(placementOf(window)), 400);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('close', () => writePlacement(placementOf(window)));
  window.once('closed', () => clearTimeout(pause));
}

function placementOf(window: BrowserWindow): Placement {
  return { ...window.getNormalBounds(), maximised: window.isMaximized() };
}

/** Synchronous, because nothing waits for it when the app ends. */
function writePlacement(placement: Placement): void {
  try {
    writeFileSync(placementFile(), `${JSON.stringify(placement)}\n`, { mode: 0o600 });
  } catch {
    // A full disk or a read-only profile: the window opens in the usual place next time.
  }
}
