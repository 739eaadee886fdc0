// `npm run analyze`: builds the command line if it is stale, silently, and runs it in this very process.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '../setup/build.mjs';
import { sentences } from '../setup/sentences.mjs';

const root = resolve(import.meta.dirname, '../..');
const entry = join(root, 'out', 'cli', 'index.js');

process.on('SIGINT', interrupted);
const asked = process.argv.slice(2);
const parts = asked.some((word) => word.startsWith('--pdf'))
  ? /** @type {const} */ (['cli', 'app'])
  : /** @type {const} */ (['cli']);
for (const part of parts) {
  const built = await ensureBuilt(root, part);
  if (built.ok) continue;
  process.stderr.write(`${sentences.buildFailed()}\n${built.output}`);
  process.exit(1);
}
process.removeListener('SIGINT', interrupted);

// npm runs scripts in the folder of package.json; paths are relative to where the person stands.
if (process.env.npm_lifecycle_event === 'analyze' && process.env.INIT_CWD !== undefined)
  process.chdir(process.env.INIT_CWD);
process.argv = [process.execPath, entry, ...asked];
await import(pathToFileURL(entry).href);

function interrupted() {
  process.exit(130);
}
