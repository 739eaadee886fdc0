import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../../main/setup/build.mjs';
import { ensureRuntime } from '../../../main/setup/runtime.mjs';
import { openDisplay } from './display.ts';
import { appRoot } from './paths.ts';

/** Once for all files: the runtime, the build, a display, a home that is nobody's. */
export async function setup(): Promise<() => Promise<void>> {
  const say = (line: string): boolean => process.stderr.write(`${line}\n`);
  const runtime = await ensureRuntime(appRoot, say);
  if ('failed' in runtime) throw new Error(runtime.failed);
  for (const part of ['app', 'cli'] as const) {
    const built = await ensureBuilt(appRoot, part, say);
    if (!built.ok) throw new Error(built.output);
  }
  const display = await openDisplay();
  if (display !== null) process.env.DISPLAY = display.name;
  const home = await mkdtemp(join(tmpdir(), 'tests-home-'));
  process.env.TESTS_HOME = home;
  return async () => {
    display?.stop();
    await rm(home, { recursive: true, force: true });
  };
}
