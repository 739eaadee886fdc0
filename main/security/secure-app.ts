import { app } from 'electron';
import { secureWebContents } from './contents.ts';
import { secureSession } from './network.ts';
import { registerPageScheme } from './serve-renderer.ts';

/**
 * Everything that must be said to Electron before it is ready. No name resolves to an address, Chromium's own services
 * stay off, every page is sandboxed, and every session and page that is ever made passes through our rules.
 */
export function secureApp(): void {
  refuseRemoteControl();
  // Root has no sandbox in Chromium, and its processes end at once when they are told both.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerPageScheme();
  for (const [name, value] of quietSwitches) app.commandLine.appendSwitch(name, value);
  app.on('session-created', secureSession);
  app.on('web-contents-created', (_event, contents) => secureWebContents(contents));
}

/** The second lock behind the refusal of requests: Chromium itself finds no host and sends nothing on its own. */
const quietSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-client-side-phishing-detection'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-features', 'MediaRouter,DialMediaRouteProvider,OptimizationHints,AutofillServerCommunication'],
];

/** The page of a packaged app shows a person's archive: no other program may attach to it. */
function refuseRemoteControl(): void {
  if (!app.isPackaged) return;
  const asked = ['remote-debugging-port', 'remote-debugging-pipe'].some((name) =>
    app.commandLine.hasSwitch(name),
  );
  if (asked) app.exit(2);
}
