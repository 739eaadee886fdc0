// `npm run build`: both parts, if stale.
import { resolve } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { sentences } from './sentences.mjs';

const root = resolve(import.meta.dirname, '../..');

for (const target of /** @type {const} */ (['app', 'cli'])) {
  const built = await ensureBuilt(root, target, console.error);
  if (built.ok) continue;
  console.error(`${sentences.buildFailed()}\n${built.output}`);
  process.exit(1);
}
