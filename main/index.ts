import { app } from 'electron';
import { runApp } from './app/run-app.ts';
import { runHeadless } from './app/run-headless.ts';
import { printFromStdin } from './print/stdin.ts';
import { secureApp } from './security/secure-app.ts';

// Before `ready`: the scheme, the sandbox and the switches that keep Chromium off the network.
secureApp();

// Not awaited here: Electron fires `ready` only after this module has been evaluated to its end, so that a top-level
// `await` of anything that waits for `ready` would wait for ever.
run().catch(() => app.exit(1));

async function run(): Promise<void> {
  if (process.argv.includes('--print-stdin')) app.exit(await printFromStdin());
  else if (process.argv.includes('--headless-run')) app.exit(await runHeadless(process.argv));
  else await runApp();
}
