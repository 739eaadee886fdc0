// First step of `npm test`: the runtime, and the system packages that the tests need.
import { resolve } from 'node:path';
import { ensureRuntime } from './runtime.mjs';
import { ensureSystem } from './system.mjs';

const root = resolve(import.meta.dirname, '../..');

const runtime = await ensureRuntime(root, console.error);
if ('failed' in runtime) {
  console.error(runtime.failed);
  process.exit(1);
}
const system = ensureSystem({ executable: runtime.executable, forTests: true, say: console.error });
if (!system.ok) {
  console.error(system.sentence);
  process.exit(1);
}
