// Stands in for the default app that the second source of Electron lacks: makes `electron <app folder>` work.
// The import is awaited at the top level, so `ready` waits for the app and privileged schemes can still be registered.
import { readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const argv = process.argv.slice(1);
const at = argv.findIndex((argument) => !argument.startsWith('-'));

if (argv.includes('--version')) {
  process.stdout.write(`v${process.versions.electron}\n`);
  app.exit(0);
} else if (at < 0) {
  process.stderr.write('Usage: electron <app folder>\n');
  app.exit(2);
} else {
  const folder = resolve(argv[at]);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const name = manifest.productName ?? manifest.name;
  app.setAppPath(folder);
  app.setVersion(manifest.version);
  app.setName(name);
  if (!argv.some((argument) => argument.startsWith('--user-data-dir=')))
    app.setPath('userData', join(app.getPath('appData'), name));
  // As the real default app: switches in front of the folder are Electron's, what follows is the app's.
  process.argv.splice(1, process.argv.length - 1, ...argv.slice(at));
  try {
    await import(pathToFileURL(realpathSync(join(folder, manifest.main))).href);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    app.exit(1);
  }
}
