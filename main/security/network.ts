import { app, type Session, session } from 'electron';
import { networkRefusals } from './refusals.ts';
import { pageHost, pageScheme } from './renderer-file.ts';
import { serveRenderer } from './serve-renderer.ts';

const secured = new WeakSet<Session>();

/** Refuses everything that is not ours, in the session that all windows use. After ready. */
export function secureDefaultSession(): void {
  secureSession(session.defaultSession);
}

/** Serves app://, refuses and counts every other request, and denies what a page may ask of the machine. */
export function secureSession(target: Session): void {
  if (secured.has(target)) return;
  secured.add(target);
  serveRenderer(target);
  target.webRequest.onBeforeRequest((details, decide) => {
    const allowed = isLocal(details.url);
    if (!allowed) networkRefusals.record(details.url);
    decide({ cancel: !allowed });
  });
  // No lookup of a system proxy, which may itself ask the network.
  void target.setProxy({ mode: 'direct' });
  // The spell checker would fetch its dictionaries.
  target.setSpellCheckerEnabled(false);
  if (process.platform !== 'darwin') target.setSpellCheckerLanguages([]);
  denyDevices(target);
  target.on('will-download', (event) => event.preventDefault());
}

/** Never leaves the process: our files, and bytes that the page itself made. */
function isLocal(url: string): boolean {
  if (url.startsWith(`${pageScheme}://${pageHost}/`) || url.startsWith('blob:') || url.startsWith('data:'))
    return true;
  return !app.isPackaged && url.startsWith('devtools:');
}

function denyDevices(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.setBluetoothPairingHandler((_details, decide) => decide({ confirmed: false }));
  target.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose(null);
  });
  target.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
  target.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
}
