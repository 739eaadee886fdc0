import { BrowserWindow } from 'electron';
import { windowPreferences } from '../security/contents.ts';

/**
 * A window that nobody sees, to print from. Off-screen, because only such a window can be made where there is no
 * display. Its caller loads `pageUrl('print.html')` and destroys it.
 */
export function createPrintWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 820,
    height: 1160,
    backgroundColor: '#ffffff',
    webPreferences: { ...windowPreferences(), offscreen: true },
  });
}
